import type { IncidentPoints } from "../../../api/contract.ts";
import type { MapPlace } from "../scene/base-map.ts";

/** What lies further out than nearly all is not brought into the picture. */
const OUTER = 0.12;
/** Width of the part of a screen that is to hold them, in pixels, and of the world at zoom 0. */
const SCREEN = 480;
const WORLD = 512;
const ZOOMS = { least: 1.6, most: 6.5 } as const;

/** Where the map looks first: at nearly all points. Absent where there are none. */
export function usualPlace({
  lat,
  lon,
}: Pick<IncidentPoints, "lat" | "lon">): MapPlace | undefined {
  const [south, middle, north] = spreadOf(lat);
  const [west, centre, east] = spreadOf(lon);
  if (lat.length === 0) return undefined;
  const degrees = Math.max(east - west, (north - south) * 1.6, 0.5);
  const zoom = Math.log2((SCREEN * 360) / (WORLD * degrees));
  return {
    lat: middle,
    lon: centre,
    zoom: Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom)),
  };
}

/** Where nearly all begin and end, and their median between. */
function spreadOf(values: readonly number[]): readonly [low: number, median: number, high: number] {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(OUTER), at(0.5), at(1 - OUTER)];
}
