import type { NameMatch } from "../../mentions/name-matches.ts";
import { agentAcross, agentAt, agentLedAt, type FoundAgent } from "./find-agent.ts";
import { findNames, findNamesInAnyCase } from "./find-names.ts";
import { isCapital, type PhraseWord, textOfWords } from "./phrase-words.ts";
import type { Notes, PhraseMeans } from "./reading.ts";

/** A part of a phrase, ready to be read: what it is about first, then what is said of that behind prepositions. */
export interface Prepared {
  /** Without articles, quantities and words such as "former". */
  readonly words: readonly PhraseWord[];
  readonly text: string;
  /** Words before the first preposition. */
  readonly headEnd: number;
  readonly names: readonly NameMatch[];
  /** Names in words that tell who stands behind or against it. */
  readonly stanceNames: readonly NameMatch[];
  /** Words that tell who stands behind or against it. */
  readonly stances: readonly Tail[];
  /** Words behind prepositions that may tell a country. */
  readonly tails: readonly Tail[];
  readonly isFormer: boolean;
  readonly hadArticle: boolean;
}

/** Words behind a preposition: `from` to `to` (exclusive). */
export interface Tail {
  readonly from: number;
  readonly to: number;
}

/** Takes a part of a phrase apart. */
export function prepare(
  segment: readonly PhraseWord[],
  means: PhraseMeans,
  notes: Notes,
): Prepared {
  const { words, hadArticle } = withoutFront(segment, means);
  const isFormer = words.some((word) => isFormerWord(word, means));
  const kept = words.filter((word) => !isFormerWord(word, means));
  const names = namesOf(kept, means, notes);
  const stances = stancesIn(kept, names, means);
  for (const { from, to } of stances)
    notes.because.push({ rule: "phrase.stance", words: textOfWords(kept.slice(from, to)) });
  const own = names.filter(
    (name) => !stances.some(({ from, to }) => name.from >= from && name.to <= to),
  );
  const headEnd = headEndOf(kept, own, means);
  return {
    words: kept,
    text: textOfWords(words),
    headEnd,
    names: own,
    stanceNames: names.filter((name) => !own.includes(name)),
    stances,
    tails: tailsOf(kept, { headEnd, names: own }, means),
    isFormer,
    hadArticle,
  };
}

function namesOf(
  words: readonly PhraseWord[],
  means: PhraseMeans,
  notes: Notes,
): readonly NameMatch[] {
  const names = findNames(words, means);
  if (names.length > 0) return names;
  const inAnyCase = findNamesInAnyCase(words, means);
  for (const { from, to } of inAnyCase)
    notes.because.push({ rule: "phrase.any-case", words: textOfWords(words.slice(from, to)) });
  return inAnyCase;
}

function withoutFront(
  words: readonly PhraseWord[],
  means: PhraseMeans,
): { readonly words: readonly PhraseWord[]; readonly hadArticle: boolean } {
  const lists = means.words;
  const names = findNames(words, means);
  let from = 0;
  const isIdle = ({ lower, form }: PhraseWord): boolean =>
    lists.determiners.includes(lower) ||
    /^[\p{N},.]+$/u.test(form) ||
    /^[^\p{L}\p{N}]$/u.test(form);
  while (from < words.length - 1) {
    const word = words[from];
    const next = words[from + 1];
    if (!word || !next || names.some((name) => name.from === from)) break;
    if (lists.quantities.includes(word.lower) && next.lower === "of") from += 2;
    else if (isIdle(word)) from += 1;
    else break;
  }
  let to = words.length;
  while (to > from + 1 && /^[^\p{L}\p{N}]+s?$/u.test(words[to - 1]?.form ?? "")) to -= 1;
  return { words: words.slice(from, to), hadArticle: from > 0 };
}

function isFormerWord({ form }: PhraseWord, { words }: PhraseMeans): boolean {
  return words.former.includes(form) || words.former.includes(`${form.toLowerCase()}-`);
}

