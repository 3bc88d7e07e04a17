import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const LENGTH = 200_000;
/** Far above what linear time takes on a busy machine, far below what quadratic time takes. */
const LONGEST_MS = 4_000;

test.each([
  "a",
  '"',
  "“‘",
  "“‘”",
  "'",
  ".",
  ". ",
  "A. ",
  "a.",
  "a-",
  "non-",
  "1,",
  "1-",
  "http://",
  "www.)",
  "a@",
  "a/",
  "a'",
  "(",
  ". [1]",
  "\n",
  "\n- ",
  "\na",
  " ",
  "👩‍",
  "\u0301",
  "🇸",
  "a.b.c.",
  "A&",
])("reads much of %j in time", (piece) => {
  const text = piece.repeat(Math.floor(LENGTH / piece.length));
  const start = performance.now();
  const { words, sentences } = readText(text);
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  expect(sentences.at(-1)?.to ?? 0).toBe(words.length);
});
