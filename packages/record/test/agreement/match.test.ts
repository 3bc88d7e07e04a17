import { expect, test } from "vitest";
import { matchBest } from "../../src/agreement/match.ts";
import { f1 } from "../../src/agreement/score.ts";

test("items are paired once, the best fitting first", () => {
  const pairs = matchBest([
    { first: 0, second: 0, weight: 1 },
    { first: 0, second: 1, weight: 3 },
    { first: 1, second: 1, weight: 2 },
    { first: 1, second: 0, weight: 0 },
  ]);
  expect(pairs.map(({ first, second }) => [first, second])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("F1 of nothing right is nought, of all right one", () => {
  expect([f1({ both: 0, first: 0, second: 0 }), f1({ both: 2, first: 2, second: 2 })]).toEqual([
    0, 1,
  ]);
});
