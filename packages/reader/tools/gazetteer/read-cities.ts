import type { Entry } from "./entry.ts";

/** A populated place with the GeoNames codes of its divisions. */
export interface City extends Entry {
  /** "SY.09": ISO-2 country and code of the first-order division. */
  readonly admin1Code: string;
  /** "SY.09.167355"; "" when the place has none. */
  readonly admin2Code: string;
}

/** What is needed to turn codes of the dump into what the asset says. */
export interface CityLookups {
  readonly iso3: ReadonlyMap<string, string>;
  readonly admin1Names: ReadonlyMap<string, string>;
}

const LATIN = /^[\p{Script=Latin}\p{M}\p{N} '’‘ʼʻ`´.,()/-]+$/u;
const ARTICLE_START = /^(?:al|el|ad|ar|as|at|az|an|ash|ed|er|es|et|ez|en|il|la|le)[- ]/;
const HISTORICAL = new Set(["PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** Reads the GeoNames dump (19 columns, tab between) of places with 500 inhabitants or more. */
export function readCities(dump: string, lookups: CityLookups): City[] {
  const cities: City[] = [];
  for (const line of dump.split("\n")) {
    const city = readCity(line.split("\t"), lookups);
    if (city) cities.push(city);
  }
  return cities;
}

function readCity(columns: readonly string[], lookups: CityLookups): City | undefined {
  const [id, name, ascii, alternates, lat, lon, , code, iso2, , admin1, admin2] = columns;
  if (!id || !name || !iso2 || lat === undefined || lon === undefined) return undefined;
  if (HISTORICAL.has(code ?? "")) return undefined;
  const admin1Code = `${iso2}.${admin1 ?? ""}`;
  return {
    geonameId: Number(id),
    name,
    names: usefulNames(name, [ascii ?? "", ...(alternates ?? "").split(",")]),
    lat: Number(lat),
    lon: Number(lon),
    country: lookups.iso3.get(iso2) ?? "",
    admin1: lookups.admin1Names.get(admin1Code) ?? "",
    feature: `P.${code || "PPL"}`,
    population: Number(columns[14] ?? 0),
    admin1Code,
    admin2Code: admin2 ? `${admin1Code}.${admin2}` : "",
  };
}

function usefulNames(name: string, alternates: readonly string[]): string[] {
  return [...new Set(alternates.map((alternate) => alternate.trim()))].filter(
    (alternate) => alternate !== name && isUsefulName(alternate),
  );
}

function isUsefulName(name: string): boolean {
  if (name.length < 2 || name.length > 50 || !LATIN.test(name)) return false;
  if (/^[A-Z]{3,5}$/.test(name) || /^\d+$/.test(name)) return false;
  return /^[\p{Lu}'’‘ʼʻ]/u.test(name) || ARTICLE_START.test(name);
}
