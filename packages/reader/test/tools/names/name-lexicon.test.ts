import { expect, test } from "vitest";
import type { GazetteerEntry as Entry } from "../../../src/places/gazetteer-entry.ts";
import { listActorNames } from "../../../tools/names/actor-names.ts";
import { isNameWord, spellingsOf } from "../../../tools/names/name-tokens.ts";
import { listPlaceNames } from "../../../tools/names/place-names.ts";
import { NAME_BITS, nameBits } from "../../../tools/names/word-bits.ts";

function town(name: string, population: number, names: readonly string[] = []): Entry {
  const at = { lat: 0, lon: 0, country: "SYR", admin1: "" };
  return { geonameId: 1, name, names, ...at, feature: "P.PPL", population };
}

test("spells a name with and without its diacritics and leaves other scripts out", () => {
  expect(spellingsOf("Şanlıurfa")).toEqual(["Şanlıurfa", "Sanliurfa"]);
  expect(spellingsOf("Łódź")).toEqual(["Łódź", "Lodz"]);
  expect(spellingsOf("Москва")).toEqual([]);
});

test("takes words with a capital and a second letter for parts of names", () => {
  expect(["Aleppo", "al", "X", "U.S.", "M5"].map(isNameWord)).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});

test("lists towns by size, without hamlets, an unused alias far behind", () => {
  const entries = [
    town("Hamlet", 1999),
    town("Manbij", 100_000),
    town("Ḩimş", 800_000, ["Homs", "Emese"]),
  ];
  const listed = listPlaceNames(entries, (name) => name === "Homs");
  expect(listed.map(({ name, usual }) => [name, usual])).toEqual([
    ["Hims", true],
    ["Homs", true],
    ["Ḩimş", true],
    ["Manbij", true],
    ["Emese", false],
  ]);
});

test("sorts names of actors into groups, acronyms and persons", () => {
  expect(
    listActorNames([
      { id: "SYR", name: "Syria", kind: "state", code: "SYR GOV", capital: ["Damascus"] },
      {
        id: "sdf",
        name: "Syrian Democratic Forces",
        names: ["SDF", "Manbij militias", "Syria's Democratic Forces"],
        kind: "rebel",
        code: "SYR REB",
      },
      { id: "ana", name: "Ana Silva", names: ["Gen. Silva"], kind: "person", code: "PRT GOV" },
    ]),
  ).toEqual({ groups: ["Syrian Democratic Forces"], acronyms: ["SDF"], persons: ["Ana Silva"] });
});

test("says of each capitalised word what it may be, the smallest places left out", () => {
  const { place, placePart, groupPart, acronym, personPart } = NAME_BITS;
  expect(
    nameBits({
      places: listPlaceNames(
        [town("Homs", 9000), town("Deir Hafir", 8000), town("Azaz", 7000)],
        () => false,
      ),
      actors: { groups: ["Army of Homs"], acronyms: ["SDF"], persons: ["Ana Silva"] },
      givenNames: ["Ana"],
      split: (name) => name.split(" "),
      isFunctionWord: (word) => word === "of",
      isTooCommon: (word) => word === "Deir",
      limit: 6,
    }),
  ).toEqual({
    Ana: personPart,
    Army: groupPart,
    Hafir: placePart,
    Homs: place + groupPart,
    SDF: acronym,
    Silva: personPart,
  });
});
