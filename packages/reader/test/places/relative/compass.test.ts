import { expect, test } from "vitest";
import { bearingOfWord, meanBearing } from "../../../src/places/relative/compass.ts";

test.each([
  ["north", 0],
  ["Northern", 0],
  ["southeast", 135],
  ["western", 270],
  ["northwestern", 315],
  ["northwards", 0],
  ["Norther", undefined],
  ["", undefined],
  ["ern", undefined],
])("reads %s as %s degrees", (word, bearing) => {
  expect(bearingOfWord(word)).toBe(bearing);
});

test("a bearing between north and west is north-west, north and south are none", () => {
  expect(meanBearing([0, 270])).toBe(315);
  expect(meanBearing([0, 315])).toBe(337.5);
  expect(meanBearing([0, 180])).toBeUndefined();
  expect(meanBearing([])).toBeUndefined();
});
