import { expect, test } from "vitest";
import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";
import { mergeTowns } from "../../tools/gazetteer/merge-towns.ts";
import { readCities } from "../../tools/gazetteer/read-cities.ts";
import { createDistricts, createProvinces } from "../../tools/gazetteer/read-divisions.ts";

const LOOKUPS = { iso3: new Map([["SY", "SYR"]]), admin1Names: new Map([["SY.09", "Aleppo"]]) };
const ROW =
  "1\tMāri‘\tMari'\tMRE,Marea,al-Mari,sheng hu li,مارع,http://x.y,Māri‘\t36.48\t37.19\tP\tPPLA3\tSY\t\t09\t1673\t\t\t17000\t\t483\tAsia/Damascus\t2020-01-01";

const MAREA: Entry = {
  geonameId: 1,
  name: "Māri‘",
  names: ["Mari'", "Marea", "al-Mari"],
  lat: 36.48,
  lon: 37.19,
  country: "SYR",
  admin1: "Aleppo",
  feature: "P.PPLA3",
  population: 17000,
};

test("reads a town of the dump and keeps the names in Latin letters that people use", () => {
  expect(readCities(`${ROW}\n`, LOOKUPS)).toEqual([
    { ...MAREA, admin1Code: "SY.09", admin2Code: "SY.09.1673" },
  ]);
});

test("puts a division in the middle of its towns", () => {
  const cities = readCities(`${ROW}\n`, LOOKUPS);
  const sources = { ...LOOKUPS, cities, supplements: new Map() };
  expect(createProvinces([{ code: "SY.09", name: "Aleppo Governorate" }], sources)).toEqual([
    {
      geonameId: 0,
      name: "Aleppo Governorate",
      names: ["Aleppo Governorate", "Aleppo"],
      lat: 36.48,
      lon: 37.19,
      country: "SYR",
      admin1: "Aleppo Governorate",
      feature: "A.ADM1",
      population: 17000,
    },
  ]);
});

test("leaves out a district that is found by the name of its town", () => {
  const cities = readCities(`${ROW}\n`, LOOKUPS);
  const sources = { ...LOOKUPS, cities, supplements: new Map() };
  expect(createDistricts([{ code: "SY.09.1673", name: "Marea District" }], sources)).toEqual([]);
});

test("gives a town the name of the supplement and keeps what GeoNames knows of it", () => {
  const known: Entry = {
    ...MAREA,
    geonameId: 0,
    name: "Marea",
    names: ["Mar'a"],
    feature: "P.PPL",
    lat: 36.5,
  };
  const far: Entry = { ...known, lat: 30 };
  expect(mergeTowns([MAREA], [known, far])).toEqual([
    { ...MAREA, name: "Marea", names: ["Māri‘", "Mari'", "Marea", "al-Mari", "Mar'a"] },
    far,
  ]);
});
