import { expect, test } from "vitest";
import { geoparse } from "../../src/places/geoparse.ts";
import { KNOWLEDGE } from "./places-of.ts";

test("gives each place name of a text with its place, in text order", () => {
  const text = "🔥 Rebels left Manbij; the town of Qaxxobim in northern Syria was calm.";
  expect(geoparse(text, KNOWLEDGE)).toEqual([
    {
      start: 15,
      end: 21,
      text: "Manbij",
      confidence: expect.any(Number),
      lat: 36.5281,
      lon: 37.9549,
      geonameId: 167357,
      country: "SYR",
      kind: "city",
    },
    { start: 35, end: 43, text: "Qaxxobim", confidence: expect.any(Number) },
    {
      start: 56,
      end: 61,
      text: "Syria",
      confidence: expect.any(Number),
      lat: 35,
      lon: 38,
      country: "SYR",
      kind: "country",
    },
  ]);
});

test("has nothing to say of an empty text", () => {
  expect(geoparse("", KNOWLEDGE)).toEqual([]);
  expect(geoparse(" \n", KNOWLEDGE)).toEqual([]);
});

test("is surer of a place that all words speak for than of one that few do", () => {
  const text = "Rebels left the Syrian town of Manbij in Aleppo province; he likes Springfield.";
  const sure = new Map(geoparse(text, KNOWLEDGE).map((one) => [one.text, one.confidence]));
  expect(sure.get("Manbij")).toBeGreaterThan(0.9);
  expect(sure.get("Springfield") ?? 0).toBeLessThan(0.6);
});
