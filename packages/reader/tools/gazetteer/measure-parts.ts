import { distanceKm, type Point } from "../../src/places/distance.ts";
import { BEARINGS, type Part, type Parts, partsKey } from "../../src/places/parts.ts";
import type { City } from "./read-cities.ts";

/** Outermost towns that do not count, such as those of islands far away. */
const OUTERMOST = 0.02;
/** Of a country in three, the outer third is its north. */
const OUTER = 2 / 3;
/** Fewer towns do not show where the parts of a division lie. */
const FEWEST_TOWNS = 12;
const FEWEST_IN_PART = 3;
const CELL_DEGREES = 0.2;
/** Where more degrees lie between towns, some lie beyond the date line. */
const WIDEST = 180;
/** So many of a part's towns lie within its radius. */
const WITHIN = 0.9;
const LEAST_RADIUS_KM = 10;

/** Where the north, the north-east and so on of countries (by ISO-3) and their first-order divisions lie, by their towns. */
export function measureParts(cities: readonly City[]): ReadonlyMap<string, Parts> {
  const towns = new Map<string, City[]>();
  for (const city of cities) {
    if (city.country === "") continue;
    const own = city.admin1 === "" ? [] : [partsKey(city.country, city.admin1)];
    for (const key of [partsKey(city.country, undefined), ...own]) {
      const list = towns.get(key);
      if (list) list.push(city);
      else towns.set(key, [city]);
    }
  }
  const measured = [...towns].flatMap(([key, all]): [string, Parts][] => {
    const list = thinned(all);
    const [west, east] = range(list.map(({ lon }) => lon));
    if (list.length < FEWEST_TOWNS || east - west > WIDEST) return [];
    return [[key, BEARINGS.map((bearing) => partOf(list, bearing))]];
  });
  return new Map(measured.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One town a cell: where a country has many it does not reach further. */
function thinned(towns: readonly City[]): readonly City[] {
  const cellOf = ({ lat, lon }: City): string =>
    `${Math.floor(lat / CELL_DEGREES)} ${Math.floor(lon / CELL_DEGREES)}`;
  return [...new Map(towns.map((town) => [cellOf(town), town])).values()];
}

function partOf(towns: readonly City[], bearing: number): Part | undefined {
  const turn = (bearing * Math.PI) / 180;
  const [south, north] = range(towns.map(({ lat }) => lat));
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const along = ({ lat, lon }: Point): number =>
    lat * Math.cos(turn) + lon * narrow * Math.sin(turn);
  const [near, far] = range(towns.map(along));
  const inside = towns.filter((town) => {
    const share = (along(town) - near) / (far - near);
    return share >= OUTER && share <= 1;
  });
  if (inside.length < FEWEST_IN_PART) return undefined;
  const at = { lat: mean(inside.map(({ lat }) => lat)), lon: mean(inside.map(({ lon }) => lon)) };
  const distances = inside.map((town) => distanceKm(town, at)).sort((a, b) => a - b);
  const radiusKm = Math.round(distances[Math.floor((distances.length - 1) * WITHIN)] ?? 0);
  return { ...at, radiusKm: Math.max(LEAST_RADIUS_KM, radiusKm) };
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((sum / values.length) * 100) / 100;
}

function range(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  const at = (share: number): number => sorted[Math.round(last * share)] ?? 0;
  return [at(OUTERMOST), at(1 - OUTERMOST)];
}
