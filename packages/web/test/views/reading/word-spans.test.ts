import { expect, test } from "vitest";
import { spanOfWords, wholeWords, wordSpansOf } from "../../../src/views/reading/word-spans.ts";

const TEXT = "The junta’s 1,200 men fled.";

test("words keep what joins them", () => {
  expect(wordSpansOf(TEXT).map((span) => TEXT.slice(...span))).toEqual([
    "The",
    "junta’s",
    "1,200",
    "men",
    "fled",
  ]);
});

test("a selection is drawn out to whole words; one without a word is none", () => {
  expect(TEXT.slice(...(wholeWords(TEXT, [6, 14]) ?? [0, 0]))).toBe("junta’s 1,200");
  expect(wholeWords(TEXT, [26, 27])).toBeUndefined();
});

test("words are marked in either direction", () => {
  const words = wordSpansOf(TEXT);
  expect(spanOfWords(words, 3, 1)).toEqual(spanOfWords(words, 1, 3));
  expect(spanOfWords([], 0, 0)).toBeUndefined();
});
