import type { PlaceKey, PlaceReference } from "../assertions/references.ts";

/** Which places hold a place; given by whoever has a gazetteer. */
export interface Containment {
  /** Places that a place lies in, nearest first: town, province; without countries. */
  readonly containersOf: (place: PlaceKey) => readonly PlaceKey[];
}

/** No place lies in another. */
export const NO_CONTAINMENT: Containment = { containersOf: () => [] };

/** Containment by what references say themselves: a place lies in the province of its country and `admin1`. */
export function containmentByProvince(places: readonly PlaceReference[]): Containment {
  const provinces = new Map<string, PlaceKey>();
  const known = new Map<PlaceKey, PlaceReference>();
  for (const place of [...places].sort((a, b) => (a.key < b.key ? 1 : -1))) {
    known.set(place.key, place);
    if (place.precision === "province" && place.admin1 !== undefined)
      provinces.set(`${place.country} ${place.admin1}`, place.key);
  }
  return {
    containersOf: (key) => {
      const place = known.get(key);
      if (place?.admin1 === undefined) return [];
      const province = provinces.get(`${place.country} ${place.admin1}`);
      return province === undefined || province === key ? [] : [province];
    },
  };
}
