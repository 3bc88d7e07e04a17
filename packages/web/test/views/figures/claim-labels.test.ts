import { expect, test } from "vitest";
import { placeLabels } from "../../../src/views/figures/claim-labels.ts";

const ROOM = { left: 0, right: 400, top: 0, bottom: 200 };

test("a name stands to the right of its point, to the left at the right edge", () => {
  expect(
    placeLabels(
      [
        { x: 50, y: 100, words: "a doctor", weight: 1 },
        { x: 390, y: 100, words: "the mayor", weight: 1 },
      ],
      ROOM,
    ),
  ).toEqual([
    { x: 61, y: 100, anchor: "start" },
    { x: 379, y: 100, anchor: "end" },
  ]);
});

test("names make room for weightier ones, and are left out where there is none", () => {
  const narrow = { ...ROOM, top: 90, bottom: 110, left: 40, right: 140 };
  const labels = [
    { x: 50, y: 100, words: "residents", weight: 1 },
    { x: 52, y: 100, words: "the army", weight: 2 },
  ];
  expect(placeLabels(labels, narrow)).toEqual([undefined, { x: 63, y: 100, anchor: "start" }]);
  expect(placeLabels(labels, ROOM)[0]).toEqual({ x: 61, y: 85, anchor: "start" });
});
