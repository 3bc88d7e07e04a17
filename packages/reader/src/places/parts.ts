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
