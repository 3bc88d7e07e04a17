import type { Geometry, Position } from "geojson";

/** Where a name can stand: in the middle of the largest part. */
export interface LabelPoint {
  readonly lon: number;
  readonly lat: number;
  /** Square degrees as they appear at that latitude; orders names by size. */
  readonly area: number;
}

interface RingMeasure extends LabelPoint {
  readonly ring: readonly Position[];
}

/** The point for the name of a shape; none for what is no area. */
export function labelPoint(geometry: Geometry): LabelPoint | undefined {
  const rings =
    geometry.type === "Polygon"
      ? [geometry.coordinates[0] ?? []]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.map((polygon) => polygon[0] ?? [])
        : [];
  const [largest] = rings.map(measure).sort((a, b) => b.area - a.area);
  if (largest === undefined) return undefined;
  const lon = middleOfWidest(largest.ring, largest.lat) ?? largest.lon;
  return { lon: round(lon), lat: round(largest.lat), area: round(largest.area) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function measure(ring: readonly Position[]): RingMeasure {
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
    const cross = x1 * y2 - x2 * y1;
    doubled += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  const lon = doubled === 0 ? 0 : x / (3 * doubled);
  const lat = doubled === 0 ? 0 : y / (3 * doubled);
  return { ring, lon, lat, area: Math.abs(doubled / 2) * Math.cos((lat * Math.PI) / 180) };
}

/** Middle of the widest stretch of a ring along a parallel: inside, even where the shape bends. */
function middleOfWidest(ring: readonly Position[], lat: number): number | undefined {
  const crossings: number[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
    if (y1 > lat !== y2 > lat) crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
  }
  crossings.sort((a, b) => a - b);
  let widest: readonly [number, number] | undefined;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from = 0, to = 0] = crossings.slice(index, index + 2);
    if (widest === undefined || to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return widest === undefined ? undefined : (widest[0] + widest[1]) / 2;
}
