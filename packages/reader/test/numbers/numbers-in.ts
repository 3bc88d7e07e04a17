import { findNumbers } from "../../src/numbers/find-numbers.ts";
import { numberTokens } from "../../src/numbers/phrase.ts";
import { loadWords } from "../load-words.ts";
import { readText } from "../text/read-text.ts";

const LISTS = loadWords().numbers;

/** A number of a text, with its words. */
export interface FoundNumber {
  readonly text: string;
  readonly exact?: number;
  readonly min?: number;
  readonly max?: number;
  readonly qualifier?: string;
}

/** The numbers of a text, split into words as the reader does. */
export function numbersIn(text: string): readonly FoundNumber[] {
  const { words } = readText(text);
  const tokens = numberTokens(words);
  const textOf = (from: number, to: number): string =>
    text.slice(words[from]?.span[0], words[to - 1]?.span[1]);
  return findNumbers({ tokens, lists: LISTS }).map(
    ({ from, to, core: _, qualifier, ...values }) => ({
      text: textOf(from, to),
      ...values,
      ...(qualifier === undefined ? {} : { qualifier: textOf(...qualifier) }),
    }),
  );
}
