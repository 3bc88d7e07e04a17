import { expect, test } from "vitest";
import type { GazetteerReference } from "../../tools/gazetteer/gazetteer-reference.ts";
import { lintPlaces } from "../../tools/gazetteer/lint-places.ts";

const REFERENCE: GazetteerReference = {
  boxes: new Map([
    ["SYR", { lats: [32, 37], lons: [35, 42] }],
    ["ATA", undefined],
  ]),
  towns: new Map([["170794", { lat: 35.34, lon: 40.14 }]]),
};
const HEAD = {
  about: "Places",
  source: "hand-written, for this test only",
  sources: { geonames: "GeoNames, https://www.geonames.org/ID, by its id" },
};

function problemsOf(row: object, kind = "village", head: object = HEAD): readonly string[] {
  const good = { name: "Qaxxobim", at: [35.3, 40.1], country: "SYR", source: "geonames/170794" };
  const content = { ...head, places: { [kind]: [{ ...good, ...row }] } };
  return lintPlaces([{ name: "some.yaml", content }], REFERENCE);
}

test("finds nothing wrong with a place that says where it is from", () => {
  expect(problemsOf({ names: ["Qaxobim"], known: "siege", population: 40 })).toEqual([]);
});

test.each([
  ["no source", { source: undefined }, "a place has a source"],
  [
    "a source nobody tells of",
    { source: "hearsay" },
    "the file's sources do not tell what hearsay is",
  ],
  ["an id that GeoNames has not", { source: "geonames/1" }, "GeoNames' towns have no such id"],
  ["the id of a town elsewhere", { at: [36.3, 40.1] }, "it does not lie where GeoNames has it"],
  ["another country", { at: [50, 30], country: "SYR" }, "it does not lie in SYR"],
  ["an unknown country", { country: "XYZ" }, "XYZ is no country"],
  ["no point", { at: [350, 40] }, "at is [latitude, longitude] in degrees"],
  ["a field nobody reads", { colour: "red" }, "nobody reads colour"],
  ["people that are no number", { population: "many" }, "population is a number above 0"],
  ["a name twice", { names: ["Qaxxobim"] }, "a name stands twice in its list"],
])("finds %s", (_, row, problem) => {
  expect(problemsOf(row)).toContain(`some.yaml: village Qaxxobim: ${problem}`);
});

test("finds a kind of place that there is not", () => {
  expect(problemsOf({}, "castle")).toEqual([
    "some.yaml: castle Qaxxobim: castle is no kind of place",
  ]);
});

test("finds a file that does not say what its sources are", () => {
  expect(problemsOf({}, "village", { sources: { geonames: "?", acled: HEAD.source } })).toEqual([
    "some.yaml: does not say what it is about",
    'some.yaml: "undefined" says of no source where it is',
    'some.yaml: "?" says of no source where it is',
    "some.yaml: no place has the source acled",
  ]);
});

test("finds a place told twice", () => {
  const place = { name: "Qaxxobim", at: [35.3, 40.1], source: "geonames/170794" };
  const again = { ...place, name: "QAXXOBIM", at: [35.31, 40.1] };
  const files = [place, again].map((row, at) => ({
    name: `${at}.yaml`,
    content: { ...HEAD, places: { village: [row] } },
  }));
  expect(lintPlaces(files, REFERENCE)).toEqual([
    "1.yaml: village QAXXOBIM: told already in 0.yaml",
  ]);
});
