import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addMonths,
  civilOf,
  dayNumber,
  dayText,
  isoWeek,
  monthLength,
  parseDay,
  weekdayOf,
} from "../../src/times/calendar.ts";

const day = fc.integer({ min: -354_000, max: 376_000 });

test("a day is its year, month and day of month, and its text", () => {
  fc.assert(
    fc.property(day, (number) => {
      const civil = civilOf(number);
      expect(dayNumber(civil.year, civil.month, civil.day)).toBe(number);
      expect(parseDay(dayText(number))).toBe(number);
    }),
  );
});

test("weekdays follow each other from Monday to Sunday", () => {
  fc.assert(
    fc.property(day, (number) => {
      expect(weekdayOf(number + 1)).toBe((weekdayOf(number) % 7) + 1);
      expect(weekdayOf(number)).toBe(new Date(dayText(number)).getUTCDay() || 7);
    }),
  );
});

test("all days from Monday to Sunday share their week, and the week before ended the day before", () => {
  fc.assert(
    fc.property(day, (number) => {
      const monday = number - weekdayOf(number) + 1;
      expect(isoWeek(monday)).toEqual(isoWeek(number));
      expect(isoWeek(monday + 6)).toEqual(isoWeek(number));
      expect(isoWeek(monday - 1)).not.toEqual(isoWeek(number));
    }),
  );
});

test("months on end in the right month and never pass its last day", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (number, months) => {
      const from = civilOf(number);
      const to = civilOf(addMonths(number, months));
      expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
      expect(to.day).toBe(Math.min(from.day, monthLength(to.year, to.month)));
    }),
  );
});

test.each([
  ["2016-01-03", 2015, 53],
  ["2016-01-04", 2016, 1],
  ["2018-12-31", 2019, 1],
  ["2020-12-31", 2020, 53],
])("%s lies in week %i-%i", (text, year, week) => {
  expect(isoWeek(parseDay(text) ?? 0)).toEqual({ year, week });
});

test.each(["", "yesterday", "2016-02-30", "2016-13-01", "0001-01-01"])(
  "%j is no day that reports tell of",
  (text) => {
    expect(parseDay(text)).toBeUndefined();
  },
);
