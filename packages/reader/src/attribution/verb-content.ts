import { hasFeature, lemmaAt, uposAt } from "../frames/sentence-view.ts";
import { hasFiniteVerb, isForward, tagClause, tailEnd } from "./clause-shape.ts";
import { hostClause, tellingStart, wordsUnder } from "./content.ts";
import type { SpeechForce } from "./speech.ts";
import { type SpeechScene, segmentAt } from "./speech-scene.ts";
import { isVerbIn, prepositionsFor } from "./verb-list.ts";

/** What of a sentence stands under a verb of speech. */
export interface VerbContent {
  readonly words: readonly number[];
  readonly rule: string;
  /** Given where the construction decides it rather than the verb. */
  readonly force?: SpeechForce;
}

type Finder = (scene: SpeechScene, verb: number) => VerbContent | undefined;

const FINDERS: readonly Finder[] = [
  saidTo,
  tagged,
  clauseUnder,
  charge,
  objectUnder,
  hostAbove,
  asClause,
  looseClause,
  uttered,
];

/** Finds what stands under a verb of speech, within the semicolons around it; the first construction that holds. */
export function verbContent(scene: SpeechScene, verb: number): VerbContent | undefined {
  for (const finder of FINDERS) {
    const content = finder(scene, verb);
    const words = content?.words.filter((word) => word !== verb) ?? [];
    if (content && words.length > 0) return { ...content, words };
  }
  return undefined;
}

/** "is said to have fled", "were reported killed": the subject is part of what is said. */
function saidTo(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  const clause = tree.childBy(verb, "xcomp");
  const subject = tree.childBy(verb, "nsubj:pass", "nsubj");
  if (clause === undefined || !isVerbIn(scene, verb, scene.lists.said_to)) return undefined;
  if (scene.frameAt.get(verb)?.passive !== true) return undefined;
  return {
    words: [
      ...(subject === undefined ? [] : wordsUnder(scene, subject)),
      ...wordsUnder(scene, clause),
    ],
    rule: "speech.said-to",
    force: isNegated(scene, verb) ? "utters" : "asserts",
  };
}

/** "said (that) the town had fallen": all from the clause's opening to its end, whatever the parser made of it. */
function clauseUnder(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  const [low, high] = segmentAt(scene, verb);
  const clauses = tree
    .childrenBy(verb, "ccomp")
    .filter(
      (child) => low <= child && child < high && isClause(scene, child) && !isHearsay(scene, child),
    );
  const first = clauses.find((clause) => clause > verb);
  const rule = "speech.clause";
  if (first === undefined) {
    const that = isVerbIn(scene, verb, scene.lists.says) ? thatAfter(scene, verb, high) : undefined;
    if (that !== undefined) return { words: rangeOf(that, high), rule };
    return { words: clauses.flatMap((clause) => wordsUnder(scene, clause)), rule };
  }
  const end = Math.max(...clauses.map((clause) => tree.subtree(clause)[1]));
  return { words: rangeOf(opening(scene, verb, first), end), rule };
}

/** "that" behind the verb with no other clause before it. */
function thatAfter(scene: SpeechScene, verb: number, to: number): number | undefined {
  for (let word = verb + 1; word < to; word += 1) {
    if (uposAt(scene.view, word) === "SCONJ" && lemmaAt(scene.view, word) === "that") return word;
    if (
      ["VERB", "AUX", "SCONJ"].includes(uposAt(scene.view, word)) ||
      lemmaAt(scene.view, word) === ","
    )
      return undefined;
  }
  return undefined;
}

/** Where a clause opens: at "that", or behind what else stands right after the verb ("said on Sunday …"). */
function opening(scene: SpeechScene, verb: number, clause: number): number {
  const that = thatAfter(scene, verb, clause);
  if (that !== undefined) return that;
  let from = verb + 1;
  const adjuncts = scene.view.tree
    .children(verb)
    .filter((child) => verb < child && child < clause && isAdjunct(scene, child, verb));
  for (const adjunct of adjuncts) {
    const [start, end] = scene.view.tree.subtree(adjunct);
    if (start === from && end <= clause) from = end;
  }
  return from;
}

function isAdjunct(scene: SpeechScene, child: number, verb: number): boolean {
  const { tree } = scene.view;
  const relation = tree.relation(child);
  if (relation === "obj") return scene.lists.told.includes(lemmaAt(scene.view, verb));
  if (!["advmod", "iobj", "obl", "nmod", "punct"].includes(relation)) return false;
  return uposAt(scene.view, child) !== "NUM" && tree.childBy(child, "nummod") === undefined;
}

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function isClause(scene: SpeechScene, head: number): boolean {
  return scene.view.tree
    .descendants(head)
    .some((word) => ["VERB", "AUX"].includes(uposAt(scene.view, word)));
}