/** "US-backed", "pro-Russian", "anti-Assad": names that tell who stands behind or against an actor. */
function stancesIn(
  words: readonly PhraseWord[],
  names: readonly NameMatch[],
  { words: lists }: PhraseMeans,
): readonly Tail[] {
  return words.flatMap(({ lower }, at) => {
    const name = names.find(({ from, to }) => at >= from && at < to);
    // A name may hold such words itself: "Turkish-backed Free Syrian Army".
    if (name && (name.to > at + 1 || lower.includes("-"))) return [];
    const [prefix = ""] = lower.split("-");
    if (lower.includes("-") && lists.stance_prefixes.includes(prefix))
      return [{ from: at, to: at + 1 }];
    const isStance =
      words[at + 1]?.form === "-" && lists.stance_words.includes(words[at + 2]?.lower ?? "");
    return isStance ? [{ from: name?.from ?? at, to: at + 3 }] : [];
  });
}

/** The first preposition behind the first word, unless it stands in a name or in a noun for an actor. */
function headEndOf(
  words: readonly PhraseWord[],
  names: readonly NameMatch[],
  means: PhraseMeans,
): number {
  for (let at = 1; at < words.length; at += 1) {
    if (!isBreak(words, at, means) || names.some(({ from, to }) => at >= from && at < to)) continue;
    const across = agentAcross(at - 1, words, means);
    if (across === undefined) return at;
    at = across.to - 1;
  }
  return words.length;
}

/** A preposition, or a participle with one behind its noun: "rebels *backed* by Turkey". */
function isBreak(words: readonly PhraseWord[], at: number, { words: lists }: PhraseMeans): boolean {
  const { lower = "", form = "" } = words[at] ?? {};
  const isPreposition = (word: string): boolean =>
    lists.country_prepositions.includes(word) || lists.other_prepositions.includes(word);
  if (form !== lower || words[at - 1]?.form === "-") return false;
  if (isPreposition(lower)) return true;
  return lists.stance_words.includes(lower) && isPreposition(words[at + 1]?.lower ?? "");
}

/** The words from "allied", "backed" or "loyal" right behind the noun up to what tells something else. */
export function sideBehind({ words, headEnd }: Prepared, means: PhraseMeans): Tail {
  const { lower = "" } = words[headEnd] ?? {};
  const { stance_words: stances, follower_words: followers } = means.words;
  if (!stances.includes(lower) && !followers.includes(lower)) return { from: headEnd, to: headEnd };
  const start = headEnd + 2;
  const next = words.findIndex((_, at) => at > start && isBreak(words, at, means));
  return { from: headEnd, to: next < 0 ? words.length : next };
}

function tailsOf(
  words: readonly PhraseWord[],
  { headEnd, names }: Pick<Prepared, "headEnd" | "names">,
  means: PhraseMeans,
): readonly Tail[] {
  const isInside = (at: number): boolean => names.some(({ from, to }) => at > from && at < to);
  const breaks = words.flatMap((_, at) =>
    at >= headEnd && !isInside(at) && isBreak(words, at, means) ? [at] : [],
  );
  return breaks.flatMap((at, index) => {
    const isCountry = means.words.country_prepositions.includes(words[at]?.lower ?? "");
    return isCountry ? [{ from: at + 1, to: breaks[index + 1] ?? words.length }] : [];
  });
}

/** Tells whether words are written as a name: capitals, and the small words that names have. */
export function isNameLike(words: readonly PhraseWord[]): boolean {
  const isPart = (word: PhraseWord, at: number): boolean =>
    isCapital(word) ||
    (words[at - 1]?.form === "-" && word.isGlued) ||
    /^(?:al|el|ash|an|ar|bin|bint|ibn|abu|de|del|van|von|der|da|-|['’]s?)$/u.test(word.form);
  return words.some(isCapital) && words.every(isPart);
}

/** Where an agent noun that ends at a word may begin: behind a name before it, "Free Syrian *Army* | commander". */
export function nounStart(last: number, names: readonly NameMatch[]): number {
  return Math.max(0, ...names.filter(({ to }) => to <= last).map(({ to }) => to));
}

/** The agent noun before a name: "Colonel Hassan Ali"; a common noun rather than a title in capitals. */
export function titleBefore(
  { words, headEnd, names }: Prepared,
  means: PhraseMeans,
): FoundAgent | undefined {
  let title: FoundAgent | undefined;
  for (let last = headEnd - 2; last >= 0; last -= 1) {
    const name = words.slice(last + 1, headEnd);
    if (!isNameLike(name)) return title;
    // "Bosnian Army's Fifth Corps" is no army of that name.
    if (name[0]?.isGlued === true) continue;
    const where = { means, first: nounStart(last, names) };
    title = agentAt(last, words, where) ?? agentLedAt(last, words, where) ?? title;
  }
  return title;
}
