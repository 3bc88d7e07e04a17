import { expect, test } from "vitest";
import { covers, lengthOf, rangesOf } from "../../src/attribution/speech.ts";

test("joins words to ranges whatever their order", () => {
  expect(rangesOf([7, 3, 4, 4, 5, 9])).toEqual([
    [3, 6],
    [7, 8],
    [9, 10],
  ]);
  expect(rangesOf([])).toEqual([]);
});

test("covers the words of each range and no other", () => {
  const content = rangesOf([3, 4, 8]);
  expect([2, 3, 4, 5, 8, 9].filter((word) => covers({ content }, word))).toEqual([3, 4, 8]);
  expect(lengthOf({ content })).toBe(3);
});
