/** Pixels of the whole map's side at zoom 0. */
export const WORLD_PIXELS = 512;

const MOST_LAT = 85.05;

/** x of a longitude on the square of the web map: 0 in the west, 1 in the east. */
export function xOf(lon: number): number {
  return (lon + 180) / 360;
}

/** y of a latitude, 0 in the north, 1 in the south; what lies beyond the map is at its edge. */
export function yOf(lat: number): number {
  const sine = Math.sin((Math.max(-MOST_LAT, Math.min(MOST_LAT, lat)) * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
}

/** Longitude of an x. */
export function lonOf(x: number): number {
  return x * 360 - 180;
}

/** Latitude of a y. */
export function latOf(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
}
