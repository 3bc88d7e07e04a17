import { civilOf, type DayNumber, dayNumber, monthLength, weekdayOf } from "./calendar.ts";
import { type Moment, monthMoment } from "./moments.ts";
import type { TimeContext } from "./rule.ts";

/**
 * Chooses the year of a day told without one: the latest at or before today for the past, the earliest from
 * today on for the future, some months ahead at most where nothing is sure; never before a date it is joined to.
 */
export function chooseDay(month: number, day: number, context: TimeContext): DayNumber | undefined {
  const { joined, today } = context;
  if (joined && joined.grain === "day" && context.weekday === undefined) {
    const later = candidates(month, day, joined.start).find((one) => one >= joined.start);
    if (later !== undefined) return later;
  }
  const days = candidates(month, day, today);
  const named = context.weekday;
  const fitting = named === undefined ? [] : days.filter((one) => weekdayOf(one) === named);
  if (fitting.length > 0) return nearest(fitting, today);
  const next = days.find((one) => one >= today);
  const last = days.findLast((one) => one <= today);
  if (next === undefined || last === undefined) return next ?? last;
  if (context.tense === "future") return next - today > MAX_AHEAD ? last : next;
  return next - today <= reachAhead(context) ? next : last;
}

/** Chooses the year of a month told without one, like {@link chooseDay}; the past when nothing tells. */
export function chooseMonth(month: number, context: TimeContext): Moment {
  const { joined, today } = context;
  if (joined && joined.grain === "month") {
    const { year, month: first } = civilOf(joined.start);
    return monthMoment(month < first ? year + 1 : year, month);
  }
  const now = civilOf(today);
  if (isAhead(context)) return monthMoment(month < now.month ? now.year + 1 : now.year, month);
  const isSoon = month === (now.month % 12) + 1 && !isSurePast(context);
  if (isSoon) return monthMoment(month === 1 ? now.year + 1 : now.year, month);
  return monthMoment(month > now.month ? now.year - 1 : now.year, month);
}

/** Chooses the day of a weekday: `direction` −1 the last before today, 1 the first after, 0 by tense. */
export function chooseWeekday(weekday: number, direction: number, context: TimeContext): DayNumber {
  const { today, joined } = context;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (direction > 0) return today + (ahead || 7);
  if (direction < 0) return today + ahead - 7;
  if (joined && joined.grain === "day") {
    const later = joined.start + ((weekday - weekdayOf(joined.start) + 7) % 7);
    if (later <= today || isWeekdayAhead(context)) return later;
  }
  if (isWeekdayAhead(context)) return today + ahead;
  return today + ahead - (ahead > 0 ? 7 : 0);
}

/** Tells whether the verb that a time hangs on says itself that it is past. */
export function isSurePast(context: TimeContext): boolean {
  return context.tense === "past" && context.isTenseSure;
}

/** How many days ahead a day without a year may lie where nothing says that it does. */
function reachAhead(context: TimeContext): number {
  if (context.isDeadline && context.tense !== "past") return 366;
  if (context.tense === "present") return 240;
  if (isSurePast(context)) return 0;
  return context.tense === "past" ? 60 : 120;
}

/** No day further ahead is told without its year: "by 14 January" on the 15th is the day before. */
const MAX_AHEAD = 330;

function nearest(days: readonly DayNumber[], today: DayNumber): DayNumber | undefined {
  const sorted = [...days].sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return sorted[0];
}

/** Tells whether the clause looks ahead. */
export function isAhead(context: TimeContext): boolean {
  return context.tense === "future" || context.tense === "present";
}

/** A present tense looks ahead to a weekday only where it is that of a timetable. */
function isWeekdayAhead({ tense, isScheduled }: TimeContext): boolean {
  return tense === "future" || (tense === "present" && isScheduled);
}

/** The day in the years around, in order; none where the month is too short in all of them. */
function candidates(month: number, day: number, around: DayNumber): readonly DayNumber[] {
  const { year } = civilOf(around);
  const years = [
    year - 4,
    year - 3,
    year - 2,
    year - 1,
    year,
    year + 1,
    year + 2,
    year + 3,
    year + 4,
  ];
  return years
    .filter((one) => day <= monthLength(one, month))
    .map((one) => dayNumber(one, month, day));
}
