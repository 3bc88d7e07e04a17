import type { PlacePrecision } from "@zenobia/model";
import type { PlaceReference } from "../assertions/references.ts";
import type { Finding } from "./finding.ts";
import type { Telling } from "./telling.ts";

/** How far from its point a place of each precision reaches, in kilometres. */
const REACH_KM: Readonly<Record<PlacePrecision, number>> = {
  site: 3,
  place: 12,
  district: 35,
  province: 100,
  country: 0,
};

const EARTH_RADIUS_KM = 6371;

/** Compares places: by key, by distance and how finely they are known, by the province or country that holds the other. */
export function comparePlaces(a: Telling, b: Telling): readonly Finding[] {
  if (a.place === undefined || b.place === undefined) return [];
  const [one, other] = [a.place, b.place];
  if (a.placeKey === b.placeKey) {
    const feature = one.precision === "country" ? "place.within" : "place.same";
    return [{ feature, value: 1, says: () => `both at ${one.name}` }];
  }
  if (holds(one, other) || holds(other, one))
    return [
      {
        feature: "place.within",
        value: 1,
        says: () => `${one.name} and ${other.name}, one in the other`,
      },
    ];
  const distance = distanceKm(one, other);
  if (distance !== undefined && distance <= reachOf(one) + reachOf(other))
    return [
      {
        feature: "place.near",
        value: 1,
        says: () => `${one.name} is ${Math.round(distance)} km from ${other.name}`,
      },
    ];
  return [{ feature: "place.far", value: 1, says: () => `${one.name} here, ${other.name} there` }];
}

/** A country or a province holds what lies in it. */
function holds(whole: PlaceReference, part: PlaceReference): boolean {
  if (whole.country === undefined || whole.country !== part.country) return false;
  if (whole.precision === "country") return true;
  if (whole.precision !== "province" || part.precision === "country") return false;
  return whole.admin1 !== undefined && whole.admin1 === part.admin1;
}

function reachOf({ precision, radiusMetres }: PlaceReference): number {
  return radiusMetres === undefined ? REACH_KM[precision] : radiusMetres / 1000;
}

/** Along the surface, by the haversine formula; absent where a place has no point. */
function distanceKm(a: PlaceReference, b: PlaceReference): number | undefined {
  if (a.lat === undefined || a.lon === undefined) return undefined;
  if (b.lat === undefined || b.lon === undefined) return undefined;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
