import { expect, test } from "vitest";
import { bCubed, f1Of, kappaOf } from "../incident-score.ts";

const answer = (a: string, b: string, first: boolean, found: boolean) => ({
  a: { trigger: a },
  b: { trigger: b },
  first,
  found,
});

// Judged: {1, 2, 3}; found: {1, 2}, {3, 4}.
const ANSWERS = [
  answer("1", "2", true, true),
  answer("1", "3", true, false),
  answer("2", "3", true, false),
  answer("3", "4", false, true),
  answer("1", "4", false, false),
];

test("pairs: half of those found are right, a third of the right ones is found", () => {
  expect(f1Of(ANSWERS)).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
});

test("B-cubed counts each assertion with itself", () => {
  const { precision, recall } = bCubed(ANSWERS);
  expect(precision).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4);
  expect(recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
});

test("kappa is nought for chance, one for agreement", () => {
  const pairs = [
    { first: true, second: true },
    { first: false, second: false },
  ];
  expect(kappaOf(pairs)).toBe(1);
  expect(kappaOf([...pairs, { first: true, second: false }, { first: false, second: true }])).toBe(
    0,
  );
});
