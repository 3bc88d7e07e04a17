import { civilOf, dayNumber, weekdayOf } from "../calendar.ts";
import { chooseDay, isAhead } from "../choose.ts";
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

function readFeast(match: RuleMatch, context: TimeContext): Reading | undefined {
  const text = match.text("FEAST") || match.text("MOVABLE");
  const [month = 1, second = 1, nth] = text.split("-").map(Number);
  const year = match.number("YEAR");
  if (nth === undefined) {
    const day =
      year === undefined ? chooseDay(month, second, context) : dayNumber(year, month, second);
    return day === undefined ? undefined : dateReading(dayMoment(day));
  }
  const now = civilOf(context.today).year;
  const days = [now - 1, now, now + 1].map((one) =>
    nthWeekday(one, month, { weekday: second, nth }),
  );
  if (year !== undefined)
    return dateReading(dayMoment(nthWeekday(year, month, { weekday: second, nth })));
  const ahead = days.find((one) => one >= context.today);
  const past = days.findLast((one) => one <= context.today);
  const day = isAhead(context) ? ahead : past;
  return day === undefined ? undefined : dateReading(dayMoment(day));
}

function nthWeekday(
  year: number,
  month: number,
  which: { readonly weekday: number; readonly nth: number },
): number {
  const first = dayNumber(year, month, 1);
  return first + ((which.weekday - weekdayOf(first) + 7) % 7) + 7 * (which.nth - 1);
}
