import type { DayInterval } from "@zenobia/model";

const YEAR = 4;
const MONTH = 7;

/**
 * An interval of days as briefly as its precision allows: a day, a month, a year, or both ends, of which
 * the second leaves out what it shares with the first ("2012-11-19–21", "2012-11-19–12-02").
 */
export function printInterval({ start, end, precision }: DayInterval): string {
  if (start === end) return start;
  if (precision === "year" && start.slice(0, YEAR) === end.slice(0, YEAR))
    return start.slice(0, YEAR);
  if (precision === "month" && start.slice(0, MONTH) === end.slice(0, MONTH))
    return start.slice(0, MONTH);
  if (start.slice(0, MONTH) === end.slice(0, MONTH)) return `${start}–${end.slice(MONTH + 1)}`;
  if (start.slice(0, YEAR) === end.slice(0, YEAR)) return `${start}–${end.slice(YEAR + 1)}`;
  return `${start} to ${end}`;
}
