import { xOf, yOf } from "../points/mercator.ts";
import type { Boxes } from "./boxes.ts";
import { type Frame, isOnScreen, toScreen } from "./frame.ts";
import type { Palette } from "./palette.ts";

/** A name with where it stands on the world's square. */
interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Square degrees of a country, inhabitants of a town. */
  readonly size: number;
}

/** Names of the base map, the largest first. */
export interface Labels {
  readonly countries: readonly Label[];
  readonly towns: readonly Label[];
}

type Row = readonly [name: string, lon: number, lat: number, size: number];

/** Reads the file that the build makes. */
export async function loadLabels(): Promise<Labels> {
  const response = await fetch("/basemap/labels.json");
  const { countries, towns } = (await response.json()) as {
    readonly countries: readonly Row[];
    readonly towns: readonly Row[];
  };
  const read = (rows: readonly Row[]): readonly Label[] =>
    rows.map(([name, lon, lat, size]) => ({ name, x: xOf(lon), y: yOf(lat), size }));
  return { countries: read(countries), towns: read(towns) };
}

const MOST_TOWNS = 70;
const COUNTRY_PIXELS = 42;

/** Inhabitants from which on a town is named, by zoom. */
const TOWN_SIZES = [9e9, 9e9, 9e9, 6e6, 2e6, 7e5, 2.5e5, 9e4, 4e4, 1.5e4] as const;

/** Writes the names of countries and towns where there is room; the larger ones first. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { labels, palette, boxes }: Writing,
): void {
  drawCountries(context, frame, { labels, palette, boxes });
  drawTowns(context, frame, { labels, palette, boxes });
}

/** What is written, and where nothing may be. */
interface Writing {
  readonly labels: Labels;
  readonly palette: Palette;
  readonly boxes: Boxes;
}

function drawCountries(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { labels, palette, boxes }: Writing,
): void {
  const pixelsPerDegree = frame.scale / 360;
  context.font = `500 10.5px "Inter Variable", sans-serif`;
  context.letterSpacing = "0.14em";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = palette.colour["map-label"];
  for (const { name, x, y, size } of labels.countries) {
    const side = Math.sqrt(size) * pixelsPerDegree;
    if (side < COUNTRY_PIXELS) break;
    const [px, py] = toScreen(frame, x, y);
    if (!isOnScreen(frame, px, py) || side > 2600) continue;
    const words = name.toUpperCase();
    const half = context.measureText(words).width / 2 + 4;
    if (half * 2 > side * 1.7 || !boxes.reserve([px - half, py - 8, px + half, py + 8])) continue;
    context.fillText(words, px, py);
  }
  context.letterSpacing = "0px";
}

function drawTowns(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { labels, palette, boxes }: Writing,
): void {
  const least =
    TOWN_SIZES[Math.min(TOWN_SIZES.length - 1, Math.max(0, Math.floor(frame.zoom)))] ?? 0;
  context.font = `400 12px "Source Serif 4 Variable", serif`;
  context.textAlign = "left";
  context.fillStyle = palette.colour["map-town"];
  context.strokeStyle = palette.colour["map-land"];
  context.lineWidth = 3;
  context.lineJoin = "round";
  let drawn = 0;
  for (const { name, x, y, size } of labels.towns) {
    if (size < least || drawn >= MOST_TOWNS) break;
    const [px, py] = toScreen(frame, x, y);
    if (!isOnScreen(frame, px, py, 0)) continue;
    const at = roomFor(boxes, [px, py], context.measureText(name).width);
    if (at === undefined) continue;
    context.beginPath();
    context.arc(px, py, 1.6, 0, 2 * Math.PI);
    context.fill();
    context.strokeText(name, at[0], at[1]);
    context.fillText(name, at[0], at[1]);
    drawn += 1;
  }
}

/** How far a mark may reach that stands where the town is, in pixels. */
const MARK_PIXELS = 24;

/** Where a name has room: beside the point, else clear of a mark that stands on it. */
function roomFor(
  boxes: Boxes,
  [x, y]: readonly [number, number],
  width: number,
): readonly [number, number] | undefined {
  const places = [
    [x + 5, y],
    [x - width - 5, y],
    [x + MARK_PIXELS, y],
    [x - width / 2, y + MARK_PIXELS],
    [x - width / 2, y - MARK_PIXELS],
  ] as const;
  return places.find(([left, middle]) =>
    boxes.reserve([left - 3, middle - 8, left + width + 5, middle + 8]),
  );
}
