import type { NumberWords } from "./number-words.ts";
import type { NumberToken } from "./phrase.ts";

/** A sentence with the lists it is read by. */
export interface NumberText {
  readonly tokens: readonly NumberToken[];
  readonly lists: NumberWords;
}

/** The word at a place; "" outside the sentence. */
export function wordAt({ tokens }: NumberText, at: number): string {
  return tokens[at]?.text ?? "";
}

/** What a word is worth in a list; absent for words that are in none, "constructor" too. */
export function worth(list: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(list, word) ? list[word] : undefined;
}

/** Tells whether "a" or "an" stands at a place. */
export function isArticle(text: NumberText, at: number): boolean {
  return wordAt(text, at) === "a" || wordAt(text, at) === "an";
}
