import type { DayInterval } from "@zenobia/model";
import { daysOfDate } from "../actors/days.ts";

const DATE = /^\d{4}(?:-\d{2}){0,2}$/u;
const YEAR = "YYYY".length;
const MONTH = "YYYY-MM".length;

/** The days of a date of a coding by hand; `undefined` where it is none of the calendar, or ends before it starts. */
export function goldDays(date: string): DayInterval | undefined {
  const [one = "", other, ...rest] = date.split("/");
  const first = DATE.test(one) ? daysOfDate(one) : undefined;
  if (!first || rest.length > 0) return undefined;
  if (other === undefined)
    return { start: first.first, end: first.last, precision: precisionOf(one) };
  const last = DATE.test(other) ? daysOfDate(other) : undefined;
  if (!last || last.last < first.first) return undefined;
  return { start: first.first, end: last.last, precision: "range" };
}

function precisionOf(date: string): "year" | "month" | "day" {
  if (date.length === YEAR) return "year";
  return date.length === MONTH ? "month" : "day";
}

/** Writes days as a coding by hand has them. */
export function goldDate({ start, end, precision }: DayInterval): string {
  const written = { year: YEAR, month: MONTH, day: start.length, week: 0, season: 0, range: 0 };
  const short = start.slice(0, written[precision]);
  const days = short === "" ? undefined : goldDays(short);
  return days?.start === start && days.end === end ? short : `${start}/${end}`;
}
