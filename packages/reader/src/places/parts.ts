import { corruptGazetteer } from "./corrupt-gazetteer.ts";
import type { Point } from "./distance.ts";

/** A part of something wide: its middle, and how far most of its towns lie from there. */
export interface Part extends Point {
  readonly radiusKm: number;
}

/** Parts of a country or division by {@link BEARINGS}; absent where too few towns lie there. */
export type Parts = readonly (Part | undefined)[];

/** North, north-east and so on, clockwise; degrees. */
export const BEARINGS: readonly number[] = [0, 45, 90, 135, 180, 225, 270, 315];

/** Key of the parts of a country, or of a first-order division of it, in the header of a gazetteer. */
export function partsKey(country: string, admin1: string | undefined): string {
  return admin1 === undefined ? country : `${country} ${admin1}`;
}

/** The part that lies nearest to a direction, in degrees clockwise from north. */
export function partAt(parts: Parts, bearing: number): Part | undefined {
  return parts[Math.round(bearing / 45) % BEARINGS.length];
}

/** Writes parts as JSON: of each bearing latitude, longitude and radius in kilometres; three zeros for what is absent. */
export function encodeParts(all: ReadonlyMap<string, Parts>): Uint8Array {
  const rows = [...all].map(([key, parts]) => [
    key,
    parts.flatMap((part) => (part ? [part.lat, part.lon, part.radiusKm] : [0, 0, 0])),
  ]);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(rows)));
}

/**
 * Reads what {@link encodeParts} wrote.
 *
 * @throws {AppError} `reader/asset-corrupt` when it is something else.
 */
export function decodeParts(bytes: Uint8Array): ReadonlyMap<string, Parts> {
  try {
    const rows: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return new Map(Object.entries(rows ?? {}).map(([key, numbers]) => [key, partsOf(numbers)]));
  } catch (cause) {
    throw corruptGazetteer("the parts of countries cannot be read", cause);
  }
}

function partsOf(numbers: unknown): Parts {
  if (!Array.isArray(numbers) || numbers.length !== BEARINGS.length * 3)
    throw corruptGazetteer("parts are three numbers a bearing");
  return BEARINGS.map((_, at): Part | undefined => {
    const [lat, lon, radiusKm]: unknown[] = numbers.slice(at * 3, at * 3 + 3);
    if (typeof lat !== "number" || typeof lon !== "number" || typeof radiusKm !== "number")
      throw corruptGazetteer("parts are numbers");
    return radiusKm > 0 ? { lat, lon, radiusKm } : undefined;
  });
}
