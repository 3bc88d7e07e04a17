import { expect, test } from "vitest";
import { measureParts } from "../../tools/gazetteer/measure-parts.ts";
import type { City } from "../../tools/gazetteer/read-cities.ts";

function town(lat: number, lon: number): City {
  return {
    geonameId: 1,
    name: "Town",
    names: [],
    lat,
    lon,
    country: "XAA",
    admin1: lat > 3 ? "Upper" : "",
    admin1Code: "",
    admin2Code: "",
    feature: "P.PPL",
    population: 1000,
  };
}

/** A square of nine by nine degrees with a town in each, and a city of a hundred in one corner. */
const SQUARE = Array.from({ length: 81 }, (_, at) => town(Math.floor(at / 9), at % 9));
const CITY = Array.from({ length: 100 }, (_, at) => town(0.001 * at, 0));

test("parts lie in the outer third, wherever most towns are", () => {
  const parts = measureParts([...SQUARE, ...CITY]).get("XAA") ?? [];
  const [north, northEast, east, , south, southWest, west] = parts;
  expect(
    [north, east, south, west].map((part) => part && [Math.round(part.lat), Math.round(part.lon)]),
  ).toEqual([
    [7, 4],
    [4, 7],
    [1, 4],
    [4, 1],
  ]);
  expect(Math.min(northEast?.lat ?? 0, northEast?.lon ?? 0)).toBeGreaterThan(6);
  expect(Math.max(southWest?.lat ?? 9, southWest?.lon ?? 9)).toBeLessThan(2);
});

test("divisions have parts too, but not those of few towns", () => {
  expect([...measureParts(SQUARE).keys()]).toEqual(["XAA", "XAA Upper"]);
  expect([...measureParts(SQUARE.slice(0, 11)).keys()]).toEqual([]);
});
