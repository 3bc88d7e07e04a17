import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";

/** What is used of a country of `world-countries`. */
export interface CountrySource {
  readonly name: {
    readonly common: string;
    readonly official: string;
    readonly native: Readonly<Record<string, { readonly common: string }>>;
  };
  readonly cca2: string;
  readonly cca3: string;
  /** ISO 3166-1 numeric. */
  readonly ccn3: string;
  readonly altSpellings: readonly string[];
  readonly latlng: readonly [lat: number, lon: number];
}

/** Names of a country that reports use, and a better middle. */
export interface CountrySupplement {
  readonly names?: readonly string[];
  readonly at?: readonly [lat: number, lon: number];
}

const LATIN = /^[\p{Script=Latin}\p{M} '’‘ʼʻ.()-]+$/u;

/** ISO-3 codes by ISO-2; Kosovo, which ISO does not list, is XKX. */
export function iso3Codes(countries: readonly CountrySource[]): ReadonlyMap<string, string> {
  return new Map(countries.map((country) => [country.cca2, iso3Of(country)]));
}

/** ISO-3 codes by numeric ones. */
export function numericCodes(countries: readonly CountrySource[]): ReadonlyMap<string, string> {
  return new Map(
    countries.flatMap((country) => (country.ccn3 ? [[country.ccn3, iso3Of(country)]] : [])),
  );
}

/** Countries as places; `population` by ISO-3. */
export function createCountries(
  countries: readonly CountrySource[],
  supplements: ReadonlyMap<string, CountrySupplement>,
  population: ReadonlyMap<string, number>,
): Entry[] {
  return countries.map((country) => {
    const supplement = supplements.get(iso3Of(country));
    const [lat, lon] = supplement?.at ?? country.latlng;
    return {
      geonameId: 0,
      name: country.name.common,
      names: namesOf(country, supplement?.names ?? []),
      lat,
      lon,
      country: iso3Of(country),
      admin1: "",
      feature: "A.PCLI",
      population: population.get(iso3Of(country)) ?? 0,
    };
  });
}

function iso3Of(country: CountrySource): string {
  return country.cca3 === "UNK" ? "XKX" : country.cca3;
}

function namesOf(country: CountrySource, supplement: readonly string[]): string[] {
  const found = [
    country.name.official,
    ...Object.values(country.name.native).map((native) => native.common),
    ...country.altSpellings,
  ];
  const useful = found.filter((name) => name.length > 3 && LATIN.test(name));
  return [...new Set([...useful, ...supplement])];
}
