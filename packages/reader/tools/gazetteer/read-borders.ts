import { BORDER_UNIT } from "../../src/places/borders.ts";

/** What is used of a topology of `world-atlas`: arcs of steps, and the countries made of them. */
export interface CountryTopology {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  /** Points of each arc: longitude and latitude in units of the transform, each from the point before. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly CountryGeometry[] } };
}

interface CountryGeometry {
  /** ISO 3166-1 numeric. */
  readonly id?: string;
  readonly properties: { readonly name: string };
  /** Numbers of arcs, nested; ~n is arc n backwards. */
  readonly arcs?: unknown;
}

/** The border of two countries: lines of [latitude, longitude] in units of the gazetteer file. */
export interface BorderSource {
  readonly countries: readonly [string, string];
  readonly lines: readonly (readonly (readonly [number, number])[])[];
}

type Pair = readonly [number, number];

/** Countries that Natural Earth draws and ISO does not list, by the code of those the gazetteer puts them in. */
const UNLISTED: Readonly<Record<string, string>> = { Kosovo: "XKX", Somaliland: "SOM" };
/** Points that lie this close to the line without them are left out, in units of the file. */
const TOLERANCE = 2;

/** Finds the arcs that two countries share: their border, for each pair, in the order of their codes. */
export function readBorders(
  topology: CountryTopology,
  iso3: ReadonlyMap<string, string>,
): BorderSource[] {
  const owners = new Map<number, Set<string>>();
  for (const geometry of topology.objects.countries.geometries) {
    const country = iso3.get(geometry.id ?? "") ?? UNLISTED[geometry.properties.name];
    if (!country) continue;
    for (const arc of arcsOf(geometry.arcs))
      owners.set(arc, new Set([...(owners.get(arc) ?? []), country]));
  }
  const borders = new Map<string, Pair[][]>();
  for (const [arc, countries] of [...owners].sort(([a], [b]) => a - b)) {
    if (countries.size !== 2) continue;
    const key = [...countries].sort().join(" ");
    borders.set(key, [...(borders.get(key) ?? []), thinned(pointsOf(topology, arc))]);
  }
  return [...borders].sort().map(([key, lines]) => {
    const [one = "", other = ""] = key.split(" ");
    return { countries: [one, other], lines };
  });
}

function arcsOf(value: unknown): number[] {
  if (typeof value === "number") return [value < 0 ? ~value : value];
  return Array.isArray(value) ? value.flatMap(arcsOf) : [];
}

function pointsOf({ transform, arcs }: CountryTopology, arc: number): Pair[] {
  const [xScale = 1, yScale = 1] = transform.scale;
  const [left = 0, bottom = 0] = transform.translate;
  let x = 0;
  let y = 0;
  return (arcs[arc] ?? []).map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    const unit = (degrees: number): number => Math.round(degrees / BORDER_UNIT);
    return [unit(y * yScale + bottom), unit(x * xScale + left)];
  });
}

/** Leaves out points that the line hardly needs (Douglas and Peucker 1973). */
function thinned(points: readonly Pair[]): Pair[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  const distances = points.map((point) => distanceToLine(point, first, last));
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) <= TOLERANCE) return [first, last];
  return [
    ...thinned(points.slice(0, farthest + 1)).slice(0, -1),
    ...thinned(points.slice(farthest)),
  ];
}

function distanceToLine(point: Pair, start: Pair, end: Pair): number {
  const [y, x] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.hypot(x, y);
  if (length === 0) return Math.hypot(point[0] - start[0], point[1] - start[1]);
  return Math.abs(y * (point[1] - start[1]) - x * (point[0] - start[0])) / length;
}
