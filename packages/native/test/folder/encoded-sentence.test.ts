import { expect, test } from "vitest";
import { encodedSentence, inputsOf, runsOf } from "../../src/folder/encoded-sentence.ts";
import type { RuntimeTensor } from "../../src/runtime.ts";

const ENCODING = { longest: 12, begin: [1], end: [2], unknown: 3, padding: 0, prefix: "" };
const LIMITS = { sentences: 3, subwords: 12, scores: 1000 };

class Tensor implements RuntimeTensor {
  readonly data: RuntimeTensor["data"];
  readonly dims: readonly number[];

  constructor(_: string, data: RuntimeTensor["data"], dims: readonly number[]) {
    this.data = data;
    this.dims = dims;
  }
}

function sentence(...sizes: readonly number[]) {
  return encodedSentence(sizes.map((size) => Array.from({ length: size }, () => 7)));
}

test("lays sentences side by side, filled up, and tells where words begin", () => {
  const sentences = [encodedSentence([[10, 11], [12]]), encodedSentence([[13]])];
  const rows = Object.entries(inputsOf({ Tensor }, sentences, ENCODING)).map(
    ([name, { data, dims }]) => [name, dims, Array.from(data as BigInt64Array, Number)],
  );
  expect(rows).toEqual([
    ["subwords", [2, 5], [1, 10, 11, 12, 2, 1, 13, 2, 0, 0]],
    ["attention", [2, 5], [1, 1, 1, 1, 1, 1, 1, 1, 0, 0]],
    ["words", [2, 2], [1, 3, 1, 0]],
    ["lengths", [2], [2, 1]],
  ]);
});

test("runs sentences of most subwords first, of equals the first", () => {
  expect(runsOf([sentence(1), sentence(2, 2), sentence(1), sentence(4)], 2, LIMITS)).toEqual([
    [1, 3, 0],
    [2],
  ]);
});

test("keeps a run within its subwords, those that fill up counted", () => {
  expect(runsOf([sentence(6), sentence(5), sentence(1)], 2, LIMITS)).toEqual([[0, 1], [2]]);
});

test("keeps a run within its scores of relations", () => {
  const wide = sentence(1, 1, 1, 1);
  expect(runsOf([wide, wide, wide], 2, { ...LIMITS, scores: 80 })).toEqual([[0, 1], [2]]);
});

test("runs a sentence that is beyond all limits by itself", () => {
  expect(runsOf([sentence(20), sentence(1)], 2, LIMITS)).toEqual([[0], [1]]);
});
