import { hasFeature, lemmaAt, uposAt } from "../frames/sentence-view.ts";
import { hasFiniteVerb, isForward, tagClause, tailEnd } from "./clause-shape.ts";
import { hostClause, tellingStart, wordsUnder } from "./content.ts";
import { introducers, type VerbContent, wordsBetween } from "./found-content.ts";
import { type SpeechScene, segmentAt } from "./speech-scene.ts";
import { isVerbIn } from "./verb-list.ts";

/** Longest content that is read off the words alone. */
const MOST_WORDS = 400;

/** "The town has fallen, officials said": the clause beside which the verb stands. */
export function hostAbove(scene: SpeechScene, verb: number): VerbContent | undefined {
  const host = scene.view.tree.parent(verb);
  if (host < 0 || !canTag(scene, verb) || !isBeside(scene, verb)) return undefined;
  return { words: hostClause(scene, host, verb), rule: "speech.beside" };
}

/** Tells whether a verb may stand beside what is said: one of those verbs, with a tense and nothing said after it. */
function canTag(scene: SpeechScene, verb: number): boolean {
  return (
    isVerbIn(scene, verb, scene.lists.tags) && hasTense(scene, verb) && !isForward(scene, verb)
  );
}

function hasTense(scene: SpeechScene, verb: number): boolean {
  const isBare = ["VBD", "VBZ", "VBP", "VBN"].includes(scene.view.tokens[verb]?.xpos ?? "");
  return isBare || scene.view.tree.childBy(verb, "aux") !== undefined;
}

function isBeside(scene: SpeechScene, verb: number): boolean {
  const { tree } = scene.view;
  const relation = tree.relation(verb);
  if (tree.childBy(verb, "mark", "cc") !== undefined || tree.childBy(verb, "nsubj") === undefined)
    return false;
  if (relation === "parataxis") return true;
  if (!["advcl", "conj", "ccomp", "dep", "discourse", "appos"].includes(relation)) return false;
  const [from] = tree.subtree(verb);
  return uposAt(scene.view, from) === "PUNCT" || uposAt(scene.view, from - 1) === "PUNCT";
}

/** "As residents tell it, …", "…, as the army reported". */
export function asClause(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  if (tree.relation(verb) !== "advcl" || !isVerbIn(scene, verb, scene.lists.says)) return undefined;
  if (isForward(scene, verb) || tree.childBy(verb, "obj", "xcomp", "ccomp") !== undefined)
    return undefined;
  if (
    !introducers(scene, verb).some((word) => scene.lists.marks.includes(word)) ||
    tree.childBy(verb, "nsubj", "obl:agent") === undefined
  )
    return undefined;
  return { words: hostClause(scene, tree.parent(verb), verb), rule: "speech.as-clause" };
}

/** A main clause that the parser hung loosely under the verb of speech. */
export function looseClause(scene: SpeechScene, verb: number): VerbContent | undefined {
  if (!canTag(scene, verb)) return undefined;
  const { tree } = scene.view;
  const loose = tree
    .childrenBy(verb, "parataxis", "dep", "advcl")
    .filter((child) => isLoose(scene, child, verb));
  return { words: loose.flatMap((child) => wordsUnder(scene, child)), rule: "speech.loose-clause" };
}

function isLoose(scene: SpeechScene, clause: number, verb: number): boolean {
  const { tree } = scene.view;
  const isBefore = clause < verb && tree.childBy(clause, "nsubj") !== undefined;
  const follows =
    lemmaAt(scene.view, verb + 1) === ":" && clause > verb && tree.relation(clause) !== "advcl";
  return tree.childBy(clause, "mark") === undefined && (isBefore || follows);
}

/** "…, NAME said", "…, NAME said, …": what stands before the comma and goes on behind, if it has a verb. */
export function tagged(scene: SpeechScene, verb: number): VerbContent | undefined {
  const tag = canTag(scene, verb) ? tagClause(scene, verb) : undefined;
  if (!tag || (!tag.inverted && hasObject(scene, verb))) return undefined;
  const [, to] = segmentAt(scene, verb);
  const from = Math.max(tellingStart(scene, tag.from), tag.from - MOST_WORDS);
  const comma = tailEnd(scene, verb);
  const goesOn = !tag.inverted && comma + 1 < to && isContinuation(scene, comma + 1);
  const before = wordsBetween(from, tag.from);
  const after = goesOn ? wordsBetween(comma + 1, to) : [];
  const isSentence =
    hasFiniteVerb(scene, from, tag.from) || (goesOn && hasFiniteVerb(scene, comma + 1, to));
  return isSentence ? { words: [...before, ...after], rule: "speech.tag" } : undefined;
}

/** "acknowledged five" is no mere tag; "told reporters" is. */
function hasObject(scene: SpeechScene, verb: number): boolean {
  const isTold = scene.lists.told.includes(lemmaAt(scene.view, verb));
  return !isTold && scene.view.tree.childrenBy(verb, "obj").some((child) => child > verb);
}

/** "…, he said, are treating …": the clause goes on; ", adding that" and ", and left" are the speaker's own acts. */
function isContinuation(scene: SpeechScene, word: number): boolean {
  const upos = uposAt(scene.view, word);
  if (upos === "CCONJ") return !["VERB", "AUX"].includes(uposAt(scene.view, word + 1));
  if (upos === "VERB" || upos === "AUX") return hasFeature(scene.view, word, "VerbForm=Fin");
  return upos === "SCONJ" || (upos === "ADP" && lemmaAt(scene.view, word) !== "without");
}
