import { textOf } from "@zenobia/model";
import { describe, expect, test } from "vitest";
import { distanceKm, type Point } from "../../../src/places/distance.ts";
import { readPlaces } from "../places-of.ts";

const ALEPPO: Point = { lat: 36.2012, lon: 37.1612 };

/** The places of a text that are told by others: name, kind, the words that say it. */
function toldIn(text: string): readonly string[] {
  return readPlaces(text).flatMap(({ name, relative }) =>
    relative ? [`${name} | ${relative.kind} | ${textOf(text, relative.words)}`] : [],
  );
}

describe("what is said of where something is", () => {
  test.each([
    [
      "Rebels attacked a convoy 30 km north of Aleppo.",
      ["Aleppo | distance | 30 km north of Aleppo"],
    ],
    [
      "A bomb went off about 30km (19 miles) to the north-west of the city of Aleppo.",
      ["Aleppo | distance | about 30km (19 miles) to the north-west of the city of Aleppo"],
    ],
    [
      "They seized a village 20 miles outside Mosul.",
      ["Mosul | distance | 20 miles outside Mosul"],
    ],
    ["They came within 10 km of Kandahar.", ["Kandahar | distance | within 10 km of Kandahar"]],
    ["It fell a few miles east of Goma.", ["Goma | distance | a few miles east of Goma"]],
    [
      "Clashes went on near the Turkish border in Syria.",
      ["Turkish border | near | near the Turkish border"],
    ],
    [
      "Clashes erupted between Aleppo and the Turkish border.",
      [
        "Aleppo | between | between Aleppo and the Turkish border",
        "Turkish border | between | between Aleppo and the Turkish border",
      ],
    ],
    [
      "They died halfway between Homs and Palmyra.",
      [
        "Homs | between | halfway between Homs and Palmyra",
        "Palmyra | between | halfway between Homs and Palmyra",
      ],
    ],
    ["Shells fell on the outskirts of Damascus.", ["Damascus | edge | outskirts of Damascus"]],
    [
      "Jets bombed the southern suburbs of Beirut and Baghdad's western outskirts.",
      [
        "Beirut | edge | southern suburbs of Beirut",
        "Baghdad | edge | Baghdad's western outskirts",
      ],
    ],
    ["Fighting raged north-west of Idlib.", ["Idlib | direction | north-west of Idlib"]],
    ["Fighting raged in the north of Homs.", ["Homs | edge | north of Homs"]],
    ["Rockets were fired close to Sirte.", ["Sirte | near | close to Sirte"]],
    [
      "Troops massed along Ukraine's border with Russia.",
      ["Ukraine's border with Russia | border | Ukraine's border with Russia"],
    ],
    [
      "Mines lie along the Turkish-Syrian border.",
      ["Turkish-Syrian border | border | Turkish-Syrian border"],
    ],
  ])("%s", (text, told) => {
    expect(toldIn(text)).toEqual(told);
  });

  test.each([
    ["talks of governments", "Talks between Moscow and Kyiv went on."],
    ["a border nobody names", "He crossed the border at night."],
    ["guards of a border", "Turkish border guards shot at them."],
    ["a country", "It lies north of Syria."],
    ["a number of something else", "The army lost 30 men of Aleppo."],
  ])("leaves out %s", (_, text) => {
    expect(toldIn(text)).toEqual([]);
  });
});

test("puts a place so far in that direction, give or take what such words leave open", () => {
  const [place] = readPlaces("Rebels attacked a convoy 30 km north of Aleppo.");
  expect(place?.record?.lat).toBe(ALEPPO.lat);
  expect(place?.relative).toMatchObject({
    lat: 36.471,
    lon: 37.1612,
    radiusMetres: 12_000,
    bearing: 0,
    distanceMetres: 30_000,
  });
});

test("takes the stretch of the border that is nearest to the town named beside it", () => {
  const told = readPlaces("Azaz lies near the Turkish border in Syria.").find(
    ({ because }) => because === "place.border",
  );
  expect(told?.relative).toMatchObject({ border: ["TUR", "SYR"], radiusMetres: 25_000 });
  expect(distanceKm(told?.relative ?? ALEPPO, { lat: 36.64, lon: 37.08 })).toBeLessThan(10);
});

test("gives a village that no gazetteer has the point that its neighbours tell", () => {
  const text = "Rebels shelled Qaxxobim, a village 30 km north of Aleppo, on Monday.";
  const [village] = readPlaces(text);
  expect(village).toMatchObject({
    name: "Qaxxobim",
    because: "place.name",
    relative: { lat: 36.471, lon: 37.1612 },
  });
  expect(village?.record).toBeUndefined();
});
