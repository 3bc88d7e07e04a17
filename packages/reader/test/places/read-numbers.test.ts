import { expect, test } from "vitest";
import { readNumbers } from "../../src/places/read-numbers.ts";

const CORRUPT = expect.objectContaining({ code: "reader/asset-corrupt" });

test("reads numbers as they stand, as steps and as differences", () => {
  const bytes = Uint8Array.of(4, 3, 0x80, 0x02);
  const seats = () => ({ array: new Int32Array(3), count: 3 });
  expect([...readNumbers(bytes, seats())]).toEqual([4, 3, 256]);
  expect([...readNumbers(bytes, seats(), "steps")]).toEqual([4, 7, 263]);
  expect([...readNumbers(bytes, seats(), "differences")]).toEqual([2, 0, 128]);
});

test("puts the numbers of a column side by side with those of others", () => {
  const array = new Int32Array(6);
  readNumbers(Uint8Array.of(1, 2, 3), { array, count: 3, first: 1, stride: 2 });
  expect([...array]).toEqual([0, 1, 0, 2, 0, 3]);
});

test.each([
  ["too few numbers", Uint8Array.of(1)],
  ["too many", Uint8Array.of(1, 2, 3)],
  ["one that does not end", Uint8Array.of(1, 2, 0x80)],
  ["one that does not end where it should", Uint8Array.of(1, 0x82)],
])("refuses %s", (_, bytes) => {
  expect(() => readNumbers(bytes, { array: new Uint32Array(2), count: 2 })).toThrow(CORRUPT);
});
