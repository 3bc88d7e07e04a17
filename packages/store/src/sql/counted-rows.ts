import type { RowFilter } from "@zenobia/record";
import { sql } from "kysely";
import { allOf, type Condition, rowConditions } from "./conditions.ts";
import { NO_DAY, plainDay } from "./plain-text.ts";

const MS_A_DAY = 86_400_000;

/** Periods that rows are counted by beforehand. */
export type Period = "week" | "month";

/** From a day on, and before a day; absent is open. */
interface Stretch {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/** Rows or counts of rows (`count`) that meet a filter of time, kind, type and status: those of whole periods, then the days at both ends. */
export function countedRows(period: Period, { from, to, ...filter }: RowFilter): Condition {
  const others = rowConditions(filter, false);
  const { whole, ends } = partTime(period, {
    from: from && (plainDay(from) ?? NO_DAY),
    before: to && addDays(plainDay(to) ?? NO_DAY, 1),
  });
  const conditions = [sql`period = ${sql.lit(period)}`, ...others, within(whole)];
  const counts = sql`select kind, day, type, status, count from period_counts
    where ${allOf(conditions)}`;
  return ends.length === 0
    ? counts
    : sql`${counts} union all select kind, day, type, status, 1 from assertions
        where ${allOf(others)} and (${sql.join(ends.map(within), sql` or `)})`;
}

/** Parts a stretch of days in whole periods and what is left at its ends. */
export function partTime(
  period: Period,
  { from, before }: Stretch,
): { readonly whole: Stretch; readonly ends: readonly Stretch[] } {
  const first = from && startOnOrAfter(period, from);
  const end = before && startOf(period, before);
  // No period is whole: nothing lies from a day on and before the same day.
  if (first && end && first >= end)
    return { whole: { from: first, before: first }, ends: [{ from, before }] };
  const ends = [
    { from, before: first },
    { from: end, before },
  ];
  return {
    whole: { from: first, before: end },
    ends: ends.filter((part) => part.from && part.before && part.from !== part.before),
  };
}

function within({ from, before }: Stretch): Condition {
  const conditions = [
    ...(from === undefined ? [] : [sql`day >= ${from}::date`]),
    ...(before === undefined ? [] : [sql`day < ${before}::date`]),
  ];
  return sql`(${allOf(conditions)})`;
}

function startOf(period: Period, day: string): string {
  if (period === "month") return `${day.slice(0, 7)}-01`;
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

function startOnOrAfter(period: Period, day: string): string {
  const start = startOf(period, day);
  return start === day ? day : startOf(period, addDays(start, period === "week" ? 7 : 31));
}

function addDays(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`).valueOf() + days * MS_A_DAY;
  return new Date(instant).toISOString().slice(0, "YYYY-MM-DD".length);
}
