import { TYPE_LOOKS } from "../../../record/event-types.ts";
import { STATUS_LOOKS } from "../../../record/statuses.ts";
import { FAMILY_SHAPES } from "../../../record/type-shapes.ts";
import type { Cluster, ColourBy } from "../points/cluster-points.ts";
import type { Palette } from "./palette.ts";

/** How marks are drawn now. */
export interface MarkStyle {
  readonly palette: Palette;
  readonly colourBy: ColourBy;
}

/** One incident as it is drawn. */
export interface GlyphLook {
  readonly type: number;
  readonly status: number;
  readonly voices: number;
  readonly claimed: boolean;
}

const GRID = 20;
const TURN = 2 * Math.PI;
const SHAPES = TYPE_LOOKS.map(({ family }) => new Path2D(FAMILY_SHAPES[family]));

/** Pixels from the middle of a mark to its edge: ten times as many are drawn 7 pixels larger. */
export function radiusOf(count: number): number {
  return count === 1 ? 9 : 10.5 + 6.5 * Math.log10(count);
}

function ringOf(radius: number): number {
  return Math.min(7, radius * 0.34);
}

/** Pixels of a single incident's side; more voices, larger. */
export function glyphSize(voices: number): number {
  return Math.min(30, 16 + 4 * Math.log2(voices));
}

/** Draws a mark for several incidents: a ring with a part for each type or status, and how many in the middle. */
export function drawCluster(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { cluster, style }: { readonly cluster: Cluster; readonly style: MarkStyle },
): void {
  const { colour } = style.palette;
  const radius = radiusOf(cluster.count);
  if (cluster.isSpot) drawStem(context, [x, y + radius], colour["ink-soft"]);
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = colour["paper-raised"];
  context.fill();
  drawRing(context, [x, y], { cluster, style, radius });
  context.fillStyle = colour.ink;
  context.font = `600 ${radius > 20 ? 12 : 10}px "Inter Variable", sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(shortNumber(cluster.count), x, y + 0.5);
}

function drawStem(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  colour: string,
): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, y + 6);
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.stroke();
}

/** What is told as done is solid; the rest of the ring is broken and thin. */
function drawRing(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  {
    cluster: { parts, count },
    style: { palette, colourBy },
    radius: outer,
  }: { readonly cluster: Cluster; readonly style: MarkStyle; readonly radius: number },
): void {
  const thick = ringOf(outer);
  const radius = outer - thick / 2;
  let angle = -Math.PI / 2;
  for (const [category, part] of orderedParts(parts, colourBy)) {
    const end = angle + (TURN * part) / count;
    const gap = parts.length > 1 ? Math.min(0.06, (end - angle) / 4) : 0;
    const [colour, isDone] = partLook(category, { palette, colourBy });
    context.beginPath();
    context.arc(x, y, radius, angle + gap / 2, end - gap / 2);
    context.strokeStyle = colour;
    context.lineWidth = thick;
    if (isDone) context.stroke();
    else {
      context.globalAlpha = 0.22;
      context.stroke();
      context.globalAlpha = 1;
      context.lineWidth = 1.8;
      context.setLineDash([3.2, 2.6]);
      context.stroke();
      context.setLineDash([]);
    }
    angle = end;
  }
}

/** Done before not done, then as types are ordered. */
function orderedParts(parts: Cluster["parts"], colourBy: ColourBy): Cluster["parts"] {
  if (colourBy === "status") return parts;
  return parts.toSorted(([a], [b]) => (a % 2) - (b % 2) || a - b);
}

function partLook(category: number, { palette, colourBy }: MarkStyle): readonly [string, boolean] {
  if (colourBy === "type")
    return [palette.types[Math.floor(category / 2)] ?? "", category % 2 === 0];
  return [palette.statuses[category] ?? "", STATUS_LOOKS[category]?.line === "solid"];
}

function shortNumber(value: number): string {
  if (value < 1000) return String(value);
  if (value < 10_000) return `${(value / 1000).toFixed(1)}k`;
  return `${Math.round(value / 1000)}k`;
}

/** Draws one incident: shape and letter of its type; its outline tells the status. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { look, style }: { readonly look: GlyphLook; readonly style: MarkStyle },
): void {
  const { palette, colourBy } = style;
  const line = STATUS_LOOKS[look.status]?.line ?? "solid";
  const isFilled = line === "solid" && !look.claimed;
  const hue =
    (colourBy === "type" ? palette.types[look.type] : palette.statuses[look.status]) ?? "";
  const scale = glyphSize(look.voices) / GRID;
  const shape = SHAPES[look.type];
  if (shape === undefined) return;
  context.save();
  context.translate(x - (GRID / 2) * scale, y - (GRID / 2) * scale);
  context.scale(scale, scale);
  context.fillStyle = isFilled ? hue : palette.colour["paper-raised"];
  context.lineJoin = "round";
  context.strokeStyle = palette.colour["paper-raised"];
  context.lineWidth = 3.4;
  context.stroke(shape);
  context.fill(shape);
  if (!isFilled) outline(context, shape, { line, hue });
  drawLetter(context, { type: look.type, isFilled, palette });
  context.restore();
}

function outline(
  context: CanvasRenderingContext2D,
  shape: Path2D,
  { line, hue }: { readonly line: string; readonly hue: string },
): void {
  context.strokeStyle = hue;
  context.lineWidth = 2.1;
  if (line === "dashed") context.setLineDash([3.4, 2.4]);
  if (line === "dotted") context.setLineDash([1.2, 2.2]);
  context.stroke(shape);
  context.setLineDash([]);
  if (line !== "struck") return;
  context.beginPath();
  context.moveTo(1, GRID - 1);
  context.lineTo(GRID - 1, 1);
  context.stroke();
}

function drawLetter(
  context: CanvasRenderingContext2D,
  {
    type,
    isFilled,
    palette,
  }: { readonly type: number; readonly isFilled: boolean; readonly palette: Palette },
): void {
  const look = TYPE_LOOKS[type];
  if (look === undefined) return;
  const isPale = look.family.startsWith("Words");
  context.fillStyle = isFilled && !isPale ? palette.colour["paper-raised"] : palette.colour.ink;
  if (isFilled && isPale) context.fillStyle = "#1d1b18";
  context.font = `700 9.5px "Inter Variable", sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(look.letter, GRID / 2, look.family === "Words against" ? 12.4 : 10.5);
}
