import { isDay } from "../inputs/is-day.ts";
import { isRecord } from "../inputs/json-record.ts";

const PRECISIONS: readonly unknown[] = ["day", "week", "month", "season", "year", "range"];
const DAY_LENGTH = "YYYY-MM-DD".length;

/** Tells whether a value from outside is an interval of days. */
export function isDayInterval(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { start, end, precision } = value;
  return isPlainDay(start) && isPlainDay(end) && start <= end && PRECISIONS.includes(precision);
}

function isPlainDay(value: unknown): value is string {
  return typeof value === "string" && value.length === DAY_LENGTH && isDay(value);
}
