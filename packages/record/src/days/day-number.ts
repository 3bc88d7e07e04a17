import type { Day } from "@zenobia/model";

const DAY_MS = 86_400_000;

/** Days since 1 January 1970; not a number for what is no day. */
export function dayNumber(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day with a number of {@link dayNumber}. */
export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, "YYYY-MM-DD".length);
}

/** The day some days later, or earlier where `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** Monday of the day's week. */
export function weekOf(day: Day): Day {
  const number = dayNumber(day);
  // 1 January 1970 was a Thursday.
  return dayOf(number - ((((number + 3) % 7) + 7) % 7));
}
