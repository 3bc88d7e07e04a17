import { expect, test } from "vitest";
import { batchesOf, piecesOf, scheduleOf } from "../../src/syntax/batches.ts";

function words(count: number, breakAt?: number): string[] {
  return Array.from({ length: count }, (_, at) => (at === breakAt ? ";" : "word"));
}

test("leaves sentences whole up to two hundred words and drops empty ones", () => {
  expect(piecesOf([words(3), [], words(200)])).toEqual([
    { sentence: 0, from: 0, to: 3 },
    { sentence: 2, from: 0, to: 200 },
  ]);
});

test("cuts longer ones behind the last punctuation, or at two hundred where there is none", () => {
  expect(piecesOf([words(250, 150), words(401)])).toEqual([
    { sentence: 0, from: 0, to: 151 },
    { sentence: 0, from: 151, to: 250 },
    { sentence: 1, from: 0, to: 200 },
    { sentence: 1, from: 200, to: 400 },
    { sentence: 1, from: 400, to: 401 },
  ]);
});

const LIMITS = { sentences: 16, tokens: 1024 };

test("batches the longest first, within the limits", () => {
  const pieces = piecesOf([...Array.from({ length: 20 }, (_, at) => words(at % 2 ? 5 : 7))]);
  expect(batchesOf(pieces, LIMITS).map((batch) => batch.map((piece) => piece.sentence))).toEqual([
    [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 1, 3, 5, 7, 9, 11],
    [13, 15, 17, 19],
  ]);
  const long = piecesOf(Array.from({ length: 7 }, () => words(200)));
  expect(batchesOf(long, LIMITS).map((batch) => batch.length)).toEqual([5, 2]);
  expect(batchesOf([], LIMITS)).toEqual([]);
});

test("runs sequences in lock-step from both ends, dropping those that are done", () => {
  const { running, tokens } = scheduleOf([3, 1]);
  expect(running).toEqual([2, 1, 1]);
  expect([...tokens[0]]).toEqual([0, 3, 1, 2]);
  expect([...tokens[1]]).toEqual([2, 3, 1, 0]);
});
