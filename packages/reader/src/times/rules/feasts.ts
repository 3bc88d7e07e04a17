import { civilOf, type DayNumber, dayNumber, weekdayOf } from "../calendar.ts";
import { isAhead } from "../choose.ts";
import { dayMoment, weekendMoment, weekMoment } from "../moments.ts";
import { dateReading, openReading, type Reading } from "../reading.ts";
import type { Rule, RuleMatch, TimeContext } from "../rule.ts";

/** Feasts and memorial days. */
export const FEAST_RULES: readonly Rule[] = [
  {
    id: "feast",
    patterns: [
      "FEAST|MOVABLE|EASTER ,? YEAR",
      "FEAST|MOVABLE|EASTER",
      "DEIXIS FEAST|MOVABLE|EASTER",
    ],
    unlessBefore: "feastTail",
    read: (match, context) => dateReading(dayMoment(chooseFeast(match, context))),
  },
  {
    id: "feast-week",
    patterns: [
      "EASTER week=week ,? YEAR",
      "EASTER week=week",
      "EASTER weekend ,? YEAR",
      "EASTER weekend",
    ],
    read: readFeastWeek,
  },
  {
    id: "feast-lunar",
    patterns: ["LUNAR YEAR?"],
    read: (match) =>
      openReading("DATE", match.text("LUNAR").replace(/^XXXX/, match.text("YEAR") || "XXXX")),
  },
];

function chooseFeast(match: RuleMatch, context: TimeContext): DayNumber {
  const { year } = civilOf(context.today);
  const given = match.number("YEAR");
  const direction = match.number("DEIXIS") ?? 0;
  if (given !== undefined) return feastDay(match, given);
  const days = [year - 1, year, year + 1].map((one) => feastDay(match, one));
  const past = days.findLast((one) => one < context.today + (direction < 0 ? 0 : 1));
  const next = days.find((one) => one >= context.today + (direction > 0 ? 1 : 0));
  const isNext = direction > 0 || (direction === 0 && isAhead(context));
  return (isNext ? next : past) ?? feastDay(match, year);
}

/** "Easter weekend" and the week up to it. */
function readFeastWeek(match: RuleMatch, context: TimeContext): Reading {
  const { today } = context;
  const { year } = civilOf(today);
  const near = feastDay(match, year);
  const isNear = !match.has("YEAR") && Math.abs(near - today) <= 14;
  const day = isNear ? near : chooseFeast(match, context);
  return dateReading(match.has("week") ? weekMoment(day) : weekendMoment(day));
}

/** Day of a feast told by its distance from Easter, as month-day, or as month-weekday-n and days after. */
function feastDay(match: RuleMatch, year: number): DayNumber {
  const easter = match.number("EASTER");
  if (easter !== undefined) return easterDay(year) + easter;
  const text = match.text("FEAST") || match.text("MOVABLE");
  const [month = 1, second = 1, nth, after = 0] = text.split("-").map(Number);
  if (nth === undefined) return dayNumber(year, month, second);
  return nthWeekday(year, month, { weekday: second, nth }) + after;
}

/**
 * Easter Sunday of the western churches.
 *
 * @see J.-M. Oudin's rule, as in the Explanatory Supplement to the Astronomical Almanac (1992), p. 581.
 */
function easterDay(year: number): DayNumber {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century - Math.floor((century - 17) / 25)) / 3);
  const raw = (century - Math.floor(century / 4) - correction + 19 * golden + 15) % 30;
  const leap = Math.floor(raw / 28) * Math.floor(29 / (raw + 1)) * Math.floor((21 - golden) / 11);
  const moon = raw - Math.floor(raw / 28) * (1 - leap);
  const years = year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4);
  return dayNumber(year, 3, 28 + moon - (years % 7));
}

function nthWeekday(
  year: number,
  month: number,
  which: { readonly weekday: number; readonly nth: number },
): DayNumber {
  const first = dayNumber(year, month, 1);
  return first + ((which.weekday - weekdayOf(first) + 7) % 7) + 7 * (which.nth - 1);
}
