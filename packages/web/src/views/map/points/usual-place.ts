import type { IncidentPoints } from "../../../api/contract.ts";
import type { MapPlace } from "../scene/base-map.ts";

/** What lies further out than nearly all is not brought into the picture. */
const OUTER = 0.06;
/** Width of the part of a screen that is to hold them, in pixels, and of the world at zoom 0. */
const SCREEN = 480;
const WORLD = 512;
const ZOOMS = { least: 1.6, most: 6.5 } as const;

/** Where the map looks first: at nearly all points. Absent where there are none. */
export function usualPlace({
  lat,
  lon,
}: Pick<IncidentPoints, "lat" | "lon">): MapPlace | undefined {
  const [south, north] = middleOf(lat);
  const [west, east] = middleOf(lon);
  if (south === undefined || north === undefined || west === undefined || east === undefined)
    return undefined;
  const degrees = Math.max(east - west, (north - south) * 1.6, 0.5);
  const zoom = Math.log2((SCREEN * 360) / (WORLD * degrees));
  return {
    lat: (south + north) / 2,
    lon: (west + east) / 2,
    zoom: Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom)),
  };
}

function middleOf(values: readonly number[]): readonly [number | undefined, number | undefined] {
  const sorted = Float64Array.from(values).sort();
  const out = Math.floor(sorted.length * OUTER);
  return [sorted[out], sorted[sorted.length - 1 - out]];
}
