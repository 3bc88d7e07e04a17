import { civilOf, type DayNumber, dayNumber, weekdayOf } from "../calendar.ts";
import { isAhead } from "../choose.ts";
import { dayMoment } from "../moments.ts";
import { dateReading, openReading, type Reading } from "../reading.ts";
import type { Rule, RuleMatch, TimeContext } from "../rule.ts";

/** Feasts and memorial days. */
export const FEAST_RULES: readonly Rule[] = [
  {
    id: "feast",
    patterns: ["FEAST|MOVABLE ,? YEAR?", "DEIXIS FEAST|MOVABLE"],
    unlessBefore: "feastTail",
    read: readFeast,
  },
  {
    id: "feast-lunar",
    patterns: ["LUNAR YEAR?"],
    read: (match) =>
      openReading("DATE", match.text("LUNAR").replace(/^XXXX/, match.text("YEAR") || "XXXX")),
  },
];

function readFeast(match: RuleMatch, context: TimeContext): Reading {
  const { year } = civilOf(context.today);
  const given = match.number("YEAR");
  const direction = match.number("DEIXIS") ?? 0;
  const text = match.text("FEAST") || match.text("MOVABLE");
  const days = [year - 1, year, year + 1].map((one) => feastDay(text, one));
  const past = days.findLast((one) => one < context.today + (direction < 0 ? 0 : 1));
  const next = days.find((one) => one >= context.today + (direction > 0 ? 1 : 0));
  const isNext = direction > 0 || (direction === 0 && isAhead(context));
  const day = given === undefined ? (isNext ? next : past) : feastDay(text, given);
  return dateReading(dayMoment(day ?? feastDay(text, year)));
}

/** Day of a feast told as month-day or as month-weekday-n. */
function feastDay(text: string, year: number): DayNumber {
  const [month = 1, second = 1, nth] = text.split("-").map(Number);
  if (nth === undefined) return dayNumber(year, month, second);
  return nthWeekday(year, month, { weekday: second, nth });
}

function nthWeekday(
  year: number,
  month: number,
  which: { readonly weekday: number; readonly nth: number },
): DayNumber {
  const first = dayNumber(year, month, 1);
  return first + ((which.weekday - weekdayOf(first) + 7) % 7) + 7 * (which.nth - 1);
}
