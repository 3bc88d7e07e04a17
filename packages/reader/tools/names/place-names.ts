import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";
import { spellingsOf } from "./name-tokens.ts";

/** A name of a place and how much it matters that it is known, about the number of people there. */
export interface PlaceName {
  readonly name: string;
  readonly weight: number;
  readonly country: boolean;
  /** A country, a capital or a first-order division: its name is known however common the word. */
  readonly major: boolean;
  /** Another spelling or a name in another language. */
  readonly alias: boolean;
  /** The name to show for an example: its own, or one that English texts use rather than its own ("Homs"). */
  readonly usual: boolean;
}

/** Aliases with diacritics are names in other languages. */
const PLAIN = /^[A-Za-z '.-]+$/;
const SHORTEST_USUAL = 4;
const SMALLEST_TOWN = 2000;
/** Dams, bases and mountains have no inhabitants; they are few and were chosen by hand. */
const WEIGHT_OF_SITE = 500_000;
const WEIGHT_OF_DIVISION = 100_000;
const WEIGHT_OF_COUNTRY = 1e10;
/** Spellings that English texts have not, many of other languages, come after the towns of this part of the size. */
const SHARE_OF_ALIAS = 0.01;

/**
 * Names of towns from 2,000 people, divisions, countries and sites, in all spellings, heaviest first, each once.
 *
 * @param isInUse Whether English texts have a word; an alias that they have weighs as much as the name.
 */
export function listPlaceNames(
  entries: readonly Entry[],
  isInUse: (name: string) => boolean,
): readonly PlaceName[] {
  const best = new Map<string, PlaceName>();
  for (const entry of entries) {
    for (const place of namesOf(entry, isInUse)) {
      const known = best.get(place.name);
      const major = place.major || known?.major === true;
      const country = place.country || known?.country === true;
      const weight = Math.max(place.weight, known?.weight ?? 0);
      const alias = place.alias && known?.alias !== false;
      const usual = place.usual || known?.usual === true;
      best.set(place.name, { name: place.name, weight, country, major, alias, usual });
    }
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight || compareText(a.name, b.name));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function namesOf(entry: Entry, isInUse: (name: string) => boolean): readonly PlaceName[] {
  const country = entry.feature.startsWith("A.PCL");
  const division = entry.feature.startsWith("A.ADM");
  const town = entry.feature.startsWith("P.");
  if (town && entry.population < SMALLEST_TOWN) return [];
  const major = country || entry.feature === "A.ADM1" || entry.feature === "P.PPLC";
  const weight = weightOf(entry, { country, division, town });
  const main = spellingsOf(entry.name);
  const ownInUse = main.some(isInUse);
  const aliases = entry.names.flatMap(spellingsOf).filter((name) => PLAIN.test(name));
  return [
    ...main.map((name) => ({ name, weight, country, major, alias: false, usual: true })),
    ...aliases.map((name) => ({
      name,
      weight: isInUse(name) ? weight : weight * SHARE_OF_ALIAS,
      country,
      major: country,
      alias: true,
      usual: isInUse(name) && (country || (!ownInUse && name.length >= SHORTEST_USUAL)),
    })),
  ];
}

function weightOf(
  entry: Entry,
  kind: { readonly country: boolean; readonly division: boolean; readonly town: boolean },
): number {
  if (kind.country) return WEIGHT_OF_COUNTRY + entry.population;
  if (kind.town) return entry.population;
  return kind.division ? Math.min(WEIGHT_OF_DIVISION, entry.population) : WEIGHT_OF_SITE;
}
