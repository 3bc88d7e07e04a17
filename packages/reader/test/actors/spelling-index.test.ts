import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createSpellingIndex, editDistance } from "../../src/actors/spelling-index.ts";

const INDEX = createSpellingIndex(["hezbollah", "muammargaddafi", "iran", "ukrainian", "kadyrov"]);
const near = (name: string): readonly string[] =>
  INDEX.near(name).map((found) => `${found.name} ${found.distance}`);

test.each([
  ["ukranian", ["ukrainian 1"]],
  ["hizbullah", ["hezbollah 2"]],
  ["hezbolalh", ["hezbollah 1"]],
  ["moammargaddafi", ["muammargaddafi 1"]],
  ["muamargadafi", ["muammargaddafi 2"]],
  ["kadirov", ["kadyrov 1"]],
])("finds a name that is nearly %s", (name, expected) => {
  expect(near(name)).toEqual(expected);
});

test.each([
  ["hezbollah", "the exact name is not nearly itself"],
  ["iraq", "short names have too many neighbours"],
  ["kadiroff", "two letters in a short name are too many"],
  ["hizbulah", "three letters are too many"],
  ["", "nothing"],
])("finds nothing near %j: %s", (name) => {
  expect(near(name)).toEqual([]);
});

const letters = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 9, maxLength: 30 });

property.prop([letters, fc.nat(), fc.constantFrom(..."xyz"), fc.boolean()])(
  "any name is found with a letter changed or added",
  (name, at, letter, isAdded) => {
    const from = at % name.length;
    const wrong = name.slice(0, from) + letter + name.slice(isAdded ? from : from + 1);
    expect(createSpellingIndex([name]).near(wrong)).toEqual([{ name, distance: 1 }]);
  },
);

property.prop([letters, fc.nat(), fc.nat()])(
  "any name of nine letters or more is found with two letters changed",
  (name, one, other) => {
    const marks = [...name];
    marks[one % marks.length] = "x";
    marks[other % marks.length] = "y";
    const [found] = createSpellingIndex([name]).near(marks.join(""));
    expect(found?.name).toBe(name);
  },
);

test("edits are counted as far as they matter", () => {
  expect(editDistance("kitten", "sitting", 5)).toBe(3);
  expect(editDistance("ab", "ba", 2)).toBe(1);
  expect(editDistance("abcdef", "ghijkl", 2)).toBeGreaterThan(2);
});
