import { splitWords } from "../../text/split-words.ts";
import type { PhraseMeans } from "./reading.ts";

/** A word of a phrase. */
export interface PhraseWord {
  readonly form: string;
  readonly lower: string;
  /** No blank stands before it. */
  readonly isGlued: boolean;
}

/** Longest phrase that is read, in UTF-16 code units. */
export const MAX_PHRASE = 400;

/** Splits a phrase into words; lower-case words joined by hyphens stay one ("self-defence"), "ex-" stands by itself. */
export function phraseWords(phrase: string, means: PhraseMeans): readonly PhraseWord[] {
  const text = phrase.slice(0, MAX_PHRASE).normalize("NFC");
  const words: PhraseWord[] = [];
  let end = -1;
  for (const [from, to] of splitWords(text, means.rules)) {
    addWord(words, text.slice(from, to), from === end, means);
    end = to;
  }
  return words;
}

function addWord(
  words: PhraseWord[],
  form: string,
  isGlued: boolean,
  { words: lists }: PhraseMeans,
): void {
  const ex = /^(ex)-(.+)$/iu.exec(form);
  if (ex) {
    words.push(wordOf(ex[1] ?? "", isGlued), wordOf(ex[2] ?? "", false));
    return;
  }
  const hyphen = words.at(-1);
  const first = words.at(-2);
  if (
    isGlued &&
    hyphen?.form === "-" &&
    hyphen.isGlued &&
    first !== undefined &&
    isSmall(first.form) &&
    isSmall(form) &&
    !lists.stance_words.includes(form)
  )
    words.splice(-2, 2, wordOf(`${first.form}-${form}`, first.isGlued));
  else words.push(wordOf(form, isGlued));
}

function wordOf(form: string, isGlued: boolean): PhraseWord {
  return { form, lower: form.toLowerCase(), isGlued };
}

function isSmall(form: string): boolean {
  return /^\p{Ll}/u.test(form);
}

/** Tells whether a word is written as names are. */
export function isCapital({ form }: PhraseWord): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(form);
}

/** The words as they are written. */
export function textOfWords(words: readonly PhraseWord[]): string {
  return words.map(({ form, isGlued }, at) => (at === 0 || isGlued ? form : ` ${form}`)).join("");
}

/** What a noun may be the plural of, itself first; an abbreviated rank is what it stands for. */
export function lemmasOf(
  lower: string,
  { nouns, nounEnds, words }: PhraseMeans,
): readonly string[] {
  const short = lower.replace(/\.$/u, "");
  if (Object.hasOwn(words.ranks, short)) return [words.ranks[short] ?? short];
  const irregular = Object.hasOwn(nouns, lower) ? nouns[lower] : compoundOf(lower, nounEnds);
  const regular = singulars(lower);
  return [lower, ...(irregular === undefined ? [] : [irregular]), ...regular];
}

function compoundOf(lower: string, ends: Readonly<Record<string, string>>): string | undefined {
  const end = Object.keys(ends).find((one) => lower.endsWith(one) && lower.length > one.length);
  return end === undefined ? undefined : lower.slice(0, -end.length) + (ends[end] ?? end);
}

function singulars(lower: string): readonly string[] {
  if (lower.endsWith("ies")) return [`${lower.slice(0, -3)}y`, lower.slice(0, -1)];
  if (/(?:ch|sh|ss|x|z|o)es$/u.test(lower)) return [lower.slice(0, -2), lower.slice(0, -1)];
  return lower.endsWith("s") && !lower.endsWith("ss") ? [lower.slice(0, -1)] : [];
}
