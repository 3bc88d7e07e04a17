import { foldName } from "../../src/places/fold-name.ts";
import type { GazetteerEntry as Entry } from "../../src/places/gazetteer-entry.ts";

/** Places of one name within this many degrees are one place. */
const SAME_PLACE_DEGREES = 0.3;

/**
 * Gives towns of GeoNames the names by which reports, and so the supplements, know them.
 *
 * @returns The towns, and those entries of the supplement that GeoNames has not.
 */
export function mergeTowns(towns: readonly Entry[], supplement: readonly Entry[]): Entry[] {
  const byName = new Map<string, number[]>();
  towns.forEach((town, index) => {
    for (const key of keysOf(town)) byName.set(key, [...(byName.get(key) ?? []), index]);
  });
  const merged = [...towns];
  for (const entry of supplement) {
    const index = entry.feature.startsWith("P.") ? nearest(entry, merged, byName) : undefined;
    const town = index === undefined ? undefined : merged[index];
    if (index === undefined || !town) merged.push(entry);
    else merged[index] = merge(town, entry);
  }
  return merged;
}

function merge(town: Entry, entry: Entry): Entry {
  return {
    ...town,
    name: entry.name,
    names: [...new Set([town.name, ...town.names, ...entry.names])],
    population: Math.max(town.population, entry.population),
  };
}

function keysOf(entry: Entry): Set<string> {
  return new Set([entry.name, ...entry.names].map((name) => `${entry.country} ${foldName(name)}`));
}

function nearest(
  entry: Entry,
  towns: readonly Entry[],
  byName: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const near = [...keysOf(entry)]
    .flatMap((key) => byName.get(key) ?? [])
    .filter((index) => degreesApart(entry, towns[index]) < SAME_PLACE_DEGREES);
  return near.sort(
    (a, b) => degreesApart(entry, towns[a]) - degreesApart(entry, towns[b]) || a - b,
  )[0];
}

function degreesApart(a: Entry, b: Entry | undefined): number {
  return b ? Math.hypot(a.lat - b.lat, a.lon - b.lon) : Number.POSITIVE_INFINITY;
}
