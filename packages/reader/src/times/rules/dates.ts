import { civilOf, type DayNumber, dayNumber, monthLength, weekdayOf } from "../calendar.ts";
import { chooseDay, isAhead } from "../choose.ts";
import { dayMoment } from "../moments.ts";
import { dateReading, type Reading } from "../reading.ts";
import type { Rule, RuleMatch, TimeContext } from "../rule.ts";

const MONTH = "MONTHNAME|MONTHSHORT";

/** Days of the calendar, in all orders of their parts. */
export const DATE_RULES: readonly Rule[] = [
  {
    id: "date-iso",
    patterns: ["YEAR ^- ^MM ^- ^NN", "YEAR ^/ ^MM ^/ ^NN"],
    read: (match) => calendarDay(match.number("YEAR"), match.number("MM"), match.number("NN")),
  },
  {
    id: "date-numeric",
    patterns: ["/", "-", "."].flatMap((mark) => [
      `a=NN ^${mark} ^b=NN ^${mark} ^YEAR`,
      `a=NN ^${mark} ^b=NN ^${mark} ^YY`,
    ]),
    read: numericDay,
  },
  {
    id: "date-nine-eleven",
    patterns: ["9 ^/ ^11"],
    read: () => calendarDay(2001, 9, 11),
  },
  {
    id: "date-day-month",
    patterns: [
      `DAY of? month=${MONTH} ,? YEAR`,
      `DAY -? month=${MONTH} -? YEAR`,
      `DAY -? month=${MONTH}`,
      `the DAYTH of month=${MONTH} ,? YEAR`,
      `DAY of month=${MONTH}`,
      `the DAYTH of month=${MONTH}`,
    ],
    read: namedDay,
  },
  {
    id: "date-month-day",
    patterns: [`month=${MONTH} DAY ,? YEAR`, `month=${MONTH} the? DAYTH`],
    read: namedDay,
  },
  {
    id: "date-month-day-only",
    patterns: [`month=${MONTH} DAY`],
    unlessBefore: "countTail",
    read: namedDay,
  },
  {
    id: "date-month-day-year-word",
    patterns: [
      `month=${MONTH} DAY ,? of? DEIXIS year=year`,
      `DAY month=${MONTH} ,? of? DEIXIS year=year`,
      `DEIXIS month=${MONTH} DAY`,
    ],
    read: (match, context) =>
      calendarDay(yearByDeixis(match, context), match.number("month"), dayOf(match)),
  },
  {
    id: "date-range-first-day",
    patterns: [
      `[ first=DAY ] to|and|-|until|till|through|or DAY of? month=${MONTH} ,? YEAR`,
      `[ first=DAY ] to|and|-|until|till|through|or DAY of? month=${MONTH}`,
      `[ first=DAY ] , DAY and|to|- DAY of? month=${MONTH} ,? YEAR?`,
      `[ first=DAY ] , DAY , DAY and|to|- DAY of? month=${MONTH} ,? YEAR?`,
    ],
    read: namedDay,
  },
  {
    id: "date-range-first-day-month",
    patterns: [
      `[ first=DAY month=${MONTH} ] to|and|-|until|till|through DAY other=${MONTH} ,? YEAR`,
      `[ month=${MONTH} first=DAY ] to|and|-|until|till|through DAY ,? YEAR`,
      `[ month=${MONTH} first=DAY ] to|and|-|until|till|through other=${MONTH} DAY ,? YEAR`,
    ],
    read: namedDay,
  },
  {
    id: "date-weekday-day",
    patterns: ["WEEKDAY ,? the? DAYTH"],
    unlessBefore: "ofOnly",
    read: weekdayDay,
  },
  {
    id: "date-day-of-month",
    patterns: ["the DAYTH"],
    after: "dayLead",
    before: "afterDay",
    read: (match, context) => nearestDay(context, (day) => civilOf(day).day === dayOf(match)),
  },
  {
    id: "date-list-day",
    patterns: ["DAY ,? YEAR", "DAY"],
    isContinuation: true,
    before: "afterDay",
    read: continuedDay,
  },
];

function namedDay(match: RuleMatch, context: TimeContext): Reading | undefined {
  const month = match.number("month");
  const day = dayOf(match);
  const year = match.number("YEAR");
  if (month === undefined || day === undefined) return undefined;
  if (year !== undefined) return calendarDay(year, month, day);
  const chosen = chooseDay(month, day, context);
  return chosen === undefined ? undefined : dateReading(dayMoment(chosen));
}

function dayOf(match: RuleMatch): number | undefined {
  return match.number("first") ?? match.number("DAY") ?? match.number("DAYTH");
}

function calendarDay(year?: number, month?: number, day?: number): Reading | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return dateReading(dayMoment(dayNumber(year, month, day)));
}

/** Day first, unless that is no day or a day ahead where month first is none. */
function numericDay(match: RuleMatch, context: TimeContext): Reading | undefined {
  const a = match.number("a");
  const b = match.number("b");
  const short = match.number("YY");
  const year = match.number("YEAR") ?? (short === undefined ? undefined : fullYear(short, context));
  const dayFirst = calendarDay(year, b, a);
  const monthFirst = calendarDay(year, a, b);
  if (dayFirst?.moment === undefined || monthFirst?.moment === undefined)
    return dayFirst ?? monthFirst;
  const isAhead = dayFirst.moment.start > context.today;
  return isAhead && monthFirst.moment.start <= context.today ? monthFirst : dayFirst;
}

/** The year of two digits that is at most ten years ahead. */
export function fullYear(short: number, context: TimeContext): number {
  const { year } = civilOf(context.today);
  const full = Math.floor(year / 100) * 100 + short;
  return full > year + 10 ? full - 100 : full;
}

function yearByDeixis(match: RuleMatch, context: TimeContext): number {
  const { year, month } = civilOf(context.today);
  const direction = match.number("DEIXIS") ?? 0;
  const isBare = !match.has("year") && (match.number("month") ?? 0) < month;
  return year + direction + (isBare && direction < 0 ? 1 : 0);
}

function weekdayDay(match: RuleMatch, context: TimeContext): Reading | undefined {
  const weekday = match.number("WEEKDAY");
  const wanted = dayOf(match);
  return nearestDay(context, (day) => civilOf(day).day === wanted && weekdayOf(day) === weekday);
}

/** The nearest day of a kind within a year: back from today, or on from it when the clause looks ahead. */
function nearestDay(
  context: TimeContext,
  isWanted: (day: DayNumber) => boolean,
): Reading | undefined {
  const step = isAhead(context) ? 1 : -1;
  for (let distance = 0; distance <= 366; distance += 1) {
    const day = context.today + step * distance;
    if (isWanted(day)) return dateReading(dayMoment(day));
  }
  return undefined;
}

function continuedDay(match: RuleMatch, context: TimeContext): Reading | undefined {
  const { joined } = context;
  const day = match.number("DAY");
  if (joined?.grain !== "day" || day === undefined) return undefined;
  const { year, month, day: first } = civilOf(joined.start);
  return day > first ? calendarDay(match.number("YEAR") ?? year, month, day) : undefined;
}
