import { hasFeature, lemmaAt, prepositionOf, uposAt } from "../frames/sentence-view.ts";
import { hostClause, wordsUnder } from "./content.ts";
import type { SpeechForce } from "./speech.ts";
import { type SpeechScene, segmentAt } from "./speech-scene.ts";
import { tagClause } from "./tag-clause.ts";
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
  clauseUnder,
  infinitiveUnder,
  charge,
  counted,
  hostAbove,
  asClause,
  looseClause,
  tagged,
  uttered,
];

/** Finds what stands under a verb of speech, within the semicolons around it; the first construction that holds. */
export function verbContent(scene: SpeechScene, verb: number): VerbContent | undefined {
  const [from, to] = segmentAt(scene, verb);
  for (const finder of FINDERS) {
    const content = finder(scene, verb);
    const words = content?.words.filter((word) => from <= word && word < to && word !== verb) ?? [];
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

/** "said (that) the town had fallen"; what the parser left between verb and clause belongs to the clause. */
function clauseUnder(scene: SpeechScene, verb: number): VerbContent | undefined {
  const { tree } = scene.view;
  const clauses = tree
    .childrenBy(verb, "ccomp")
    .filter((child) => isClause(scene, child) && !isHearsay(scene, child));
  const first = clauses[0];
  if (first === undefined) return undefined;
  const isTold = scene.lists.told.includes(lemmaAt(scene.view, verb));
  const [edge] = tree.subtree(first);
  const stray = isTold
    ? []
    : tree.childrenBy(verb, "obj", "nsubj").filter((child) => verb < child && child < edge);
  return {
    words: [...stray, ...clauses].flatMap((head) => wordsUnder(scene, head)),
    rule: "speech.clause",
  };
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

/** "claimed to hold the town", "denied firing": the speaker stands for the action below. */
function infinitiveUnder(scene: SpeechScene, verb: number): VerbContent | undefined {
  if (!isVerbIn(scene, verb, scene.lists.claims) || scene.frameAt.get(verb)?.passive === true)
    return undefined;
  const clauses = scene.view.tree.childrenBy(verb, "xcomp");
  return {
    words: clauses.flatMap((clause) => wordsUnder(scene, clause)),
    rule: "speech.infinitive",
    force: "asserts",
  };
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
      .filter((child) => wanted.includes(introducer(scene, child))),
  );
  return {
    words: phrases.flatMap((phrase) => wordsUnder(scene, phrase)),
    rule: "speech.charge",
    force: "asserts",
  };
}

/** The preposition or mark that opens a phrase or clause. */
function introducer(scene: SpeechScene, head: number): string {
  const mark = scene.view.tree.childBy(head, "mark");
  return mark === undefined ? prepositionOf(scene.view, head) : lemmaAt(scene.view, mark);
}

/** "reported clashes", "put the toll at 40", "acknowledged five". */
function counted(scene: SpeechScene, verb: number): VerbContent | undefined {
  if (!isVerbIn(scene, verb, scene.lists.counts)) return undefined;
  const { tree } = scene.view;
  const passive = scene.frameAt.get(verb)?.passive === true;
  const objects = passive
    ? tree.childrenBy(verb, "nsubj:pass", "nsubj")
    : tree.childrenBy(verb, "obj");
  const wanted = [...prepositionsFor(scene, verb, scene.lists.counts), "as", "at"];
  const phrases = tree
    .childrenBy(verb, "obl", "xcomp")
    .filter((child) => wanted.includes(introducer(scene, child)));
  const words = [...objects, ...phrases].flatMap((head) => wordsUnder(scene, head));
  return { words, rule: "speech.object", force: isNegated(scene, verb) ? "utters" : "asserts" };
}

/** "The town has fallen, officials said": the clause beside which the verb stands. */
function hostAbove(scene: SpeechScene, verb: number): VerbContent | undefined {
  const host = scene.view.tree.parent(verb);
  if (host < 0 || !canTag(scene, verb) || !isBeside(scene, verb)) return undefined;
  return { words: hostClause(scene, host, verb), rule: "speech.beside" };
}

/** Tells whether a verb may stand beside what is said: one of those verbs, with a tense and nothing under it. */
function canTag(scene: SpeechScene, verb: number): boolean {
  const { tree } = scene.view;
  if (
    !isVerbIn(scene, verb, scene.lists.tags) ||
    tree.childBy(verb, "ccomp", "xcomp") !== undefined
  )
    return false;
  const isTold = scene.lists.told.includes(lemmaAt(scene.view, verb));
  const object = tree
    .childrenBy(verb, "obj")
    .some((child) => child > verb && !isInverted(scene, verb));
  return (isTold || !object) && hasTense(scene, verb);
}

function isInverted(scene: SpeechScene, verb: number): boolean {
  return uposAt(scene.view, verb - 1) === "PUNCT";
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
    !scene.lists.marks.includes(introducer(scene, verb)) ||
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

/** The parser went astray, but the words have the shape "…, NAME said": all before the comma, if it has a verb. */
function tagged(scene: SpeechScene, verb: number): VerbContent | undefined {
  const tag = canTag(scene, verb) ? tagClause(scene, verb) : undefined;
  if (!tag) return undefined;
  const [from] = segmentAt(scene, verb);
  const words = Array.from({ length: Math.max(0, tag.from - from) }, (_, at) => from + at);
  const isSentence = words.some((word) => hasFeature(scene.view, word, "VerbForm=Fin"));
  return isSentence ? { words, rule: "speech.tag" } : undefined;
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
