import type { PlaceReference } from "../api/contract.ts";

type Position = readonly [lon: number, lat: number];

/** What part of the world a small map shows, and how it is laid on the page. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly north: number;
  /** Pixels a degree of longitude, of latitude. */
  readonly acrossScale: number;
  readonly downScale: number;
}

const WIDTH = 360;
const HEIGHT = 150;

/** Degrees of latitude that are shown, by how finely the place is known. */
const HEIGHTS: Readonly<Record<PlaceReference["precision"], number>> = {
  site: 3.2,
  place: 3.2,
  district: 4,
  province: 6,
  country: 16,
};

/** The frame with a place in its middle; degrees are as wide as they are at its latitude. */
export function frameAround([lon, lat]: Position, precision: PlaceReference["precision"]): Frame {
  const downScale = HEIGHT / (HEIGHTS[precision] ?? 4);
  const acrossScale = downScale * Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return {
    width: WIDTH,
    height: HEIGHT,
    west: lon - WIDTH / 2 / acrossScale,
    north: lat + HEIGHT / 2 / downScale,
    acrossScale,
    downScale,
  };
}

/** Where a position stands on the page. */
export function pointIn(
  { west, north, acrossScale, downScale }: Frame,
  [lon, lat]: Position,
): Position {
  return [(lon - west) * acrossScale, (north - lat) * downScale];
}

/** Whether any of a line may be seen. */
export function isNear(frame: Frame, line: readonly Position[]): boolean {
  const east = frame.west + frame.width / frame.acrossScale;
  const south = frame.north - frame.height / frame.downScale;
  let [minLon, minLat, maxLon, maxLat] = [180, 90, -180, -90];
  for (const [lon, lat] of line) {
    minLon = Math.min(minLon, lon);
    maxLon = Math.max(maxLon, lon);
    minLat = Math.min(minLat, lat);
    maxLat = Math.max(maxLat, lat);
  }
  return minLon < east && maxLon > frame.west && minLat < frame.north && maxLat > south;
}

/** A line as a path of SVG. */
export function pathOf(frame: Frame, line: readonly Position[], isClosed: boolean): string {
  const points = line.map((position) =>
    pointIn(frame, position)
      .map((value) => value.toFixed(1))
      .join(" "),
  );
  return `M${points.join("L")}${isClosed ? "Z" : ""}`;
}
