import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { foldName, hashKey } from "../../src/places/fold-name.ts";

test.each([
  ["Deir ez-Zor", "deirezzor"],
  ["Mar’a", "mara"],
  ["Ḩajin", "hajin"],
  ["St. Louis", "saintlouis"],
  ["Ft. Worth", "fortworth"],
  ["U.S.", "us"],
  ["Şırnak", "sirnak"],
  ["Łódź", "lodz"],
  ["Київ", "киів"],
  ["—", ""],
])("folds %s to %s", (name, key) => {
  expect(foldName(name)).toBe(key);
});

property.prop([fc.string({ unit: "grapheme", maxLength: 40 })])(
  "folds to letters and digits, whatever the case and however apostrophes fall",
  (name) => {
    expect(foldName(name)).toMatch(/^[\p{L}\p{N}]*$/u);
    expect(foldName(`${name}'`)).toBe(foldName(name));
  },
);

property.prop([fc.string()])("hashes to 32 bits, always the same", (key) => {
  expect(hashKey(key)).toBe(hashKey(key));
  expect(hashKey(key)).toBe(hashKey(key) >>> 0);
});
