import { type DayNumber, dayText } from "../calendar.ts";
import { chooseWeekday, isAhead } from "../choose.ts";
import { dayMoment, momentAfter, momentAt, shiftDay, weekendMoment } from "../moments.ts";
import { dateReading, intervalOf, openReading, type Reading, timeReading } from "../reading.ts";
import { grainOf, type Rule, type RuleMatch, type TimeContext } from "../rule.ts";
import { isEdge } from "./edges.ts";

/** Expressions that count from the day of publication. */
export const DEICTIC_RULES: readonly Rule[] = [
  {
    id: "today",
    patterns: ["COMPARATIVE? DAYWORD", "DAYWORD PART"],
    read: (match, context) => onDay(match, context.today + (match.number("DAYWORD") ?? 0)),
  },
  { id: "tonight", patterns: ["tonight"], read: (_, context) => timeReading(context.today, "TNI") },
  {
    id: "this-part",
    patterns: ["COMPARATIVE? this PART"],
    read: (match, context) => onDay(match, context.today),
  },
  {
    id: "last-night",
    patterns: ["last night", "yesterday night"],
    read: (_, context) => timeReading(context.today - 1, "TNI"),
  },
  { id: "overnight", patterns: ["overnight"], unlessBefore: "overnightTail", read: overnight },
  {
    id: "weekday",
    patterns: [
      "DEIXIS? WEEKDAY",
      "DEIXIS? WEEKDAY PART",
      "WEEKDAY DEIXIS week=week",
      "WEEKDAYSHORT ,? PART",
    ],
    unlessAfter: "weekdayNameLead",
    unlessBefore: "weekdayNameTail",
    read: (match, context) => onDay(match, weekdayDay(match, context)),
  },
  {
    id: "weekdays-ago",
    patterns: ["COUNT WEEKDAYS ago"],
    read: (match, context) => {
      const last = chooseWeekday(match.number("WEEKDAYS") ?? 1, -1, context);
      const moment = momentAfter(last, 1 - (match.number("COUNT") ?? 1), "week");
      return moment && dateReading(dayMoment(moment.start + (match.number("WEEKDAYS") ?? 1) - 1));
    },
  },
  {
    id: "weekday-of-next-week",
    patterns: ["COUNT|ARTICLE week=week|weeks ago on? WEEKDAY"],
    read: (match, context) => {
      const weeks = match.number("COUNT") ?? 1;
      const day = momentAfter(
        chooseWeekday(match.number("WEEKDAY") ?? 1, 0, context),
        -weeks,
        "week",
      );
      return day && dateReading(dayMoment(day.start + (match.number("WEEKDAY") ?? 1) - 1));
    },
  },
  {
    id: "unit-deictic",
    patterns: ["COMPARATIVE|EDGE? DEIXIS UNIT|TERM", "COMPARATIVE|EDGE DEIXIS - UNIT"],
    read: deicticUnit,
  },
  {
    id: "unit-begun",
    patterns: ["COMPARATIVE the UNIT", "EDGE the|this UNIT"],
    read: (match, context) =>
      unitReading(match, momentAt(context.today, grainOf(match.text("UNIT")) ?? "day")),
  },
  {
    id: "weekend",
    patterns: ["the weekend"],
    read: (_, context) => dateReading(nearestWeekend(context)),
  },
  {
    id: "ago",
    patterns: [
      "BOUND? COUNT|ARTICLE UNIT|UNITS ago",
      "COUNT|ARTICLE more UNIT|UNITS ago",
      "COUNT and a half=half UNIT|UNITS ago",
      "ARTICLE UNIT and a half=half ago",
    ],
    read: (match, context) => shifted(match, context.today, -1),
  },
  {
    id: "nights-ago",
    patterns: ["COUNT nights ago"],
    read: nightsAgo,
  },
  {
    id: "ago-today",
    patterns: ["COUNT|ARTICLE UNIT|UNITS ago today"],
    read: dayAgo,
  },
  {
    id: "unit-end",
    patterns: ["UNIT ^' ^s end", "UNIT ^- ^end"],
    after: "unitEndLead",
    read: (match, context) => {
      const grain = grainOf(match.text("UNIT"));
      return grain && dateReading(momentAt(context.today, grain), "end");
    },
  },
  {
    id: "from-now",
    patterns: [
      "COUNT|ARTICLE UNIT|UNITS from now|today",
      "COUNT|ARTICLE UNIT|UNITS hence",
      "COUNT|ARTICLE UNIT|UNITS ^' ^s? time",
    ],
    read: (match, context) => shifted(match, context.today, 1),
  },
  {
    id: "from-now-vague",
    patterns: ["VAGUE UNITS ' time", "VAGUE UNITS from now"],
    read: () => openReading("DATE", "FUTURE_REF"),
  },
  {
    id: "ago-vague",
    patterns: [
      "VAGUE UNITS ago",
      "UNITS ago",
      "long ago",
      "not long ago",
      "some time ago",
      "half a century ago",
    ],
    read: () => openReading("DATE", "PAST_REF"),
  },
];

