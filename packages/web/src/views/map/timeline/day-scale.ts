import { dayNumber, dayOfNumber, MONTHS } from "../../../record/days.ts";
import type { DayBins } from "../points/count-days.ts";

/** Which days the timeline shows, on how many pixels. */
export interface DayScale {
  /** First day, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** A line of the axis with its words. */
export interface Tick {
  readonly x: number;
  readonly words: string;
  /** Whether a year begins here. */
  readonly isYear: boolean;
}

const BAR_PIXELS = 2.4;
const WEEK = 7;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;
const BAR_DAYS = [1, WEEK, 28, 91, 364] as const;
const TICK_PIXELS = 62;
const SHORTEST_DAYS = 14;

/** Pixels of a day's beginning. */
export function xOfDay({ start, end, width }: DayScale, day: number): number {
  return ((day - start) / (end - start)) * width;
}

/** The day at some pixels. */
export function dayAtX({ start, end, width }: DayScale, x: number): number {
  return Math.floor(start + (x / Math.max(1, width)) * (end - start));
}

/** Stretches of days for the bars: the shortest of a day, a week … that can still be seen. */
export function binsOf({ start, end, width }: DayScale): DayBins {
  const pixelsPerDay = width / (end - start);
  const days = BAR_DAYS.find((one) => one * pixelsPerDay >= BAR_PIXELS) ?? 364;
  const offset = days >= WEEK ? FIRST_MONDAY : 0;
  const first = Math.floor((start - offset) / days) * days + offset;
  return { start: first, width: days, count: Math.max(1, Math.ceil((end - first) / days)) };
}

/** Years, or months where there is room for them. */
export function ticksOf(scale: DayScale): readonly Tick[] {
  const pixelsPerMonth = (scale.width / (scale.end - scale.start)) * 30.4;
  const months =
    [1, 3, 6, 12, 24, 60, 120].find((step) => step * pixelsPerMonth >= TICK_PIXELS) ?? 240;
  const firstYear = Number(dayOfNumber(scale.start).slice(0, 4));
  const ticks: Tick[] = [];
  for (let month = 0; ; month += months) {
    const year = firstYear + Math.floor(month / 12);
    const inYear = month % 12;
    const day = dayNumber(`${year}-${String(inYear + 1).padStart(2, "0")}-01`);
    if (day >= scale.end || Number.isNaN(day)) return ticks;
    const isYear = inYear === 0;
    const words = isYear ? String(year) : (MONTHS[inYear] ?? "");
    const aligned = months < 24 || year % (months / 12) === 0;
    if (day >= scale.start && aligned) ticks.push({ x: xOfDay(scale, day), words, isYear });
  }
}

/** The days around, with a little room at both ends; never fewer than two weeks. */
export function paddedDays([first, last]: readonly [number, number]): readonly [number, number] {
  const room = Math.max(WEEK, Math.round((last - first) * 0.015));
  const missing = Math.max(0, SHORTEST_DAYS - (last - first));
  return [first - room - missing, last + 1 + room + missing];
}

/** Days nearer or farther around one that stays where it is; never fewer than two weeks, never beyond the bounds. */
export function zoomDays(
  { start, end }: Pick<DayScale, "start" | "end">,
  {
    around,
    factor,
    bounds,
  }: {
    readonly around: number;
    readonly factor: number;
    readonly bounds: readonly [number, number];
  },
): readonly [number, number] {
  const span = Math.max(SHORTEST_DAYS, (end - start) * factor);
  const share = (around - start) / (end - start);
  const from = Math.max(bounds[0], around - span * share);
  const to = Math.min(bounds[1], from + span);
  return [Math.round(from), Math.round(Math.max(to, from + SHORTEST_DAYS))];
}
