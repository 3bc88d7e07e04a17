import { isListed } from "../../events/scene.ts";
import { lemmaAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { measureIn } from "./measure-words.ts";
import type { MeasuredReading } from "./reading.ts";

/** Words as they stand in the text, blanks between them as one blank. */
export function wordsBetween(scene: FigureScene, from: number, to: number): string {
  return scene.words
    .slice(from, to)
    .map(({ form, span }, index) =>
      index > 0 && span[0] > (scene.words[from + index - 1]?.span[1] ?? 0) ? ` ${form}` : form,
    )
    .join("");
}

/** Whose people or things a number counts, as written: the phrase behind it, the owner of a total, or whom "them" means. */
export function whoCounted(scene: FigureScene, reading: MeasuredReading): string | undefined {
  const { counted, measure, predicate } = reading;
  if (measure === "money" || measure === "area") return undefined;
  const [from, to] = counted.phrase;
  if (counted.noun === undefined || from >= to) return ownerOf(scene, predicate);
  if (uposAt(scene.view, counted.noun) === "PRON") return antecedentOf(scene, counted.noun);
  if (saysNobody(scene, counted.phrase)) return undefined;
  if (measure === "strikes" && lemmaAt(scene.view, counted.noun) === "time") return undefined;
  return wordsBetween(scene, from, phraseEnd(scene, counted));
}

/** "17 dead", "20 more": the word says what became of them, or how many, not who they were. */
function saysNobody(scene: FigureScene, [from, to]: Counted["phrase"]): boolean {
  const { attributes, placeholders } = scene.measures;
  const word = formAt(scene, from);
  return (
    to - from === 1 && (placeholders.includes(word) || measureIn(attributes, word) !== undefined)
  );
}

/** "members of the security forces": a phrase that says nothing without what follows. */
function phraseEnd(scene: FigureScene, { noun, phrase: [, to] }: Counted): number {
  if (noun === undefined || formAt(scene, to) !== "of") return to;
  if (!scene.measures.members.includes(lemmaAt(scene.view, noun))) return to;
  for (const child of scene.view.tree.childrenBy(noun, "nmod")) {
    const inner = scene.mentionAt.get(child);
    if (inner !== undefined && inner.from > to && inner.from <= to + 2) return inner.to;
  }
  return to;
}

/** "The Taliban's own losses", "the number of prisoners": whose total it is. */
function ownerOf(scene: FigureScene, predicate: number | undefined): string | undefined {
  if (predicate === undefined || uposAt(scene.view, predicate) !== "NOUN") return undefined;
  const { tree } = scene.view;
  const counted = tree
    .childrenBy(predicate, "nmod")
    .find((child) => formAt(scene, predicate + 1) === "of" && child > predicate);
  const owner = tree.childBy(predicate, "nmod:poss") ?? counted;
  if (owner === undefined && isListed(scene, predicate, scene.measures.people))
    return formAt(scene, predicate);
  const mention = owner === undefined ? undefined : scene.mentionAt.get(owner);
  if (mention === undefined || mention.kind === "pronoun") return undefined;
  return wordsBetween(scene, mention.from, mention.to);
}

function antecedentOf(scene: FigureScene, pronoun: number): string | undefined {
  const mention = scene.mentionAt.get(pronoun);
  const entity = mention && scene.entities[scene.entityOf[mention.index] ?? -1];
  const best = entity && scene.mentions[entity.best];
  if (best === undefined || best.kind === "pronoun") return undefined;
  return wordsBetween(scene, best.from, best.to);
}
