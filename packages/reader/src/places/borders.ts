import { distanceKm, middleOf, type Point } from "./distance.ts";

/** A line along a border. */
export type BorderLine = readonly Point[];

/** Land borders of the world. */
export interface Borders {
  /** Lines between two countries (ISO 3166-1 alpha-3), in either order; empty when they have none. */
  between(one: string, other: string): readonly BorderLine[];
  /** Countries that share a border with one. */
  neighbours(country: string): readonly string[];
}

/** What a gazetteer file says of the border between two countries: their codes and the points of each line. */
export interface BorderHeader {
  readonly countries: readonly string[];
  readonly lines: readonly number[];
}

/** Degrees of the whole numbers that border points are stored as. */
export const BORDER_UNIT = 0.01;

/** No borders at all, as in a supplement. */
export const NO_BORDERS: Borders = { between: () => [], neighbours: () => [] };

/**
 * Makes borders of their points, which follow each other line by line.
 *
 * @param values Steps of latitude and longitude in turn, in {@link BORDER_UNIT} degrees, from the point before.
 */
export function createBorders(headers: readonly BorderHeader[], values: Int32Array): Borders {
  const lines = new Map<string, BorderLine[]>();
  const neighbours = new Map<string, string[]>();
  let at = 0;
  for (const { countries, lines: lengths } of headers) {
    const [one = "", other = ""] = countries;
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    neighbours.set(other, [...(neighbours.get(other) ?? []), one]);
    const own = lengths.map((length) => {
      const line = lineFrom(values, at, length);
      at += length * 2;
      return line;
    });
    lines.set(keyOf(one, other), own);
  }
  return {
    between: (one, other) => lines.get(keyOf(one, other)) ?? [],
    neighbours: (country) => neighbours.get(country) ?? [],
  };
}

function lineFrom(values: Int32Array, from: number, length: number): BorderLine {
  return Array.from({ length }, (_, point) => ({
    lat: (values[from + point * 2] ?? 0) * BORDER_UNIT,
    lon: (values[from + point * 2 + 1] ?? 0) * BORDER_UNIT,
  }));
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The point of some lines that is nearest to another point; none when there are no lines. */
export function nearestOn(lines: readonly BorderLine[], point: Point): Point | undefined {
  let nearest: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    line.forEach((end, at) => {
      const start = line[at - 1] ?? end;
      const candidate = nearestOnStep(start, end, point);
      const km = distanceKm(candidate, point);
      if (km < least) {
        least = km;
        nearest = candidate;
      }
    });
  }
  return nearest;
}

/** Steps are short: on them the earth is taken for flat. */
function nearestOnStep(start: Point, end: Point, point: Point): Point {
  const narrow = Math.cos((point.lat * Math.PI) / 180);
  const step = { x: (end.lon - start.lon) * narrow, y: end.lat - start.lat };
  const way = { x: (point.lon - start.lon) * narrow, y: point.lat - start.lat };
  const length = step.x ** 2 + step.y ** 2;
  if (length === 0) return start;
  const share = Math.max(0, Math.min(1, (way.x * step.x + way.y * step.y) / length));
  return {
    lat: start.lat + share * (end.lat - start.lat),
    lon: start.lon + share * (end.lon - start.lon),
  };
}

/** The middle of the longest line, by its length, and how far the ends of all lines lie from it. */
export function middleOfLines(
  lines: readonly BorderLine[],
): { readonly at: Point; readonly radiusKm: number } | undefined {
  const longest = lines.toSorted((a, b) => lengthKm(b) - lengthKm(a))[0];
  const at = longest && halfWay(longest);
  if (!at) return undefined;
  const radiusKm = Math.max(0, ...lines.flat().map((point) => distanceKm(at, point)));
  return { at, radiusKm };
}

function lengthKm(line: BorderLine): number {
  return line.reduce((sum, point, at) => sum + distanceKm(line[at - 1] ?? point, point), 0);
}

function halfWay(line: BorderLine): Point | undefined {
  let rest = lengthKm(line) / 2;
  for (const [at, point] of line.entries()) {
    const before = line[at - 1] ?? point;
    const step = distanceKm(before, point);
    if (step >= rest && step > 0) return middleOf(before, point);
    rest -= step;
  }
  return line[0];
}
