import { addMonths } from "../calendar.ts";
import {
  dayMoment,
  type Grain,
  type Moment,
  momentAfter,
  momentAt,
  weekendMoment,
} from "../moments.ts";
import {
  dateReading,
  durationReading,
  openReading,
  type Reading,
  timeReading,
} from "../reading.ts";
import { grainOf, type Rule, type RuleMatch, type TimeContext } from "../rule.ts";
import { shifted } from "./deictic.ts";
import { isEdge } from "./edges.ts";
import { lengthOf } from "./lengths.ts";

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
      const grain = grainOf(match.text("UNIT") || match.text("UNITS"));
      const vague = grain && vagueIn(context.anchor, grain);
      const from = context.anchor?.start ?? context.today;
      return vague ?? shifted(match, from, match.number("SHIFT") ?? 0);
    },
  },
  {
    id: "shifted-vague",
    patterns: ["VAGUE? UNITS SHIFT"],
    read: (match) =>
      grainOf(match.text("UNITS")) &&
      openReading("DATE", (match.number("SHIFT") ?? 0) < 0 ? "PAST_REF" : "FUTURE_REF"),
  },
  {
    id: "hours-later",
    patterns: ["hours|minutes|moments SHIFT", "VAGUE|COUNT|ARTICLE hours|minutes|hour SHIFT"],
    read: (_, { anchor }) => (anchor?.grain === "day" ? dateReading(anchor) : undefined),
  },
  {
    id: "that-time",
    patterns: ["that time"],
    after: "thatTimeLead",
    read: (_, { anchor }) => (anchor ? dateReading(anchor) : openReading("DATE", "PAST_REF")),
  },
  {
    id: "day-closed",
    patterns: ["the UNITDAY"],
    after: "dayEndLead",
    read: (_, context) => dateReading(dayClosed(context)),
  },
  {
    id: "unit-closed",
    patterns: ["the UNITLARGE|TERM"],
    after: "dayEndLead",
    read: unitNow,
  },
  {
    id: "day-whole",
    patterns: ["the UNITDAY"],
    after: "dayWholeLead",
    before: "clauseEnd",
    unlessBefore: "dayWholeTail",
    read: (_, context) => dateReading(dayClosed(context)),
  },
  {
    id: "unit-through",
    patterns: ["the UNITLARGE|TERM"],
    after: "throughLead",
    before: "clauseEnd",
    read: unitNow,
  },
  {
    id: "unit-whole",
    patterns: ["the entire|whole|full UNIT"],
    read: (match, context) => wholeUnit(match.text("UNIT"), context),
  },
  {
    id: "day-before",
    patterns: ["DAYSTEP"],
    before: "clauseEnd",
    read: (match, context) => stepFrom(match.number("DAYSTEP") ?? 0, context),
  },
  {
    id: "unit-beside",
    patterns: ["the UNIT|TERM SIDE"],
    before: "clauseEnd",
    read: (match, context) => unitBeside(match, context),
  },
  {
    id: "year-ago",
    patterns: ["year - SIDEJOINED"],
    read: (_, context) => dateReading(yearBefore(context)),
  },
  {
    id: "unit-anaphoric",
    patterns: ["COMPARATIVE? ANAPHOR UNIT|TERM", "THENEXT UNITDAY"],
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
    id: "part-beside",
    patterns: ["the PART beside=before|after"],
    before: "clauseEnd",
    read: (match, context) => {
      const step = match.text("beside") === "before" ? -1 : 1;
      return timeReading((context.anchor?.start ?? context.today) + step, `T${match.text("PART")}`);
    },
  },
  {
    id: "weekday-anaphoric",
    patterns: ["ANAPHOR WEEKDAY PART?"],
    read: anaphoricWeekday,
  },
];

/** What a unit that is shorter than the anchor comes to: some such unit within it. */
function vagueIn(anchor: Moment | undefined, grain: Grain): Reading | undefined {
  if (anchor === undefined) return undefined;
  const unit = momentAt(anchor.start, grain);
  if (unit.end - unit.start >= anchor.end - anchor.start) return undefined;
  const rest = grain === "day" ? (OPEN_DAYS[anchor.grain] ?? "") : "";
  return { ...dateReading(anchor), value: `${anchor.value}${rest}` };
}

const OPEN_DAYS: Partial<Readonly<Record<Grain, string>>> = { month: "-XX", year: "-XX-XX" };

/** "for the year": that of a date in the same sentence, else that of publication. */
function unitNow(match: RuleMatch, { near, today }: TimeContext): Reading | undefined {
  const grain = grainOf(match.text("UNITLARGE") || match.text("TERM"));
  return grain && dateReading(momentAt(near?.start ?? today, grain));
}

/** "the whole year": that of a date in the same sentence, else only a length. */
function wholeUnit(unit: string, { near }: TimeContext): Reading {
  const grain = grainOf(unit);
  return near === undefined || grain === undefined
    ? durationReading(lengthOf(unit, 1))
    : dateReading(momentAt(near.start, grain));
}

/** The day last told, where that was within the week. */
function dayClosed({ day, today }: TimeContext): Moment {
  const isRecent = day !== undefined && today - day.start >= 0 && today - day.start < 7;
  return isRecent ? day : dayMoment(today);
}

function stepFrom(step: number, context: TimeContext): Reading {
  return (
    vagueIn(context.anchor, "day") ??
    dateReading(dayMoment((context.anchor?.start ?? context.today) + step))
  );
}

function anaphoricUnit(match: RuleMatch, context: TimeContext): Reading | undefined {
  const grain = grainOf(match.text("UNIT") || match.text("UNITDAY") || match.text("TERM"));
  const step = stepOf(match);
  if (grain === undefined) return undefined;
  if (context.anchor === undefined && step === 0) return openReading("DATE", "PAST_REF");
  const vague = vagueIn(context.anchor, grain);
  if (vague !== undefined) return vague;
  const from = context.anchor?.start ?? context.today;
  if (grain === "weekend") return dateReading(weekendMoment(from + 7 * step));
  const moment = step === 0 ? momentAt(from, grain) : momentAfter(from, step, grain);
  const part = match.text("COMPARATIVE");
  return moment && (isEdge(part) ? dateReading(moment, part) : dateReading(moment));
}

/** "the year before": from the date told before. */
function unitBeside(match: RuleMatch, context: TimeContext): Reading | undefined {
  const grain = grainOf(match.text("UNIT") || match.text("TERM"));
  const from = context.anchor?.start ?? context.today;
  const moment = grain && momentAfter(from, match.number("SIDE") ?? 0, grain);
  return moment && dateReading(moment);
}

/** "the year-ago quarter": a year before the quarter or year told, else before today. */
function yearBefore({ anchor, today }: TimeContext): Moment {
  const isLong =
    anchor?.grain === "quarter" || anchor?.grain === "half" || anchor?.grain === "year";
  const start = addMonths(isLong ? anchor.start : today, -12);
  return momentAt(start, isLong ? anchor.grain : "year");
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
