import { expect, test } from "vitest";
import {
  ageWords,
  dayNumber,
  dayOfNumber,
  intervalWords,
  rangeWords,
} from "../../src/record/days.ts";

test.each([
  ["2016-03-27", "2016-03-27", "day", "27 Mar 2016"],
  ["2016-03-01", "2016-03-31", "month", "Mar 2016"],
  ["2016-01-01", "2016-12-31", "year", "2016"],
  ["2016-03-21", "2016-03-27", "week", "week of 21 Mar 2016"],
  ["2016-03-01", "2016-03-09", "range", "1–9 Mar 2016"],
] as const)("says %s to %s (%s) as finely as it was told", (start, end, precision, words) => {
  expect(intervalWords({ start, end, precision })).toBe(words);
});

test("does not say twice what two days share", () => {
  expect(rangeWords("2016-03-21", "2016-04-02")).toBe("21 Mar – 2 Apr 2016");
  expect(rangeWords("2015-12-30", "2016-01-02")).toBe("30 Dec 2015 – 2 Jan 2016");
});

test("finds a day again from its number", () => {
  expect(dayOfNumber(dayNumber("2019-03-22"))).toBe("2019-03-22");
});

test.each([
  [0, "the same day"],
  [1, "1 day"],
  [44, "44 days"],
  [180, "6 months"],
  [800, "2 years"],
])("tells the age of %i days", (days, words) => {
  expect(ageWords(days)).toBe(words);
});
