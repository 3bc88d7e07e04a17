import { expect, test } from "vitest";
import { spanF1, spansOfLabels, tallySpans } from "../span-score.ts";

test("reads BIO labels as spans, also where one begins with I", () => {
  expect(spansOfLabels(["B-source", "I-source", "O", "I-cue", "B-cue", "B-content"])).toEqual([
    { label: "source", from: 0, to: 2 },
    { label: "cue", from: 3, to: 4 },
    { label: "cue", from: 4, to: 5 },
    { label: "content", from: 5, to: 6 },
  ]);
});

test("counts each gold span once, exact matches before partial ones", () => {
  const tally = { gold: 0, found: 0, exact: 0, partial: 0 };
  const gold = [
    { label: "content", from: 0, to: 4 },
    { label: "content", from: 6, to: 9 },
  ];
  const found = [
    { label: "content", from: 0, to: 3 },
    { label: "content", from: 0, to: 4 },
    { label: "content", from: 8, to: 12 },
  ];
  tallySpans(tally, gold, found);
  expect(tally).toEqual({ gold: 2, found: 3, exact: 1, partial: 2 });
  expect(spanF1(tally.partial, tally)).toBe(80);
  expect(spanF1(0, { gold: 0, found: 0, exact: 0, partial: 0 })).toBe(0);
});
