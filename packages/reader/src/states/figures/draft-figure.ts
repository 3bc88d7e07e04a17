import type { Span } from "@zenobia/model";
import type { ResolvedPlace, TimeMention } from "../../document.ts";
import type { PredicateMatch } from "../../events/event-draft.ts";
import { timeOf } from "../../events/event-time.ts";
import { placesUnder } from "../../events/place-roles.ts";
import { lemmaAt, uposAt } from "../../frames/sentence-view.ts";
import { evidenceOver } from "../evidence.ts";
import type { FigureDraft } from "../state-draft.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import type { MeasuredReading, Reading } from "./reading.ts";

const PLACE_ROLES = new Set([
  "in",
  "at",
  "near",
  "from",
  "across",
  "outside",
  "around",
  "inside",
  "throughout",
  "within",
  "on",
]);
const VERBAL = new Set(["predicate", "inherited"]);

/** Writes what a number counts as a figure: whose people, through whom, where, when, in which words. */
export function draftFigure(scene: FigureScene, reading: MeasuredReading): FigureDraft {
  const { counted, measure, rule } = reading;
  const { number } = counted;
  const head = reading.predicate ?? counted.noun ?? number.core[0];
  const who = whoOf(scene, counted);
  const by = causeOf(scene, reading);
  const place = placeOf(scene, reading, head);
  const time = whenOf(scene, head);
  const qualifier = number.qualifier && wordsBetween(scene, ...number.qualifier);
  return {
    measure,
    ...valuesOf(number),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(who === undefined ? {} : { who }),
    ...(by === undefined ? {} : { by }),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    head,
    evidence: [evidenceOf(scene, reading)],
    because: [rule],
  };
}

function valuesOf({
  min,
  max,
  exact,
}: Counted["number"]): Pick<FigureDraft, "min" | "max" | "exact"> {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(exact === undefined ? {} : { exact }),
  };
}

/** Words as they stand in the text, blanks between them as one blank. */
function wordsBetween(scene: FigureScene, from: number, to: number): string {
  return scene.words
    .slice(from, to)
    .map(({ form, span }, index) =>
      index > 0 && span[0] > (scene.words[from + index - 1]?.span[1] ?? 0) ? ` ${form}` : form,
    )
    .join("");
}

/** The phrase of what is counted; of "them", whom the pronoun stands for. */
function whoOf(scene: FigureScene, counted: Counted): string | undefined {
  const [from, to] = counted.phrase;
  if (counted.noun === undefined || from >= to) return undefined;
  if (uposAt(scene.view, counted.noun) === "PRON") return antecedentOf(scene, counted.noun);
  return wordsBetween(scene, from, phraseEnd(scene, counted));
}

/** "members of the security forces": a phrase that says nothing without what follows. */
function phraseEnd(scene: FigureScene, { noun, phrase: [, to] }: Counted): number {
  if (
    noun === undefined ||
    formAt(scene, to) !== "of" ||
    !scene.measures.members.includes(lemmaAt(scene.view, noun))
  )
    return to;
  const inner = scene.mentions.find(
    (mention) => mention.kind !== "modifier" && mention.from > to && mention.from <= to + 2,
  );
  return inner ? inner.to : to;
}

function antecedentOf(scene: FigureScene, pronoun: number): string | undefined {
  const mention = scene.mentionAt.get(pronoun);
  const best =
    mention && scene.mentions[scene.entities[scene.entityOf[mention.index] ?? -1]?.best ?? -1];
  return best === undefined || best.kind === "pronoun"
    ? undefined
    : wordsBetween(scene, best.from, best.to);
}

/** The actor of the predicate that says what befell them, when it is somebody else. */
function causeOf(scene: FigureScene, { predicate, counted, ground }: Reading): number | undefined {
  if (predicate === undefined || !VERBAL.has(ground)) return undefined;
  const own = new Set(counted.heads.flatMap((head) => scene.mentionAt.get(head)?.index ?? []));
  const entities = new Set([...own].map((mention) => scene.entityOf[mention]));
  return matchAt(scene, predicate)?.actors.find((actor) => !entities.has(scene.entityOf[actor]));
}

function matchAt(scene: FigureScene, predicate: number): PredicateMatch | undefined {
  const matches = scene.matchesAt.get(predicate) ?? [];
  return matches.find((match) => match.entry.figure !== undefined) ?? matches[0];
}

function placeOf(
  scene: FigureScene,
  { counted }: Reading,
  head: number,
): ResolvedPlace | undefined {
  const match = matchAt(scene, head)?.places[0];
  if (match) return match;
  const frames = [
    scene.frameAt.get(head),
    ...counted.heads.flatMap((word) => (scene.rolesOf.get(word) ?? []).map(({ frame }) => frame)),
  ];
  for (const frame of frames) {
    for (const argument of frame?.arguments ?? []) {
      const place = PLACE_ROLES.has(argument.role)
        ? placesUnder(scene, argument.head)[0]
        : undefined;
      if (place) return place;
    }
  }
  return counted.noun === undefined || scene.placeAt.has(counted.noun)
    ? undefined
    : placesUnder(scene, counted.noun)[0];
}

function whenOf(scene: FigureScene, head: number): TimeMention | undefined {
  const frame = scene.frameAt.get(head);
  return frame && timeOf(scene, frame);
}

function evidenceOf(scene: FigureScene, reading: Reading): Span {
  const { number, to, phrase } = reading.counted;
  const words = [number.from, number.to - 1, to - 1, ...(phrase[0] < phrase[1] ? [phrase[0]] : [])];
  const predicate = reading.predicate;
  const isNear =
    predicate !== undefined && scene.words[predicate]?.sentence === reading.counted.sentence;
  return evidenceOver(scene, number.core[0], isNear ? [...words, predicate] : words);
}
