import { expect, test } from "vitest";
import { narrowestFirst, paragraphsOf } from "../../src/reading/lanes.ts";
import { aFigure, anEvent } from "./rows.ts";

const TEXT = "Riders took Bol.\n\nThey killed 24 men.";

test("cuts paragraphs where lines begin and end, and tells the very word", () => {
  const rows = [anEvent("e1", [0, 15], [7, 11])];
  const [first, second] = paragraphsOf(TEXT, rows);
  const pieces = first?.segments.map(({ start, end, marks }) => [
    TEXT.slice(start, end),
    marks.map(({ isCore }) => isCore),
  ]);
  expect(pieces).toEqual([
    ["Riders ", [false]],
    ["took", [true]],
    [" Bol", [false]],
    [".", []],
  ]);
  expect(second?.segments).toEqual([{ start: 18, end: 37, marks: [] }]);
});

test("gives what overlaps lanes of its own, and takes a lane again where it is free", () => {
  const rows = [anEvent("e1", [18, 36]), aFigure("f1", [23, 36]), anEvent("e2", [0, 16])];
  const lanes = paragraphsOf(TEXT, rows).flatMap(({ segments }) =>
    segments.flatMap(({ marks }) => marks.map(({ id, lane }) => `${id} ${lane}`)),
  );
  expect([...new Set(lanes)].sort()).toEqual(["e1 0", "e2 0", "f1 1"]);
});

test("keeps offsets where the text has blank lines and signs of two code units", () => {
  const text = "🏳️ Bol\n \nfell";
  const [, second] = paragraphsOf(text, []);
  expect(text.slice(second?.start, second?.end)).toBe("fell");
});

test("puts the assertion with the fewest words first", () => {
  const rows = [anEvent("e1", [0, 15]), aFigure("f1", [3, 6])];
  expect(narrowestFirst(["e1", "f1"], rows)).toEqual(["f1", "e1"]);
});
