import { lemmaAt, relationAt, uposAt } from "../../frames/sentence-view.ts";
import type { NumberExpression } from "../../numbers/number-expression.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { measureIn } from "./measure-words.ts";

/** A number of the text with what it counts. */
export interface Counted {
  /** Words counted over the whole document. */
  readonly number: NumberExpression;
  readonly sentence: number;
  /** Word that heads what is counted; absent when the text leaves it out ("30 were wounded"). */
  readonly noun?: number;
  /** The words of what is counted, without the number; empty when it is left out. */
  readonly phrase: readonly [from: number, to: number];
  /** Words that may stand for it in a clause: the number and the noun. */
  readonly heads: readonly number[];
  /** Last word of number and phrase, exclusive. */
  readonly to: number;
}

/** Longest phrase that is read behind a number. */
const MAX_PHRASE = 10;
const QUOTES = new Set(["”", '"', "’", "'", "''"]);

/** Finds what a number counts: the noun behind it, the noun behind "of", or the group before "of". */
export function countedBy(scene: FigureScene, number: NumberExpression, end: number): Counted {
  const sentence = scene.words[number.core[0]]?.sentence ?? -1;
  const core = Array.from(
    { length: number.core[1] - number.core[0] },
    (_, offset) => number.core[0] + offset,
  );
  const start = phraseStart(scene, number.to, end);
  const phrase = nounPhrase(scene, start, end);
  const own = phrase && isClause(scene, number, phrase.noun) ? undefined : phrase;
  const base = { number, sentence };
  if (own)
    return {
      ...base,
      noun: own.noun,
      phrase: [start, own.to],
      heads: [...core, own.noun],
      to: own.to,
    };
  const group = groupBefore(scene, number.from);
  if (group !== undefined)
    return {
      ...base,
      noun: group,
      phrase: [group, group + 1],
      heads: [group, ...core],
      to: number.to,
    };
  const inner = partOf(scene, start, end);
  if (inner)
    return {
      ...base,
      noun: inner.noun,
      phrase: [inner.from, inner.to],
      heads: [...core, inner.noun],
      to: inner.to,
    };
  return { ...base, phrase: [start, start], heads: core, to: start };
}

/** Steps over "-strong" and the quotation mark that closes a quoted number. */
function phraseStart(scene: FigureScene, at: number, end: number): number {
  if (formAt(scene, at) === "-" && scene.measures.strong.includes(formAt(scene, at + 1)))
    return at + 2;
  const next = scene.tokens[at + 1]?.upos;
  if (at + 1 < end && QUOTES.has(formAt(scene, at)) && (next === "NOUN" || next === "ADJ"))
    return at + 1;
  return at;
}

/** The noun that ends a run of modifiers, with the place behind it. */
function nounPhrase(
  scene: FigureScene,
  from: number,
  end: number,
): { readonly noun: number; readonly to: number } | undefined {
  let noun: number | undefined;
  for (let at = from; at < Math.min(end, from + MAX_PHRASE); at += 1) {
    if (scene.timed.has(at) || !canStandIn(scene, at, end)) break;
    if (noun !== undefined && uposAt(scene.view, at) === "ADJ") break;
    if (isNoun(scene, at)) noun = at;
  }
  return noun === undefined ? undefined : { noun, to: noun + 1 };
}

/** "250 taken hostage", "took 12 hostage": what became of them, and no noun of many. */
function isClause(scene: FigureScene, number: NumberExpression, noun: number): boolean {
  if (number.exact === 1 || scene.tokens[noun]?.xpos !== "NN") return false;
  const isTaken =
    lemmaAt(scene.view, number.to) === "take" && uposAt(scene.view, number.to) === "VERB";
  const { detained } = scene.measures.nouns;
  return isTaken || (noun === number.to && detained?.includes(lemmaAt(scene.view, noun)) === true);
}

function isNoun(scene: FigureScene, at: number): boolean {
  const upos = uposAt(scene.view, at);
  if (upos === "NOUN" || upos === "PROPN" || upos === "SYM") return true;
  const lemma = lemmaAt(scene.view, at);
  const { attributes, people } = scene.measures;
  return upos === "ADJ" && (people.includes(lemma) || measureIn(attributes, lemma) !== undefined);
}

function canStandIn(scene: FigureScene, at: number, end: number): boolean {
  const upos = uposAt(scene.view, at);
  if (upos === "NOUN" || upos === "PROPN" || upos === "ADJ" || formAt(scene, at) === "%")
    return true;
  if (upos === "VERB")
    return relationAt(scene.view, at) === "amod" && scene.view.tree.parent(at) > at;
  if (upos === "ADV")
    return (
      at + 1 < end &&
      scene.view.tree.parent(at) === at + 1 &&
      ["ADJ", "VERB"].includes(uposAt(scene.view, at + 1)) &&
      relationAt(scene.view, at + 1) === "amod"
    );
  return (
    formAt(scene, at) === "-" &&
    at + 1 < end &&
    scene.words[at + 1]?.span[0] === scene.words[at]?.span[1]
  );
}

/** "a family of four": the group before "of". */
function groupBefore(scene: FigureScene, number: number): number | undefined {
  if (formAt(scene, number - 1) !== "of") return undefined;
  return scene.measures.groups.includes(lemmaAt(scene.view, number - 2)) ? number - 2 : undefined;
}

/** "seven of its medics", "dozens of them", "tens of thousands of the town's 150,000 residents". */
function partOf(
  scene: FigureScene,
  of: number,
  end: number,
): { readonly from: number; readonly noun: number; readonly to: number } | undefined {
  if (formAt(scene, of) !== "of") return undefined;
  const first = of + 1;
  if (uposAt(scene.view, first) === "PRON" && relationAt(scene.view, first) !== "nmod:poss")
    return { from: first, noun: first, to: first + 1 };
  let from = first;
  while (from < Math.min(end, first + MAX_PHRASE) && isDeterminer(scene, from)) from += 1;
  const inner = nounPhrase(scene, from, end);
  return inner && { from, ...inner };
}

function isDeterminer(scene: FigureScene, at: number): boolean {
  const upos = uposAt(scene.view, at);
  if (
    upos === "DET" ||
    upos === "NUM" ||
    relationAt(scene.view, at) === "nmod:poss" ||
    formAt(scene, at) === "'s" ||
    formAt(scene, at) === "’s"
  )
    return true;
  return (
    (upos === "PROPN" || upos === "NOUN") &&
    ["'s", "’s", "'", "’"].includes(formAt(scene, at + 1)) &&
    uposAt(scene.view, at + 1) === "PART"
  );
}
