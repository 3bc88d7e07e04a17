/**
 * Days of the proleptic Gregorian calendar as numbers, 0 on 1 January 1970: all arithmetic of dates is here.
 *
 * Plain because this is all that reading dates needs; ECMAScript's own UTC calendar does the rest.
 */
export type DayNumber = number;

/** Year, month 1–12 and day of month 1–31. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1000, 0, 1) / DAY_MS;
const LAST = Date.UTC(2999, 11, 31) / DAY_MS;

/** Number of a day; months and days beyond their range run over into the next or the previous ones. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** Tells whether a day lies in the years 1000 to 2999, those that reports are read for. */
export function isReadable(day: DayNumber): boolean {
  return day >= FIRST && day <= LAST;
}

/** Year, month and day of month. */
export function civilOf(day: DayNumber): CivilDay {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Writes a day as `YYYY-MM-DD`. */
export function dayText(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Reads the day of an ISO date or instant; `undefined` when there is none. */
export function parseDay(text: string): DayNumber | undefined {
  const ms = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  const day = ms / DAY_MS;
  const isDay = Number.isInteger(day) && isReadable(day) && dayText(day) === text.slice(0, 10);
  return isDay ? day : undefined;
}

/** Weekday, Monday 1 to Sunday 7. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Number of days of a month. */
export function monthLength(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The same day of month some months on, or the last one of a shorter month. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilOf(day);
  const first = civilOf(dayNumber(civil.year, civil.month + months, 1));
  return dayNumber(
    first.year,
    first.month,
    Math.min(civil.day, monthLength(first.year, first.month)),
  );
}

/** ISO 8601 week: the year it belongs to and its number, 1–53. */
export function isoWeek(day: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}
