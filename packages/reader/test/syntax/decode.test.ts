import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { decodeTree } from "../../src/syntax/decode.ts";

/** Scores of n words, each row with those of the root and of words 0 to n − 1. */
function decode(...rows: readonly (readonly number[])[]): number[] {
  return [...decodeTree(Float32Array.from(rows.flat()), rows.length)];
}

test("takes the best head of each word where those make a tree", () => {
  expect(decode([1, 0, 5, 0], [9, 0, 0, 0], [2, 0, 8, 0])).toEqual([1, -1, 1]);
});

test("never makes a word its own head", () => {
  expect(decode([1, 9, 5], [3, 0, 9])).toEqual([1, -1]);
});

test("breaks a cycle where that costs least", () => {
  // 0 and 1 choose each other; word 1 loses less by hanging on the root.
  expect(decode([1, 0, 9, 0], [5, 8, 0, 0], [0, 0, 7, 0])).toEqual([1, -1, 1]);
});

test("breaks a cycle within a cycle", () => {
  // 0 → 1 → 0, and the two together with 2.
  expect(decode([0, 0, 10, 8], [0, 10, 0, 2], [4, 9, 0, 0])).toEqual([2, 0, -1]);
});

test("keeps one root where several words would rather have it", () => {
  expect(decode([9, 0, 1, 1], [8, 2, 0, 1], [7, 1, 3, 0])).toEqual([-1, 0, 1]);
});

test("takes the first of equals", () => {
  expect(decode([0, 0, 0], [0, 0, 0])).toEqual([-1, 0]);
});

test("gives the only word of a sentence to the root, and no words no heads", () => {
  expect(decode([-5, 3])).toEqual([-1]);
  expect(decode()).toEqual([]);
});

const sentences = fc.integer({ min: 1, max: 5 }).chain((n) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n + 1, maxLength: n + 1 }), {
    minLength: n,
    maxLength: n,
  }),
);

propertyTest.prop([sentences])("finds a tree that no other single-rooted tree beats", (rows) => {
  const heads = decode(...rows);
  expect(isTree(heads)).toBe(true);
  expect(total(rows, heads)).toBe(Math.max(...allTrees(rows.length).map((t) => total(rows, t))));
});

test("decodes the longest sentence without a tree in sight in reasonable time", () => {
  const size = 200;
  const rows = Array.from({ length: size }, (_, word) =>
    Array.from({ length: size + 1 }, (_, head) =>
      Math.floor(word / 2) * 2 + 1 - (word % 2) === head - 1 ? 50 : (word * 31 + head * 17) % 23,
    ),
  );
  const started = performance.now();
  expect(isTree(decode(...rows))).toBe(true);
  expect(performance.now() - started).toBeLessThan(2000);
});

function total(rows: readonly (readonly number[])[], heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + (rows[word]?.[head + 1] ?? 0), 0);
}

function isTree(heads: readonly number[]): boolean {
  const reaches = heads.every((_, word) => {
    let at = word;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at] ?? -1;
    return at < 0;
  });
  return reaches && heads.filter((head) => head === -1).length === 1;
}

function allTrees(count: number): readonly (readonly number[])[] {
  let lists: readonly (readonly number[])[] = [[]];
  for (let word = 0; word < count; word++) {
    const heads = Array.from({ length: count + 1 }, (_, head) => head - 1);
    lists = lists.flatMap((list) => heads.filter((h) => h !== word).map((head) => [...list, head]));
  }
  return lists.filter(isTree);
}
