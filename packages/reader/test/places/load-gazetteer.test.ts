import { describe, expect, test } from "vitest";
import { encodeGazetteer } from "../../src/places/encode-gazetteer.ts";
import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";
import { loadGazetteer } from "../../src/places/load-gazetteer.ts";

const DEIR_EZ_ZOR: Entry = {
  geonameId: 170794,
  name: "Dayr az Zawr",
  names: ["Deir ez-Zor"],
  lat: 35.33588,
  lon: 40.14084,
  country: "SYR",
  admin1: "Deir ez-Zor",
  feature: "P.PPLA",
  population: 242565,
};
const PARIS: Entry = {
  ...DEIR_EZ_ZOR,
  geonameId: 2988507,
  name: "Paris",
  names: ["Lutetia"],
  lat: 48.85341,
  lon: 2.3488,
  country: "FRA",
  admin1: "",
  feature: "P.PPLC",
  population: 2138551,
};
const PARIS_TEXAS: Entry = {
  ...PARIS,
  geonameId: 0,
  names: [],
  lat: -33.66094,
  country: "USA",
  admin1: "Texas",
  population: 24839,
};

const gazetteer = loadGazetteer(
  encodeGazetteer([PARIS_TEXAS, DEIR_EZ_ZOR, PARIS], {
    id: "test",
    variantCountries: new Set(["SYR"]),
  }),
);

describe("a gazetteer from bytes", () => {
  test("finds all places of a name, the most populous first", () => {
    expect(gazetteer.find("PARIS")).toEqual([
      {
        geonameId: 2988507,
        name: "Paris",
        lat: 48.8534,
        lon: 2.3488,
        country: "FRA",
        featureClass: "P",
        featureCode: "PPLC",
        population: 2138551,
      },
      {
        name: "Paris",
        lat: -33.6609,
        lon: 2.3488,
        country: "USA",
        admin1: "Texas",
        featureClass: "P",
        featureCode: "PPLC",
        population: 24839,
      },
    ]);
  });

  test("finds a place by another of its names", () => {
    expect(gazetteer.find("lutetia").map((place) => place.geonameId)).toEqual([2988507]);
  });

  test.each(["Deir al-Zor", "Dayr az-Zor", "Dair el Zawr", "Deir Zor"])(
    "finds %s as another spelling of Dayr az Zawr",
    (name) => {
      expect(gazetteer.find(name)).toEqual([]);
      expect(gazetteer.findVariant(name).map((place) => place.name)).toEqual(["Dayr az Zawr"]);
    },
  );

  test("has nothing under a name it does not know", () => {
    expect(gazetteer.find("Nowhere")).toEqual([]);
    expect(gazetteer.find("")).toEqual([]);
    expect(gazetteer.findVariant("Nowhere")).toEqual([]);
  });

  test("finds each of many places with what was written of it", () => {
    const entries = Array.from({ length: 700 }, (_, at) => ({
      ...PARIS,
      geonameId: 1 + ((at * 7919) % 100_003),
      name: `Place ${at}`,
      names: [],
      lat: -90 + at / 4,
      lon: 180 - at / 2,
      country: `C${at % 9}`,
      admin1: `Region ${at % 50}`,
      population: (at * 104_729) % 20_000_000,
    }));
    const many = loadGazetteer(
      encodeGazetteer(entries, { id: "many", variantCountries: new Set() }),
    );
    const found = entries.flatMap(({ name }) => many.find(name));
    expect(found).toEqual(
      entries.map(({ names, feature, ...entry }) => ({
        ...entry,
        featureClass: "P",
        featureCode: "PPLC",
      })),
    );
  });

  test("refuses a header that asks for more room than the file could fill", () => {
    const bytes = encodeGazetteer([PARIS], { id: "x" });
    const text = new TextDecoder("latin1").decode(bytes);
    const greedy = text.replace('"records":1,', '"records":9,');
    const bold = Uint8Array.from(greedy, (letter) => letter.charCodeAt(0));
    expect(() => loadGazetteer(bold)).toThrow(
      expect.objectContaining({ code: "reader/asset-corrupt" }),
    );
  });

  test.each([
    ["no bytes", new Uint8Array(0)],
    ["other bytes", new TextEncoder().encode("PK\u0003\u0004 something else")],
    ["a cut file", encodeGazetteer([PARIS], { id: "x", variantCountries: new Set() }).slice(0, -1)],
  ])("refuses %s with a readable code", (_, bytes) => {
    expect(() => loadGazetteer(bytes)).toThrow(
      expect.objectContaining({ code: "reader/asset-corrupt" }),
    );
  });
});
