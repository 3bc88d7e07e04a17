import type { DayPrecision } from "@zenobia/model";
import {
  addMonths,
  civilOf,
  type DayNumber,
  dayNumber,
  dayText,
  isoWeek,
  isReadable,
  weekdayOf,
} from "./calendar.ts";

/** How long a moment is. */
export type Grain =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century";

/** A stretch of the calendar with its TIMEX3 value; both ends inclusive. */
export interface Moment {
  readonly value: string;
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly grain: Grain;
}

/** The part of a moment that is meant. */
export type Edge = "start" | "mid" | "end";

const PRECISIONS: Readonly<Record<Grain, DayPrecision>> = {
  day: "day",
  weekend: "range",
  week: "week",
  month: "month",
  quarter: "range",
  half: "range",
  season: "season",
  year: "year",
  decade: "range",
  century: "range",
};

/** Month in which a season begins on the northern half of the Earth. */
const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** How finely a moment of this length tells the time. */
export function precisionOf(grain: Grain): DayPrecision {
  return PRECISIONS[grain];
}

/** One day. */
export function dayMoment(day: DayNumber): Moment {
  return { value: dayText(day), start: day, end: day, grain: "day" };
}

/** The ISO week, Monday to Sunday, that holds a day. */
export function weekMoment(day: DayNumber): Moment {
  const { year, week } = isoWeek(day);
  const monday = day - weekdayOf(day) + 1;
  return { value: `${year}-W${pad(week)}`, start: monday, end: monday + 6, grain: "week" };
}

/** Saturday and Sunday of the ISO week that holds a day. */
export function weekendMoment(day: DayNumber): Moment {
  const week = weekMoment(day);
  return { value: `${week.value}-WE`, start: week.start + 5, end: week.end, grain: "weekend" };
}

/** A month of a year. */
export function monthMoment(year: number, month: number): Moment {
  return months(year, month, 1, `${year}-${pad(month)}`, "month");
}

/** A quarter, 1–4, of a year. */
export function quarterMoment(year: number, quarter: number): Moment {
  return months(year, quarter * 3 - 2, 3, `${year}-Q${quarter}`, "quarter");
}

/** A half, 1 or 2, of a year. */
export function halfMoment(year: number, half: number): Moment {
  return months(year, half * 6 - 5, 6, `${year}-H${half}`, "half");
}

/** A season (SP, SU, FA, WI) of a year; the winter of a year begins in its December. */
export function seasonMoment(year: number, season: string): Moment {
  return months(year, SEASON_STARTS[season] ?? 3, 3, `${year}-${season}`, "season");
}

/** A year. */
export function yearMoment(year: number): Moment {
  return months(year, 1, 12, `${year}`, "year");
}

/** A decade by the digits that its years share: 199 for the 1990s. */
export function decadeMoment(decade: number): Moment {
  return months(decade * 10, 1, 120, `${decade}`, "decade");
}

/** A century by the digits that most of its years share: 19 for the 20th. */
export function centuryMoment(century: number): Moment {
  return months(century * 100 + 1, 1, 1200, `${century}`, "century");
}

/** The moment of a length that holds a day. */
export function momentAt(day: DayNumber, grain: Grain): Moment {
  const { year, month } = civilOf(day);
  switch (grain) {
    case "day":
      return dayMoment(day);
    case "week":
      return weekMoment(day);
    case "weekend":
      return weekendMoment(day);
    case "month":
      return monthMoment(year, month);
    case "quarter":
      return quarterMoment(year, Math.ceil(month / 3));
    case "half":
      return halfMoment(year, Math.ceil(month / 6));
    case "season":
      return seasonAt(year, month);
    case "year":
      return yearMoment(year);
    case "decade":
      return decadeMoment(Math.floor(year / 10));
    case "century":
      return centuryMoment(Math.floor((year - 1) / 100));
  }
}

/** The moment of a length some such lengths after a day; `undefined` outside the readable years. */
export function momentAfter(day: DayNumber, count: number, grain: Grain): Moment | undefined {
  const shifted = shiftDay(day, count, grain);
  return shifted === undefined ? undefined : momentAt(shifted, grain);
}

/** The day some units after a day; `undefined` outside the readable years. */
export function shiftDay(day: DayNumber, count: number, grain: Grain): DayNumber | undefined {
  const days = DAYS_OF[grain];
  if (Math.abs(count) > 800_000) return undefined;
  const shifted =
    days === undefined
      ? addMonths(day, Math.round(count * (MONTHS_OF[grain] ?? 1)))
      : day + Math.round(count * days);
  return isReadable(shifted) ? shifted : undefined;
}

/** The first, middle or last third of a moment; the value stays, as TIMEX3 has it. */
export function edgeOf(moment: Moment, edge: Edge): Moment {
  const index = EDGES.indexOf(edge);
  const { year, month } = civilOf(moment.start);
  const years = moment.grain === "decade" ? DECADE_CUTS : CENTURY_CUTS;
  switch (moment.grain) {
    case "decade":
    case "century":
      return {
        ...moment,
        ...yearsOf(year + (years[index] ?? 0), year + (years[index + 1] ?? 0) - 1),
      };
    case "year":
      return { ...moment, ...ends(year, 4 * index + 1, 4) };
    case "season":
    case "quarter":
      return { ...moment, ...ends(year, month + index, 1) };
    default:
      return { ...moment, ...thirdOf(moment, index) };
  }
}

function thirdOf({ start, end }: Moment, index: number): Pick<Moment, "start" | "end"> {
  const length = end - start + 1;
  const cuts = [0, Math.floor(length / 3), Math.floor((2 * length) / 3), length];
  return { start: start + (cuts[index] ?? 0), end: start + (cuts[index + 1] ?? 0) - 1 };
}

function yearsOf(first: number, last: number): Pick<Moment, "start" | "end"> {
  return { start: dayNumber(first, 1, 1), end: dayNumber(last, 12, 31) };
}

/** Years of a decade and of a century at which the early, middle and late ones begin. */
const DECADE_CUTS: readonly number[] = [0, 4, 7, 10];
const CENTURY_CUTS: readonly number[] = [0, 33, 66, 100];
const EDGES: readonly Edge[] = ["start", "mid", "end"];
const DAYS_OF: Partial<Readonly<Record<Grain, number>>> = { day: 1, week: 7, weekend: 7 };
const MONTHS_OF: Partial<Readonly<Record<Grain, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

function seasonAt(year: number, month: number): Moment {
  if (month <= 2) return seasonMoment(year - 1, "WI");
  return seasonMoment(year, ["SP", "SU", "FA", "WI"][Math.floor(month / 3) - 1] ?? "WI");
}

function months(year: number, from: number, count: number, value: string, grain: Grain): Moment {
  return { value, grain, ...ends(year, from, count) };
}

function ends(year: number, month: number, count: number): { start: DayNumber; end: DayNumber } {
  return { start: dayNumber(year, month, 1), end: dayNumber(year, month + count, 1) - 1 };
}

function pad(count: number): string {
  return String(count).padStart(2, "0");
}
