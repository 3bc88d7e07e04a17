import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { FAME, FEATURES } from "../../src/places/feature-kind.ts";
import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";
import type { CountrySupplement } from "./read-countries.ts";
import type { DivisionName, DivisionSupplement } from "./read-divisions.ts";

/** Everything that data/places adds to GeoNames and to the list of countries. */
export interface Supplements {
  readonly places: readonly Entry[];
  /** By ISO-3. */
  readonly countries: ReadonlyMap<string, CountrySupplement>;
  /** By GeoNames code of the division. */
  readonly divisions: ReadonlyMap<string, DivisionSupplement>;
}

type Row = Readonly<Record<string, unknown>>;

/** What it takes to make sense of the supplements' countries and divisions. */
export interface SupplementLookups {
  readonly iso3: ReadonlyMap<string, string>;
  readonly divisionNames: readonly DivisionName[];
}

/** Reads every YAML file of a folder; a mistake names the file and the place. */
export function readSupplements(folder: string, lookups: SupplementLookups): Supplements {
  const places: Entry[] = [];
  const countries = new Map<string, CountrySupplement>();
  const divisions = new Map<string, DivisionSupplement>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()) {
    const content: unknown = parse(readFileSync(join(folder, file), "utf8"));
    if (!isRow(content)) throw new Error(`${file}: a mapping was expected`);
    if (typeof content["source"] !== "string") throw new Error(`${file}: no source line`);
    places.push(...readPlaces(content["places"], file));
    for (const [code, row] of rowsOf(content["countries"], file)) {
      countries.set(code, readDivision(row, `${file}: ${code}`));
    }
    for (const [country, rows] of rowsOf(content["divisions"], file)) {
      const codes = divisionCodes(country, lookups);
      readDivisions(rows, codes, `${file}: ${country}`).forEach(([code, division]) => {
        divisions.set(code, division);
      });
    }
  }
  return { places, countries, divisions };
}

function readDivisions(
  rows: unknown,
  codes: ReadonlyMap<string, string>,
  where: string,
): [string, DivisionSupplement][] {
  return rowsOf(rows, where).map(([name, row]) => {
    const code = codes.get(name);
    if (!code) throw new Error(`${where} has no division "${name}"`);
    return [code, readDivision(row, `${where}: ${name}`)];
  });
}

function divisionCodes(iso3: string, lookups: SupplementLookups): ReadonlyMap<string, string> {
  return new Map(
    lookups.divisionNames
      .filter(({ code }) => lookups.iso3.get(code.slice(0, 2)) === iso3)
      .map(({ code, name }) => [name, code]),
  );
}

function readPlaces(value: unknown, file: string): Entry[] {
  return rowsOf(value, file).flatMap(([kind, rows]) => {
    const feature = FEATURES[kind];
    if (!feature) throw new Error(`${file}: ${kind} is no kind of place`);
    if (!Array.isArray(rows)) throw new Error(`${file}: ${kind}: a list was expected`);
    return rows.map((row: unknown) => {
      const entry = readPlace(row, feature, file);
      return entry.population > 0 ? entry : { ...entry, population: FAME[kind] ?? 0 };
    });
  });
}

function readPlace(row: unknown, feature: string, file: string): Entry {
  if (!isRow(row) || typeof row["name"] !== "string")
    throw new Error(`${file}: a place without name`);
  const { name } = row;
  const at = readPoint(row["at"], `${file}: ${name}`);
  if (!at) throw new Error(`${file}: ${name}: no point`);
  return {
    geonameId: Number(row["geonameId"] ?? 0),
    name,
    names: readNames(row["names"], `${file}: ${name}`),
    lat: at[0],
    lon: at[1],
    country: String(row["country"] ?? ""),
    admin1: String(row["admin1"] ?? ""),
    feature,
    population: Number(row["population"] ?? 0),
  };
}

function readDivision(value: unknown, where: string): DivisionSupplement {
  const row: Row = isRow(value) ? value : { names: value };
  const at = readPoint(row["at"], where);
  return {
    names: readNames(row["names"], where),
    ...(typeof row["name"] === "string" ? { name: row["name"] } : {}),
    ...(at ? { at } : {}),
  };
}

function readNames(value: unknown, where: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((name) => typeof name === "string")) {
    throw new Error(
      `${where}: names are a list of strings (quote what YAML takes for something else)`,
    );
  }
  return value;
}

function readPoint(value: unknown, where: string): readonly [number, number] | undefined {
  if (value === undefined) return undefined;
  const [lat, lon] = Array.isArray(value) ? (value as unknown[]) : [];
  const good = typeof lat === "number" && typeof lon === "number";
  if (!good || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    throw new Error(`${where}: at is [latitude, longitude] in degrees`);
  }
  return [lat, lon];
}

function rowsOf(value: unknown, where: string): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (!isRow(value)) throw new Error(`${where}: a mapping was expected`);
  return Object.entries(value);
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
