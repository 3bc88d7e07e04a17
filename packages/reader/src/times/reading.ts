import type { DayInterval, DayPrecision, TimeExpression } from "@zenobia/model";
import { type DayNumber, dayText, isReadable } from "./calendar.ts";
import { dayMoment, type Edge, edgeOf, type Moment, precisionOf } from "./moments.ts";

/** What an expression of time says. */
export interface Reading {
  readonly type: TimeExpression["type"];
  readonly value: string;
  readonly interval?: DayInterval;
  /** Days of the words alone, where a word before them spread the interval. */
  readonly told?: DayInterval;
  /** Stretch of the calendar that later expressions may count from. */
  readonly moment?: Moment;
  /** Part of a value that wants a day: `T10:30`, `TNI`. */
  readonly clock?: string;
  /** Whether the day of a clock is only that of publication, for want of another. */
  readonly isDayOpen?: boolean;
}

/** A date or a stretch of the calendar. */
export function dateReading(moment: Moment, edge?: Edge): Reading {
  const meant = edge === undefined ? moment : edgeOf(moment, edge);
  const precision = edge === undefined ? precisionOf(moment.grain) : "range";
  const base = { type: "DATE", value: moment.value, moment: meant } as const;
  const interval = intervalOf(meant.start, meant.end, precision);
  return interval === undefined ? base : { ...base, interval };
}

/** A part of a day (`TNI`) or a time of day (`T10:30`). */
export function timeReading(day: DayNumber, clock: string): Reading {
  return { ...dateReading(dayMoment(day)), type: "TIME", value: `${dayText(day)}${clock}`, clock };
}

/** A length of time, with the days it covers where these are known. */
export function durationReading(value: string, interval?: DayInterval): Reading {
  const base = { type: "DURATION", value } as const;
  return interval === undefined ? base : { ...base, interval };
}

/** A value that names no days. */
export function openReading(type: Reading["type"], value: string): Reading {
  return { type, value };
}

/** An interval of days, or `undefined` when it ends before it starts or leaves the readable years. */
export function intervalOf(
  start: DayNumber,
  end: DayNumber,
  precision: DayPrecision,
): DayInterval | undefined {
  if (start > end || !isReadable(start) || !isReadable(end)) return undefined;
  return { start: dayText(start), end: dayText(end), precision };
}
