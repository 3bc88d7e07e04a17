import type { DayCounts } from "../points/count-days.ts";
import type { Palette } from "../scene/palette.ts";
import { type DayScale, ticksOf, xOfDay } from "./day-scale.ts";
import type { DayWindow } from "./days-store.ts";

const AXIS_PIXELS = 18;
const TOP_PIXELS = 8;
const PALE = 0.26;
const MIN_BAR = 0.75;
const WIDE_BAR = 4;
const GAP = 0.75;

/** What a timeline shows. */
export interface TimelineDrawing {
  readonly scale: DayScale;
  readonly height: number;
  readonly counts: DayCounts | undefined;
  readonly days: DayWindow;
  readonly palette: Palette;
}

/** Draws bars by type, stacked, with an axis; days that are not chosen are pale. */
export function drawTimeline(
  context: CanvasRenderingContext2D,
  { scale, height, counts, days, palette }: TimelineDrawing,
): void {
  context.clearRect(0, 0, scale.width, height);
  const base = height - AXIS_PIXELS;
  drawAxis(context, { scale, base, palette });
  if (counts !== undefined) drawBars(context, { scale, base, counts, days, palette });
  drawWindow(context, { scale, base, days, palette });
}

function drawAxis(
  context: CanvasRenderingContext2D,
  {
    scale,
    base,
    palette,
  }: { readonly scale: DayScale; readonly base: number; readonly palette: Palette },
): void {
  context.strokeStyle = palette.colour.hairline;
  context.lineWidth = 1;
  context.textAlign = "left";
  context.textBaseline = "middle";
  for (const { x, words, isYear } of ticksOf(scale)) {
    const left = Math.round(x) + 0.5;
    context.beginPath();
    context.moveTo(left, isYear ? 0 : base);
    context.lineTo(left, base + AXIS_PIXELS);
    context.stroke();
    context.font = `${isYear ? 600 : 400} 11px "Inter Variable", sans-serif`;
    context.fillStyle = isYear ? palette.colour["ink-soft"] : palette.colour["ink-faint"];
    context.fillText(words, left + 4, base + AXIS_PIXELS / 2 + 1);
  }
  context.beginPath();
  context.moveTo(0, base + 0.5);
  context.lineTo(scale.width, base + 0.5);
  context.strokeStyle = palette.colour["hairline-strong"];
  context.stroke();
}

interface Bars {
  readonly scale: DayScale;
  readonly base: number;
  readonly counts: DayCounts;
  readonly days: DayWindow;
  readonly palette: Palette;
}

function drawBars(context: CanvasRenderingContext2D, bars: Bars): void {
  const { counts, days } = bars;
  for (let bin = 0; bin < counts.count; bin += 1) {
    const first = counts.start + bin * counts.width;
    const isChosen =
      first + counts.width > (days.from ?? -Infinity) && first <= (days.to ?? Infinity);
    context.globalAlpha = isChosen ? 1 : PALE;
    drawBar(context, bars, bin);
  }
  context.globalAlpha = 1;
}

function drawBar(
  context: CanvasRenderingContext2D,
  { scale, base, counts, palette }: Bars,
  bin: number,
): void {
  const perCount = (base - TOP_PIXELS) / Math.max(1, counts.most);
  const first = counts.start + bin * counts.width;
  const left = xOfDay(scale, first);
  const whole = xOfDay(scale, first + counts.width) - left;
  const width = Math.max(MIN_BAR, whole - (whole > WIDE_BAR ? GAP : GAP / 3));
  let top = base;
  for (let type = 0; type < counts.types; type += 1) {
    const tall = (counts.values[bin * counts.types + type] ?? 0) * perCount;
    if (tall <= 0) continue;
    context.fillStyle = palette.types[type] ?? "";
    context.fillRect(left, top - tall, width, tall);
    top -= tall;
  }
}

function drawWindow(
  context: CanvasRenderingContext2D,
  {
    scale,
    base,
    days,
    palette,
  }: {
    readonly scale: DayScale;
    readonly base: number;
    readonly days: DayWindow;
    readonly palette: Palette;
  },
): void {
  if (days.from === undefined && days.to === undefined) return;
  const left = days.from === undefined ? 0 : xOfDay(scale, days.from);
  const right = days.to === undefined ? scale.width : xOfDay(scale, days.to + 1);
  context.globalAlpha = 0.09;
  context.fillStyle = palette.colour.accent;
  context.fillRect(left, 0, right - left, base);
  context.globalAlpha = 1;
  context.fillRect(left, base - 1, right - left, 2.5);
}