/** A clause that is itself only a cue: the parser now and then hangs "officials said" under the verb before it. */
function isHearsay(scene: SpeechScene, clause: number): boolean {
  return (
    isVerbIn(scene, clause, scene.lists.says) &&
    scene.view.tree.childBy(clause, "ccomp", "obj", "obl", "xcomp", "mark") === undefined &&
    uposAt(scene.view, clause - 2) === "PUNCT"
  );
}

/** "accused the army of bombing", "boasted of victories". */
function charge(scene: SpeechScene, verb: number): VerbContent | undefined {
  const wanted = prepositionsFor(scene, verb, scene.lists.accuses);
  if (wanted.length === 0) return undefined;
  const { tree } = scene.view;
  const accused = tree.childrenBy(verb, "obj", "nsubj:pass");
  const phrases = [verb, ...accused].flatMap((head) =>
    tree
      .childrenBy(head, "obl", "advcl", "nmod", "acl")
      .filter((child) => head === verb || uposAt(scene.view, child) === "VERB")
      .filter((child) => introducers(scene, child).some((word) => wanted.includes(word))),
  );
  return {
    words: phrases.flatMap((phrase) => wordsUnder(scene, phrase)),
    rule: "speech.charge",
    force: "asserts",
  };
}

/** The prepositions and marks that open a phrase or clause: "at", "than" of "at more than 40". */
function introducers(scene: SpeechScene, head: number): readonly string[] {
  const { tree } = scene.view;
  return [tree.subtree(head)[0], ...tree.childrenBy(head, "mark", "case")].map((word) =>
    lemmaAt(scene.view, word),
  );
}

/** "reported clashes", "put the toll at 40", "claimed to hold the town", "denied firing". */
function objectUnder(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  const counts = isVerbIn(scene, verb, scene.lists.counts);
  const claims = isVerbIn(scene, verb, scene.lists.claims);
  if (!counts && !claims) return undefined;
  const passive =
    tree.childBy(verb, "obj") === undefined && scene.frameAt.get(verb)?.passive === true;
  const objects = passive
    ? tree.childrenBy(verb, "nsubj:pass", "nsubj")
    : tree.childrenBy(verb, "obj");
  const wanted = [...prepositionsFor(scene, verb, scene.lists.counts), "as", "at"];
  const phrases = tree
    .childrenBy(verb, "obl", "xcomp")
    .filter(
      (child) =>
        (claims && !passive && tree.relation(child) === "xcomp") ||
        introducers(scene, child).some((word) => wanted.includes(word)),
    );
  const words = [...(counts ? objects : []), ...phrases].flatMap((head) => wordsUnder(scene, head));
  return { words, rule: "speech.object", force: isNegated(scene, verb) ? "utters" : "asserts" };
}

/** "The town has fallen, officials said": the clause beside which the verb stands. */
function hostAbove(scene: SpeechScene, verb: number): VerbContent | undefined {
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
function asClause(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  if (tree.relation(verb) !== "advcl" || !isVerbIn(scene, verb, scene.lists.says)) return undefined;
  if (
    !introducers(scene, verb).some((word) => scene.lists.marks.includes(word)) ||
    tree.childBy(verb, "nsubj", "obl:agent") === undefined
  )
    return undefined;
  return { words: hostClause(scene, tree.parent(verb), verb), rule: "speech.as-clause" };
}

/** A main clause that the parser hung loosely under the verb of speech. */
function looseClause(scene: SpeechScene, verb: number): VerbContent | undefined {
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
function tagged(scene: SpeechScene, verb: number): VerbContent | undefined {
  const tag = canTag(scene, verb) ? tagClause(scene, verb) : undefined;
  if (!tag || (!tag.inverted && hasObject(scene, verb))) return undefined;
  const [, to] = segmentAt(scene, verb);
  const from = tellingStart(scene, tag.from);
  const comma = tailEnd(scene, verb);
  const goesOn = !tag.inverted && comma + 1 < to && isContinuation(scene, comma + 1);
  const before = rangeOf(from, tag.from);
  const after = goesOn ? rangeOf(comma + 1, to) : [];
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

/** What stands under a verb whose words are the speaker's: only quotations in it are attributed. */
function uttered(scene: SpeechScene, verb: number): VerbContent | undefined {
  if (!isVerbIn(scene, verb, scene.lists.utters)) return undefined;
  const parts = scene.view.tree
    .childrenBy(verb, "xcomp", "obj", "obl", "advcl")
    .filter((child) => child > verb);
  return {
    words: parts.flatMap((part) => wordsUnder(scene, part)),
    rule: "speech.uttered",
    force: "utters",
  };
}

/** Tells whether a verb is negated: "did not say". */
export function isNegated(scene: SpeechScene, verb: number): boolean {
  return scene.view.tree
    .childrenBy(verb, "advmod")
    .some((child) => scene.negations.includes(lemmaAt(scene.view, child)));
}