/** A day, or the part of it that was told. */
function onDay(match: RuleMatch, day: DayNumber): Reading {
  const part = match.text("PART");
  return part === "" ? dateReading(dayMoment(day)) : timeReading(day, `T${part}`);
}

function weekdayDay(match: RuleMatch, context: TimeContext): DayNumber {
  const weekday = match.number("WEEKDAY") ?? match.number("WEEKDAYSHORT") ?? 1;
  const direction = match.number("DEIXIS") ?? 0;
  if (!match.has("week")) return chooseWeekday(weekday, direction, context);
  const week = momentAt(context.today + 7 * direction, "week");
  return week.start + weekday - 1;
}

/** The night that ended on the day of publication; the one to come when the clause looks ahead. */
function overnight(_match: RuleMatch, context: TimeContext): Reading {
  const evening = context.today - (isAhead(context) ? 0 : 1);
  const interval = intervalOf(evening, evening + 1, "range");
  return { type: "TIME", value: `${dayText(evening)}TNI`, ...(interval && { interval }) };
}

function deicticUnit(match: RuleMatch, context: TimeContext): Reading | undefined {
  const grain = grainOf(match.text("UNIT") || match.text("TERM"));
  const direction = match.number("DEIXIS") ?? 0;
  if (grain === undefined || grain === "day") return undefined;
  if (grain === "weekend") return dateReading(weekendAt(direction, context));
  const moment = momentAfter(context.today, direction, grain);
  return moment && unitReading(match, moment);
}

function unitReading(match: RuleMatch, moment: ReturnType<typeof momentAt>): Reading {
  const part = match.text("EDGE") || match.text("COMPARATIVE");
  return isEdge(part) ? dateReading(moment, part) : dateReading(moment);
}

/** The last weekend begun, or the next one ahead. */
function nearestWeekend(context: TimeContext): ReturnType<typeof weekendMoment> {
  const current = weekendMoment(context.today);
  if (isAhead(context) || current.start <= context.today) return current;
  return weekendMoment(context.today - 7);
}

function weekendAt(direction: number, context: TimeContext): ReturnType<typeof weekendMoment> {
  if (direction === 0) return nearestWeekend(context);
  return weekendMoment(context.today + 7 * direction);
}

/** The moment some units before or after a day, as fine as the unit, but a year for decades and centuries. */
export function shifted(match: RuleMatch, from: DayNumber, direction: number): Reading | undefined {
  const unit = match.text("UNIT") || match.text("UNITS");
  const grain = grainOf(unit);
  const half = match.has("half") ? 0.5 : 0;
  const count = ((match.number("COUNT") ?? 1) + half) * (unit === "fortnight" ? 2 : 1);
  if (grain === undefined) return unit === "hour" ? hoursAway(from, direction * count) : undefined;
  const years = grain === "century" ? 100 : grain === "decade" ? 10 : undefined;
  const moment =
    years === undefined
      ? momentAfter(from, direction * count, grain)
      : momentAfter(from, direction * count * years, "year");
  return moment && dateReading(moment);
}

function nightsAgo(match: RuleMatch, context: TimeContext): Reading | undefined {
  const day = shiftDay(context.today, -(match.number("COUNT") ?? 1), "day");
  return day === undefined ? undefined : timeReading(day, "TNI");
}

/** "a year ago today": to the day. */
function dayAgo(match: RuleMatch, context: TimeContext): Reading | undefined {
  const unit = match.text("UNIT") || match.text("UNITS");
  const grain = grainOf(unit);
  const count = (match.number("COUNT") ?? 1) * (unit === "fortnight" ? 2 : 1);
  const day = grain && shiftDay(context.today, -count, grain);
  return day === undefined ? undefined : dateReading(dayMoment(day));
}

/** Some hours before or after: which day it was is told only by more than a day. */
function hoursAway(from: DayNumber, hours: number): Reading | undefined {
  const moment = momentAfter(from, Math.trunc(hours / 24), "day");
  return moment && dateReading(moment);
}
