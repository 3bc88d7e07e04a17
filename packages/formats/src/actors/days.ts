/** First and last day of a year, a month or a day as files write them. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days that a date stands for; nothing when it is none of the calendar. */
export function daysOfDate(date: string): Days | undefined {
  const [year = "", month, day] = date.split("-");
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const time = Date.parse(`${first}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== first) return undefined;
  if (day !== undefined) return { first, last: first };
  const end = month === undefined ? `${year}-12-31` : lastOfMonth(Number(year), Number(month));
  return { first, last: end };
}

function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const FIRST = "0000-01-01";
const LAST = "9999-12-31";

/** Days of an entry from the first of its `since` to the last of its `until`. */
export function daysOfEntry({
  since,
  until,
}: {
  readonly since?: string;
  readonly until?: string;
}): Days {
  return {
    first: (since === undefined ? undefined : daysOfDate(since)?.first) ?? FIRST,
    last: (until === undefined ? undefined : daysOfDate(until)?.last) ?? LAST,
  };
}

/** Tells whether two stretches of days have one in common. */
export function daysMeet(one: Days, other: Days): boolean {
  return one.first <= other.last && other.first <= one.last;
}
