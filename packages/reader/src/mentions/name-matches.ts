import type { ActorBase, NamedActor } from "../actors/actor-base.ts";
import { foldName } from "../actors/fold-actor-name.ts";

/** A stretch of words that is the name of a known actor. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly actors: readonly NamedActor[];
}

/** Where names are looked for: words `from` to `to` (exclusive). */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A word as far as its name goes. */
export interface NameWord {
  readonly form: string;
}

/** Longest name in words that is looked for. */
const MAX_WORDS = 12;
const APOSTROPHE = /^['’]s?$/u;

/** Finds names of known actors in a sentence or phrase: longest first, never overlapping, left to right. */
export function matchNames(
  sentence: WordRange,
  words: readonly NameWord[],
  base: Pick<ActorBase, "find" | "mayName" | "longest">,
): readonly NameMatch[] {
  const folded = words.slice(sentence.from, sentence.to).map((word) => foldName(word.form));
  const matches: NameMatch[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const match = longestAt(at, sentence, { words, folded, base });
    if (match) matches.push(match);
    at = match ? match.to : at + 1;
  }
  return matches;
}

interface Lookup {
  readonly words: readonly NameWord[];
  readonly folded: readonly string[];
  readonly base: Pick<ActorBase, "find" | "mayName" | "longest">;
}

function longestAt(from: number, sentence: WordRange, lookup: Lookup): NameMatch | undefined {
  const first = lookup.words[from]?.form ?? "";
  if (!startsName(first)) return undefined;
  let name = "";
  let written = "";
  let best: NameMatch | undefined;
  const end = Math.min(sentence.to, from + MAX_WORDS);
  for (let index = from; index < end; index += 1) {
    const form = lookup.words[index]?.form ?? "";
    name += lookup.folded[index - sentence.from] ?? "";
    if (name.length > lookup.base.longest || !lookup.base.mayName(name)) break;
    written += form;
    if (APOSTROPHE.test(form) || !isWordLike(form)) continue;
    const actors = lookup.base
      .find(name, written)
      .filter((found) => isUsable(found, index > from, first));
    if (actors.length > 0) best = { from, to: index + 1, actors };
  }
  return best;
}

/** A name begins with a capital, a digit, an article such as "al", or a small word glued to a capital: "anti-Balaka". */
function startsName(form: string): boolean {
  const first = form.charAt(0);
  return (
    first !== first.toLowerCase() ||
    /^\p{N}|^\p{Ll}+-\p{Lu}/u.test(form) ||
    /^(?:al|el|ash|an|ar)$/u.test(form)
  );
}

function isWordLike(form: string): boolean {
  return /[\p{L}\p{N}]/u.test(form);
}

function isUsable(found: NamedActor, isPhrase: boolean, first: string): boolean {
  return isPhrase || found.use !== "name" || first.length > 1;
}
