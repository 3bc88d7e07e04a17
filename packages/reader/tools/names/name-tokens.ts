import { splitWords } from "../../src/text/split-words.ts";
import { createTextRules } from "../../src/text/text-rules.ts";
import type { WordsData } from "../../src/words-data.ts";

/** Letters that reports in plain English write without what NFD cannot take away. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  ø: "o",
  Ø: "O",
  đ: "d",
  Đ: "D",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  Ħ: "H",
  ə: "a",
  Ə: "A",
  þ: "th",
  "‘": "'",
  "’": "'",
  ʼ: "'",
  ʻ: "'",
  "`": "'",
};
const LATIN = /^[\p{Script=Latin}\p{M}\p{N} '.&-]+$/u;

/** Splits names into words as the text stage splits reports. */
export function createNameSplitter(words: WordsData): (name: string) => readonly string[] {
  const rules = createTextRules(words);
  return (name) => splitWords(name, rules).map(([from, to]) => name.slice(from, to));
}

/** A name as it stands and as reports without diacritics write it; nothing for one in another script. */
export function spellingsOf(name: string): readonly string[] {
  const marked = name
    .normalize("NFC")
    .replace(/[‘’ʼʻ`]/gu, "'")
    .trim();
  const plain = [...marked.normalize("NFD").replace(/\p{M}/gu, "")]
    .map((letter) => PLAIN_LETTERS[letter] ?? letter)
    .join("");
  return [...new Set([marked, plain])].filter((spelling) => LATIN.test(spelling));
}

/** Tells whether a word may begin or carry a name: a capital letter and one more. */
export function isNameWord(word: string): boolean {
  return /^\p{Lu}./u.test(word) && /\p{L}.*\p{L}/u.test(word);
}
