import { textOf } from "@zenobia/model";
import { describe, expect, test } from "vitest";
import { distanceKm, type Point } from "../../../src/places/distance.ts";
import { readPlaces } from "../places-of.ts";

function partsIn(text: string): readonly string[] {
  return readPlaces(text).flatMap(({ name, relative }) =>
    relative ? [`${name} | ${relative.kind} | ${textOf(text, relative.words)}`] : [],
  );
}

describe("a part of a country or division", () => {
  test.each([
    ["Shelling went on in northern Syria.", ["Syria | part | northern Syria"]],
    ["Jets struck north-eastern Nigeria.", ["Nigeria | part | north-eastern Nigeria"]],
    ["Gunmen killed five in northwest Pakistan.", ["Pakistan | part | northwest Pakistan"]],
    ["Fighting raged in the east of Ukraine.", ["Ukraine | part | east of Ukraine"]],
    ["It spread to the far north of Cameroon.", ["Cameroon | part | north of Cameroon"]],
    ["Eastern Ukraine saw heavy fighting.", ["Eastern Ukraine | part | Eastern Ukraine"]],
    ["Clashes broke out in Libya's south.", ["Libya | part | Libya's south"]],
    ["A convoy burned in western Aleppo province.", ["Aleppo | part | western Aleppo"]],
  ])("%s", (text, told) => {
    expect(partsIn(text)).toEqual(told);
  });

  test.each([
    "Troops massed to the north of Syria.",
    "Planes turned back north of Syria.",
    "They crossed Libya's southern desert.",
    "They watched Libya's south coast.",
    "South Sudan, North Korea, Northern Ireland and Western Australia were calm.",
    "Syria was calm.",
  ])("is told by nothing in: %s", (text) => {
    expect(partsIn(text)).toEqual([]);
  });

  test.each<[string, string, Point]>([
    ["the east of Ukraine", "Donetsk", { lat: 48.0, lon: 37.8 }],
    ["northern Syria", "Aleppo", { lat: 36.2, lon: 37.16 }],
    ["southern Lebanon", "Nabatieh", { lat: 33.38, lon: 35.48 }],
    ["north-eastern Nigeria", "Maiduguri", { lat: 11.85, lon: 13.16 }],
    ["eastern Afghanistan", "Jalalabad", { lat: 34.43, lon: 70.45 }],
    ["northern Mali", "Gao", { lat: 16.27, lon: -0.04 }],
  ])("%s lies where %s does, or not far from there", (words, _, town) => {
    const [place] = readPlaces(`Fighting went on in ${words}.`);
    const { relative } = place ?? {};
    expect(relative && distanceKm(relative, town) - relative.radiusMetres / 1000).toBeLessThan(150);
    expect(relative?.radiusMetres).toBeLessThan(400_000);
  });

  test("a village in it has no point of its own", () => {
    const text = "The army took the village of Qaxxobim, in northern Syria.";
    const village = readPlaces(text).find(({ name }) => name === "Qaxxobim");
    expect(village).toMatchObject({ name: "Qaxxobim" });
    expect(village?.relative).toBeUndefined();
  });
});
