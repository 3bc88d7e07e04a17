import { isNominal, lemmaAt, prepositionOf, relationAt, uposAt } from "../frames/sentence-view.ts";
import { wordsUnder } from "./content.ts";
import { speakerAt, subjectSpeaker } from "./speaker.ts";
import { rangesOf, type Speech } from "./speech.ts";
import { kindOfSpeaker, type SpeechScene } from "./speech-scene.ts";

/** Reads a noun of speech with what is said under it: "the army's claim that", "reports of clashes". */
export function nounSpeech(scene: SpeechScene, noun: number): Speech | undefined {
  const lemma = lemmaAt(scene.view, noun);
  if (
    uposAt(scene.view, noun) !== "NOUN" ||
    (!scene.lists.nouns.includes(lemma) && !scene.lists.nouns_of.includes(lemma))
  )
    return undefined;
  const words = contentUnder(scene, noun, lemma);
  if (words.length === 0) return undefined;
  const speaker = speakerOfNoun(scene, noun);
  return {
    cue: noun,
    ...(speaker === undefined ? {} : { speaker }),
    content: rangesOf(words),
    force: "asserts",
    rule: "speech.noun",
  };
}

function contentUnder(scene: SpeechScene, noun: number, lemma: string): readonly number[] {
  const { tree } = scene.view;
  const clauses = tree
    .childrenBy(noun, "acl", "ccomp")
    .filter((child) => isThatClause(scene, child));
  if (clauses.length > 0) return clauses.flatMap((clause) => wordsUnder(scene, clause));
  if (!scene.lists.nouns_of.includes(lemma)) return [];
  return tree
    .childrenBy(noun, "nmod", "acl")
    .filter((child) => opener(scene, child) === "of")
    .flatMap((child) => wordsUnder(scene, child));
}

function opener(scene: SpeechScene, head: number): string {
  const mark = scene.view.tree.childBy(head, "mark");
  return mark === undefined ? prepositionOf(scene.view, head) : lemmaAt(scene.view, mark);
}

/** "the claim that it had won" is said, "the statement that it published" is not: there "that" is what was published. */
function isThatClause(scene: SpeechScene, clause: number): boolean {
  const { tree } = scene.view;
  if (tree.childBy(clause, "nsubj") === undefined) return false;
  const that = tree.children(clause).find((child) => lemmaAt(scene.view, child) === "that");
  if (relationAt(scene.view, clause) !== "acl:relcl") return true;
  return that !== undefined && tree.relation(that) === "mark";
}

/** Possessor, "by" or "from" phrase, a named modifier, or the subject of "made the claim". */
function speakerOfNoun(scene: SpeechScene, noun: number): number | undefined {
  const { tree } = scene.view;
  const possessor = tree.childBy(noun, "nmod:poss");
  if (possessor !== undefined) return speakerAt(scene, possessor);
  for (const child of tree.childrenBy(noun, "nmod")) {
    if (["by", "from"].includes(prepositionOf(scene.view, child))) return speakerAt(scene, child);
  }
  for (const child of tree.childrenBy(noun, "compound", "amod")) {
    const mention =
      isNominal(scene.view, child) || uposAt(scene.view, child) === "ADJ"
        ? scene.coverAt.get(child)
        : undefined;
    if (mention && mention.head !== noun && kindOfSpeaker(scene, mention.index) !== undefined)
      return mention.index;
  }
  const verb = tree.parent(noun);
  const isIn =
    verb >= 0 &&
    tree.relation(noun) === "obl" &&
    scene.lists.says.includes(lemmaAt(scene.view, verb));
  if (isIn) return subjectSpeaker(scene, verb);
  const isMade =
    verb >= 0 &&
    tree.relation(noun) === "obj" &&
    scene.lists.makes.includes(lemmaAt(scene.view, verb));
  return isMade ? subjectSpeaker(scene, verb) : undefined;
}
