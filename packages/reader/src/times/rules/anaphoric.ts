import { dayMoment, momentAfter, momentAt, weekendMoment } from "../moments.ts";
import { dateReading, openReading, type Reading, timeReading } from "../reading.ts";
import { grainOf, type Rule, type RuleMatch, type TimeContext } from "../rule.ts";
import { shifted } from "./deictic.ts";
import { isEdge } from "./months.ts";

/** Expressions that count from the date told before. */
export const ANAPHORIC_RULES: readonly Rule[] = [
  {
    id: "shifted",
    patterns: [
      "COUNT|ARTICLE UNIT|UNITS SHIFT",
      "COUNT|ARTICLE more UNIT|UNITS SHIFT",
      "COUNT and a half=half UNITS SHIFT",
    ],
    read: (match, context) => {
      const from = context.anchor?.start ?? context.today;
      return shifted(match, from, match.number("SHIFT") ?? 0);
    },
  },
  {
    id: "day-before",
    patterns: ["DAYSTEP"],
    before: "clauseEnd",
    read: (match, context) => stepFrom(match.number("DAYSTEP") ?? 0, context),
  },
  {
    id: "unit-anaphoric",
    patterns: ["COMPARATIVE? ANAPHOR UNIT", "THENEXT UNITDAY"],
    unlessBefore: "anaphorTail",
    read: anaphoricUnit,
  },
  {
    id: "part-anaphoric",
    patterns: ["COMPARATIVE? ANAPHOR|THENEXT PART"],
    read: (match, context) => {
      const day = (context.anchor?.start ?? context.today) + stepOf(match);
      return timeReading(day, `T${match.text("PART")}`);
    },
  },
  {
    id: "weekday-anaphoric",
    patterns: ["ANAPHOR WEEKDAY PART?"],
    read: anaphoricWeekday,
  },
];

function stepFrom(step: number, context: TimeContext): Reading {
  return dateReading(dayMoment((context.anchor?.start ?? context.today) + step));
}

function anaphoricUnit(match: RuleMatch, context: TimeContext): Reading | undefined {
  const grain = grainOf(match.text("UNIT") || match.text("UNITDAY"));
  const step = stepOf(match);
  if (grain === undefined) return undefined;
  if (context.anchor === undefined && step === 0) return openReading("DATE", "PAST_REF");
  const from = context.anchor?.start ?? context.today;
  if (grain === "weekend") return dateReading(weekendMoment(from + 7 * step));
  const moment = step === 0 ? momentAt(from, grain) : momentAfter(from, step, grain);
  const part = match.text("COMPARATIVE");
  return moment && (isEdge(part) ? dateReading(moment, part) : dateReading(moment));
}

function stepOf(match: RuleMatch): number {
  return match.number("ANAPHOR") ?? match.number("THENEXT") ?? 0;
}

function anaphoricWeekday(match: RuleMatch, context: TimeContext): Reading {
  const weekday = match.number("WEEKDAY") ?? 1;
  const step = stepOf(match);
  const from = context.anchor?.start ?? context.today;
  const monday = momentAt(from, "week").start;
  const sameWeek = monday + weekday - 1;
  const part = match.text("PART");
  const later = sameWeek > from ? sameWeek : sameWeek + 7;
  const earlier = sameWeek < from ? sameWeek : sameWeek - 7;
  const day = step > 0 ? later : step < 0 ? earlier : sameWeek;
  return part === "" ? dateReading(dayMoment(day)) : timeReading(day, `T${part}`);
}
