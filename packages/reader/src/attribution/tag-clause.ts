import type { Mention } from "../document.ts";
import { hasFeature, lemmaAt, relationAt, uposAt } from "../frames/sentence-view.ts";
import { type SpeechScene, sentenceAt } from "./speech-scene.ts";

/** A clause of speech beside what is said, read off the words alone: "…, its spokesman, Brigadier X, told …". */
export interface TagClause {
  /** Mention of who speaks. */
  readonly speaker: number;
  /** First word of the clause. */
  readonly from: number;
}

/** How many words before the verb its clause may open. */
const REACH = 25;

/**
 * Reads the clause of speech that ends in a verb from the shape of the words: a comma or a closing mark, a noun
 * phrase, perhaps an apposition between commas, the verb. Needed where quotations lead the parser astray.
 */
export function tagClause(scene: SpeechScene, verb: number): TagClause | undefined {
  const [start] = sentenceAt(scene, verb);
  const low = Math.max(start, verb - REACH);
  let end = verb;
  while (end > low && ["ADV", "AUX"].includes(uposAt(scene.view, end - 1))) end -= 1;
  let opening = openingBefore(scene, end, low);
  if (lemmaAt(scene.view, end - 1) === ",") {
    const comma = openingBefore(scene, end - 1, low);
    opening = comma === undefined ? undefined : openingBefore(scene, comma - 1, low);
  }
  if (opening === undefined || hasFiniteVerb(scene, opening, end)) return undefined;
  const mention = widestFrom(scene, opening);
  return mention && mention.to <= end ? { speaker: mention.index, from: opening } : undefined;
}

/** Place right behind the nearest comma or closing mark before `end`; words must stand between. */
function openingBefore(scene: SpeechScene, end: number, low: number): number | undefined {
  for (let word = end - 1; word > low; word -= 1) {
    const form = scene.words[word]?.form ?? "";
    if (form === "," || scene.closing.has(word)) return word + 1 < end ? word + 1 : undefined;
  }
  return undefined;
}

/** A verb with a tense of its own shows that more than a noun phrase stands there; relative clauses may. */
function hasFiniteVerb(scene: SpeechScene, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) {
    const isTensed =
      hasFeature(scene.view, word, "VerbForm=Fin") && scene.view.tokens[word]?.xpos !== "VBN";
    if (
      isTensed &&
      !/^acl/u.test(relationAt(scene.view, word)) &&
      !followsRelative(scene, from, word)
    )
      return true;
  }
  return false;
}

function followsRelative(scene: SpeechScene, from: number, verb: number): boolean {
  for (let word = from; word < verb; word += 1)
    if (/^W/u.test(scene.view.tokens[word]?.xpos ?? "")) return true;
  return false;
}

/** The longest mention that opens at a word: "its spokesman" rather than "its". */
function widestFrom(scene: SpeechScene, from: number): Mention | undefined {
  let widest: Mention | undefined;
  for (const mention of scene.mentionsFrom.get(from) ?? []) {
    if (!widest || mention.to > widest.to) widest = mention;
  }
  return widest;
}
