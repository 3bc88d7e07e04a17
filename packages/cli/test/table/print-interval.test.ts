import type { DayPrecision } from "@zenobia/model";
import { expect, test } from "vitest";
import { printInterval } from "../../src/table/print-interval.ts";

test.each<[string, string, DayPrecision, string]>([
  ["2012-11-20", "2012-11-20", "day", "2012-11-20"],
  ["2012-11-01", "2012-11-30", "month", "2012-11"],
  ["2012-01-01", "2012-12-31", "year", "2012"],
  ["2012-11-19", "2012-11-25", "week", "2012-11-19–25"],
  ["2012-03-01", "2012-05-31", "season", "2012-03-01–05-31"],
  ["2011-03-15", "2016-03-28", "range", "2011-03-15 to 2016-03-28"],
])("%s to %s, told by %s, is printed as %s", (start, end, precision, text) => {
  expect(printInterval({ start, end, precision })).toBe(text);
});
