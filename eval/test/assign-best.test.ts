import { expect, test } from "vitest";
import { assignBest } from "../assign-best.ts";

test("gives up the best of one row where the whole is better without it", () => {
  expect(
    assignBest([
      [9, 8],
      [9, 1],
    ]),
  ).toEqual([1, 0]);
});

test("leaves rows without a column when there are too few", () => {
  expect(assignBest([[1], [3], [2]])).toEqual([undefined, 0, undefined]);
});

test("has nothing to give when there is nothing", () => {
  expect(assignBest([])).toEqual([]);
});
