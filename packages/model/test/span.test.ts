import {
  compareSpans,
  type Span,
  spanContains,
  spansOf,
  spansOverlap,
  textOf,
} from "@zenobia/model";
import { expect, test } from "vitest";

test.each<[Span, Span, boolean]>([
  [[0, 5], [4, 9], true],
  [[0, 5], [5, 9], false],
  [[2, 3], [0, 9], true],
  [[3, 3], [0, 9], true],
  [[0, 0], [0, 9], false],
])("%j and %j share a character: %s", (a, b, shared) => {
  expect(spansOverlap(a, b)).toBe(shared);
});

test.each<[Span, Span, boolean]>([
  [[0, 9], [0, 9], true],
  [[0, 9], [3, 3], true],
  [[1, 9], [0, 3], false],
  [[0, 9], [8, 10], false],
])("%j holds all of %j: %s", (outer, inner, held) => {
  expect(spanContains(outer, inner)).toBe(held);
});

test("cuts by UTF-16 code units, so that a face counts two", () => {
  expect(textOf("😀 in Ḥalab", [3, 11])).toBe("in Ḥalab");
});

test("orders by start, the longer first", () => {
  const spans: Span[] = [
    [4, 5],
    [0, 2],
    [0, 7],
  ];
  expect(spans.sort(compareSpans)).toEqual([
    [0, 7],
    [0, 2],
    [4, 5],
  ]);
});

test("finds words wherever they stand, overlapping too; empty words nowhere", () => {
  expect([spansOf("aaa", "aa"), spansOf("aaa", "")]).toEqual([
    [
      [0, 2],
      [1, 3],
    ],
    [],
  ]);
});
