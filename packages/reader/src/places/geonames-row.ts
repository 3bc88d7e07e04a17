import type { GazetteerEntry } from "./gazetteer-entry.ts";

/** A row of a GeoNames dump, with the codes of its divisions. */
export interface GeonamesRow extends GazetteerEntry {
  /** "SY.09": ISO-2 country and code of the first-order division. */
  readonly admin1Code: string;
  /** "SY.09.167355"; "" when the place has none. */
  readonly admin2Code: string;
}

/** What is needed to turn codes of a dump into what a gazetteer file says. */
export interface GeonamesLookups {
  /** ISO 3166-1 alpha-3 by alpha-2. */
  readonly iso3: ReadonlyMap<string, string>;
  /** Readable names of first-order divisions by GeoNames code. */
  readonly admin1Names: ReadonlyMap<string, string>;
}

/** What became of a row: a place, or what is wrong with it. */
export type GeonamesResult =
  | { readonly ok: true; readonly row: GeonamesRow }
  | { readonly ok: false; readonly problem: string };

const COLUMNS = 19;
const MOST_NAMES = 2000;
const LATIN = /^[\p{Script=Latin}\p{M}\p{N} '’‘ʼʻ`´.,()/-]+$/u;
const ARTICLE_START = /^(?:al|el|ad|ar|as|at|az|an|ash|ed|er|es|et|ez|en|il|la|le)[- ]/;

/**
 * Reads one line of a GeoNames dump: 19 columns, tab between.
 *
 * @see https://download.geonames.org/export/dump/readme.txt
 */
export function parseGeonamesRow(line: string, lookups: GeonamesLookups): GeonamesResult {
  const columns = line.split("\t");
  if (columns.length !== COLUMNS) return wrong(`${columns.length} columns where 19 were expected`);
  const [id = "", name = "", ascii = "", alternates = "", lat = "", lon = ""] = columns;
  const [featureClass = "", code = "", iso2 = "", , admin1 = "", admin2 = ""] = columns.slice(6);
  const [population = ""] = columns.slice(14);
  if (!/^[1-9]\d{0,9}$/.test(id)) return wrong(`geonameid ${shown(id)} is no number`);
  if (name.trim() === "" || name.length > 200) return wrong("the name is empty or too long");
  const point = [degrees(lat, 90), degrees(lon, 180)] as const;
  if (point[0] === undefined || point[1] === undefined)
    return wrong(`${shown(lat)}, ${shown(lon)} is no point in degrees`);
  if (!/^[A-Z]?$/.test(featureClass) || !/^[A-Z0-9]{0,10}$/.test(code))
    return wrong(`${shown(featureClass)}.${shown(code)} is no feature`);
  const admin1Code = `${iso2}.${admin1}`;
  const row = {
    geonameId: Number(id),
    name,
    names: usefulNames(name, [ascii, ...alternates.split(",", MOST_NAMES)]),
    lat: point[0],
    lon: point[1],
    country: lookups.iso3.get(iso2) ?? "",
    admin1: lookups.admin1Names.get(admin1Code) ?? "",
    feature: `${featureClass}.${code === "" && featureClass === "P" ? "PPL" : code}`,
    population: countOf(population),
    admin1Code,
    admin2Code: admin2 === "" ? "" : `${admin1Code}.${admin2}`,
  };
  return { ok: true, row };
}

function wrong(problem: string): GeonamesResult {
  return { ok: false, problem };
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

function degrees(text: string, most: number): number | undefined {
  const value = Number(text);
  return /^-?\d{1,3}(?:\.\d{1,10})?$/.test(text) && Math.abs(value) <= most ? value : undefined;
}

/** GeoNames leaves the count empty, or 0, where nobody entered it. */
function countOf(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : 0;
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
