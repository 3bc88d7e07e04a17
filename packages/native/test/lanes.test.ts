import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { layOut } from "../src/lanes.ts";

test("lays a short sentence behind another one when both fit into the longest", () => {
  const { steps, lanes, tokens, carried, places } = layOut([3, 2, 1]);
  expect({ steps, lanes }).toEqual({ steps: 3, lanes: 2 });
  // A row a step: forward in both lanes, then backward in both.
  expect([...tokens]).toEqual([0, 3, 2, 4, 1, 4, 1, 3, 2, 5, 0, 5]);
  expect([...carried]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 1, 0]);
  expect([...places]).toEqual([0, 4, 8, 1, 5, 9, 10, 6, 2, 7, 3, 11]);
});

test("takes a batch of one word", () => {
  expect(layOut([1])).toEqual({
    steps: 1,
    lanes: 1,
    tokens: Int32Array.of(0, 0),
    carried: Float32Array.of(0, 0),
    places: Int32Array.of(0, 1),
  });
});

const lengths = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 })
  .map((sizes) => sizes.sort((a, b) => b - a));

property.prop([lengths])("gives each token one place a direction, and finds it there", (sizes) => {
  const { tokens, places } = layOut(sizes);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  expect(new Set(places).size).toBe(2 * count);
  for (let token = 0; token < count; token++) {
    expect(tokens[places[token] ?? -1]).toBe(token);
    expect(tokens[places[count + token] ?? -1]).toBe(token);
  }
});

property.prop([lengths])("starts afresh at the first word a sentence, and there alone", (sizes) => {
  const { carried, lanes, places } = layOut(sizes);
  const count = sizes.reduce((sum, size) => sum + size, 0);
  expect(carried.filter((value) => value === 0)).toHaveLength(2 * sizes.length);
  let start = 0;
  for (const size of sizes) {
    expect(carried[places[start] ?? -1]).toBe(0);
    expect(carried[places[count + start + size - 1] ?? -1]).toBe(0);
    for (let at = 1; at < size; at++) {
      const step = (places[start + at] ?? 0) - (places[start + at - 1] ?? 0);
      expect(step).toBe(2 * lanes);
    }
    start += size;
  }
});
