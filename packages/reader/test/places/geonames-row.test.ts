import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { parseGeonamesRow } from "../../src/places/geonames-row.ts";
import { isNamedInReports } from "../../src/places/reported-features.ts";

const LOOKUPS = { iso3: new Map([["SY", "SYR"]]), admin1Names: new Map([["SY.09", "Aleppo"]]) };
const ROW =
  "1\tMāri‘\tMari'\tMarea,مارع\t36.48\t37.19\tP\tPPLA3\tSY\t\t09\t1673\t\t\t17000\t\t483\tAsia/Damascus\t2020-01-01";

test("reads a row with its division and the names in Latin letters", () => {
  expect(parseGeonamesRow(ROW, LOOKUPS)).toEqual({
    ok: true,
    row: {
      geonameId: 1,
      name: "Māri‘",
      names: ["Mari'", "Marea"],
      lat: 36.48,
      lon: 37.19,
      country: "SYR",
      admin1: "Aleppo",
      feature: "P.PPLA3",
      population: 17000,
      admin1Code: "SY.09",
      admin2Code: "SY.09.1673",
    },
  });
});

test.each([
  ["", "1 columns where 19 were expected"],
  [ROW.replace("1\t", "-1\t"), 'geonameid "-1" is no number'],
  [ROW.replace("Māri‘", " "), "the name is empty or too long"],
  [ROW.replace("36.48", "1e3"), '"1e3", "37.19" is no point in degrees'],
  [ROW.replace("\tP\t", "\tplace\t"), '"place"."PPLA3" is no feature'],
])("says what is wrong with %j", (line, problem) => {
  expect(parseGeonamesRow(line, LOOKUPS)).toEqual({ ok: false, problem });
});

test.each([
  ["P.PPL", true],
  ["A.ADM3", true],
  ["S.AIRB", true],
  ["P.PPLH", false],
  ["S.HTL", false],
  ["H.WLL", false],
])("takes %s for a feature that reports name: %s", (feature, isNamed) => {
  expect(isNamedInReports(feature)).toBe(isNamed);
});

property.prop([fc.array(fc.string(), { maxLength: 25 })])("never throws on a row", (columns) => {
  expect(typeof parseGeonamesRow(columns.join("\t"), LOOKUPS).ok).toBe("boolean");
});
