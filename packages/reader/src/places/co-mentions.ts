import type { PlaceRecord } from "../document.ts";
import type { PlaceGroup } from "./place-groups.ts";

/** How far the other names of a report speak for one place of a name; each in [0, 1]. */
export interface CoMention {
  /** Share of the other names, the rarer the heavier, that have a place nearby. */
  readonly near: number;
  /** The same for a place in its first-order division. */
  readonly division: number;
}

/** Cells of so many degrees; a place looks at its own and those around. */
const CELL_DEGREES = 0.5;
/** So much weight of names that lie elsewhere is always taken to be there, so that one name alone says little. */
const PRIOR = 1;

/**
 * Tells for each place of each name how many of the other names have a place near it: the names of a local report
 * hang together though each of them is borne by places all over the world.
 *
 * Looks at all places of all names, whichever will be chosen; costs one pass over them.
 */
export function createCoMentions(
  groups: readonly PlaceGroup[],
): (group: number, place: PlaceRecord) => CoMention {
  const cells = new Tally();
  const divisions = new Tally();
  const weights = groups.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  groups.forEach(({ records }, at) => {
    const weight = weights[at] ?? 0;
    const places = records.filter(isNarrow);
    for (const cell of new Set(places.flatMap(cellsAround))) cells.add(cell, at, weight);
    for (const division of new Set(places.flatMap(divisionOf))) divisions.add(division, at, weight);
  });
  return (group, place) => {
    const others = total - (weights[group] ?? 0) + PRIOR;
    const [division] = divisionOf(place);
    return {
      near: cells.without(cellOf(place, 0, 0), group) / others,
      division: division === undefined ? 0 : divisions.without(division, group) / others,
    };
  };
}

/** Sums of weights by key, from which one group's own can be left out. */
class Tally {
  readonly #sums: Map<string, number> = new Map();
  readonly #own: Map<string, number> = new Map();

  add(key: string, group: number, weight: number): void {
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + weight);
    this.#own.set(`${group} ${key}`, weight);
  }

  without(key: string, group: number): number {
    return (this.#sums.get(key) ?? 0) - (this.#own.get(`${group} ${key}`) ?? 0);
  }
}

/** A name that many places bear tells little about where the others lie. */
function weightOf({ records }: PlaceGroup): number {
  const places = records.filter(isNarrow).length;
  return places === 0 ? 0 : 1 / Math.sqrt(places);
}

/** Countries, seas and continents are near nothing. */
function isNarrow({ featureClass, featureCode }: PlaceRecord): boolean {
  return featureClass === "P" || featureClass === "S" || featureCode === "ADM2";
}

function cellsAround(place: PlaceRecord): readonly string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((north) => steps.map((east) => cellOf(place, north, east)));
}

function cellOf({ lat, lon }: PlaceRecord, north: number, east: number): string {
  return `${Math.floor(lat / CELL_DEGREES) + north} ${Math.floor(lon / CELL_DEGREES) + east}`;
}

function divisionOf({ country, admin1 }: PlaceRecord): readonly string[] {
  return admin1 === undefined || country === "" ? [] : [`${country} ${admin1}`];
}
