import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { KeyIndex } from "../../src/places/key-index.ts";

const hash = fc.nat({ max: 2 ** 32 - 1 });

property.prop([fc.array(fc.oneof(hash, fc.nat({ max: 5 })), { maxLength: 200 }), hash])(
  "finds what stands under each hash, and nothing under another",
  (hashes, other) => {
    const sorted = Uint32Array.from(hashes).sort();
    const rows = sorted.map((_, row) => row);
    const index = new KeyIndex(sorted, rows);
    for (const wanted of [...hashes, other])
      expect(index.rowsOf(wanted)).toEqual([...rows].filter((row) => sorted[row] === wanted));
  },
);

test("nothing stands in an index without keys", () => {
  expect(new KeyIndex(new Uint32Array(0), new Uint32Array(0)).rowsOf(0)).toEqual([]);
});
