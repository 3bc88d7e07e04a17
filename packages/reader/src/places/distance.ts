/** A point on the earth, WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres, on a sphere. */
export function distanceKm(a: Point, b: Point): number {
  const half = (from: number, to: number): number => Math.sin(((to - from) * RADIANS) / 2) ** 2;
  const chord =
    half(a.lat, b.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(a.lon, b.lon);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The point so many kilometres from another, at a bearing in degrees clockwise from north. */
export function pointAt(origin: Point, bearing: number, km: number): Point {
  const angle = km / EARTH_RADIUS_KM;
  const lat = origin.lat * RADIANS;
  const turn = bearing * RADIANS;
  const sine = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(turn);
  const east = Math.sin(turn) * Math.sin(angle) * Math.cos(lat);
  const lon = origin.lon + Math.atan2(east, Math.cos(angle) - Math.sin(lat) * sine) / RADIANS;
  return { lat: Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS, lon: wrapped(lon) };
}

/** The point half-way between two, along the great circle. */
export function middleOf(a: Point, b: Point): Point {
  return pointAt(a, bearingOf(a, b), distanceKm(a, b) / 2);
}

/** Bearing of one point from another, in degrees clockwise from north. */
export function bearingOf(from: Point, to: Point): number {
  const turn = (to.lon - from.lon) * RADIANS;
  const [lat, other] = [from.lat * RADIANS, to.lat * RADIANS];
  const east = Math.sin(turn) * Math.cos(other);
  const north = Math.cos(lat) * Math.sin(other) - Math.sin(lat) * Math.cos(other) * Math.cos(turn);
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

function wrapped(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
