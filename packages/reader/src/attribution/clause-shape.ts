import type { Mention } from "../document.ts";
import { hasFeature, lemmaAt, relationAt, uposAt } from "../frames/sentence-view.ts";
import { type SpeechScene, segmentAt } from "./speech-scene.ts";

/** A clause of speech beside what is said, read off the words alone: "…, its spokesman, Brigadier X, told …". */
export interface TagClause {
  /** Mention of who speaks. */
  readonly speaker: number;
  /** First word of the clause. */
  readonly from: number;
  /** Tells that the verb stands first: "…, said a general". */
  readonly inverted: boolean;
}

/** How many words before the verb its clause may open, and how many behind it go with it. */
const REACH = 25;
const MOST_WORDS = 80;

/**
 * Reads the clause of speech around a verb from the shape of the words: a comma, semicolon or closing mark, a noun
 * phrase, perhaps an apposition between commas, the verb. Needed where long sentences lead the parser astray.
 */
export function tagClause(scene: SpeechScene, verb: number): TagClause | undefined {
  const [start] = segmentAt(scene, verb);
  const low = Math.max(start, verb - REACH);
  if (verb > low && isBreak(scene, verb - 1)) {
    const apposed =
      lemmaAt(scene.view, verb - 1) === "," ? apposedTag(scene, verb, low) : undefined;
    return apposed ?? invertedTag(scene, verb);
  }
  let end = verb;
  while (end > low && ["ADV", "AUX"].includes(uposAt(scene.view, end - 1))) end -= 1;
  return tagFrom(scene, openingBefore(scene, end, low), end);
}

/** "…, said a Syrian general": a noun phrase right behind the verb. */
function invertedTag(scene: SpeechScene, verb: number): TagClause | undefined {
  const mention = widestFrom(scene, verb + 1);
  if (scene.lists.told.includes(lemmaAt(scene.view, verb))) return undefined;
  const isTensed = ["VBD", "VBZ", "VBP"].includes(scene.view.tokens[verb]?.xpos ?? "");
  return mention && isTensed && !isForward(scene, verb)
    ? { speaker: mention.index, from: verb, inverted: true }
    : undefined;
}

/** "…, the spokesman, a colonel, said": the phrase before the one between commas. */
function apposedTag(scene: SpeechScene, verb: number, low: number): TagClause | undefined {
  const comma = openingBefore(scene, verb - 1, low);
  return comma === undefined || comma - 1 <= low
    ? undefined
    : tagFrom(scene, openingBefore(scene, comma - 1, low), comma - 1);
}

function tagFrom(
  scene: SpeechScene,
  opening: number | undefined,
  end: number,
): TagClause | undefined {
  let from = opening ?? end;
  while (from < end && ["ADV", "CCONJ", "SCONJ", "PUNCT"].includes(uposAt(scene.view, from)))
    from += 1;
  const isRelative = /^W/u.test(scene.view.tokens[from]?.xpos ?? "");
  if (from >= end || isRelative || hasFiniteVerb(scene, from, end)) return undefined;
  const mention = widestFrom(scene, from);
  return mention && mention.to <= end
    ? { speaker: mention.index, from, inverted: false }
    : undefined;
}

/** Place behind the nearest comma or closing mark before `end`, or where the segment begins; words must stand between. */
function openingBefore(scene: SpeechScene, end: number, low: number): number | undefined {
  for (let word = end - 1; word >= low; word -= 1) {
    if (isBreak(scene, word)) return word + 1 < end ? word + 1 : undefined;
  }
  return low < end ? low : undefined;
}

function isBreak(scene: SpeechScene, word: number): boolean {
  return lemmaAt(scene.view, word) === "," || scene.closing.has(word);
}

/** The longest mention that opens at a word: "its spokesman" rather than "its". */
function widestFrom(scene: SpeechScene, from: number): Mention | undefined {
  let widest: Mention | undefined;
  for (const mention of scene.mentionsFrom.get(from) ?? []) {
    if (!widest || mention.to > widest.to) widest = mention;
  }
  return widest;
}

/** Place of the comma that ends a clause of speech, or the end of its segment. */
export function tailEnd(scene: SpeechScene, verb: number): number {
  const [, end] = segmentAt(scene, verb);
  const to = Math.min(end, verb + MOST_WORDS);
  for (let word = verb + 1; word < to; word += 1)
    if (lemmaAt(scene.view, word) === ",") return word;
  return to;
}

/** Tells whether what is said follows the verb, so that nothing before it is meant: "said (that) five had died". */
export function isForward(scene: SpeechScene, verb: number): boolean {
  const end = tailEnd(scene, verb);
  for (let word = verb + 1; word < end; word += 1) {
    if (lemmaAt(scene.view, word) === ":") return true;
    if (uposAt(scene.view, word) === "SCONJ") return lemmaAt(scene.view, word) === "that";
    if (/^W/u.test(scene.view.tokens[word]?.xpos ?? "")) return false;
    if (isTensed(scene, word)) return true;
  }
  return false;
}

/** Tells whether a clause with a tense of its own stands between two words; relative clauses do not count. */
export function hasFiniteVerb(scene: SpeechScene, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) {
    if (/^W/u.test(scene.view.tokens[word]?.xpos ?? "")) return false;
    if (isTensed(scene, word)) return true;
  }
  return false;
}

function isTensed(scene: SpeechScene, word: number): boolean {
  const hasTense =
    hasFeature(scene.view, word, "VerbForm=Fin") && scene.view.tokens[word]?.xpos !== "VBN";
  return hasTense && !/^a(?:cl|mod)/u.test(relationAt(scene.view, word));
}
