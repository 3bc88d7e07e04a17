import { civilOf, dayNumber, weekdayOf } from "../calendar.ts";
import { chooseDay, chooseMonth, isAhead } from "../choose.ts";
import {
  centuryMoment,
  dayMoment,
  decadeMoment,
  type Edge,
  halfMoment,
  type Moment,
  monthMoment,
  quarterMoment,
  seasonMoment,
  yearMoment,
} from "../moments.ts";
import { dateReading, openReading, type Reading } from "../reading.ts";
import type { Rule, RuleMatch, TimeContext } from "../rule.ts";
import { fullYear } from "./dates.ts";

const MONTH = "MONTHNAME|MONTHSHORT";
const JOIN = "to|and|-|until|till|through|or|/";

/** Months, seasons, quarters, years, decades and centuries. */
export const PERIOD_RULES: readonly Rule[] = [
  {
    id: "month-year",
    patterns: [
      ...edged(`month=${MONTH} ,? of? YEAR`),
      `month=${MONTH} - YEAR`,
      `[ month=${MONTH} ] ${JOIN} other=${MONTH} ,? YEAR`,
      `[ EDGE -? month=${MONTH} ] ${JOIN} late=EDGE -? other=${MONTH} ,? YEAR`,
      `month=${MONTH} ' YY`,
    ],
    read: readMonth,
  },
  { id: "month-edge", patterns: [`EDGE -? month=${MONTH}`], read: readMonth },
  {
    id: "month-deictic",
    patterns: [
      ...edged(`DEIXIS month=${MONTH}`),
      ...edged(`month=${MONTH} ,? of? DEIXIS year=year`),
    ],
    read: deicticMonth,
  },
  { id: "month-alone", patterns: ["month=MONTHSURE"], isNoName: true, read: readMonth },
  { id: "month-led", patterns: ["month=MONTHNAME"], after: "monthLead", read: readMonth },
  {
    id: "month-short",
    patterns: ["month=MONTHSHORT"],
    after: "monthLead",
    isNoName: true,
    read: readMonth,
  },
  {
    id: "season-year",
    patterns: ["the? SEASON of? YEAR", "EDGE -? the? SEASON of? YEAR"],
    read: (match) =>
      periodReading(match, seasonMoment(match.number("YEAR") ?? 0, match.text("SEASON"))),
  },
  {
    id: "season-deictic",
    patterns: [...edged("DEIXIS SEASON"), "SEASON of? DEIXIS year=year"],
    read: deicticSeason,
  },
  {
    id: "season-alone",
    patterns: ["EDGE -? SEASON", "the SEASON", "[ SEASON ] and|or SEASON ,? of? YEAR"],
    after: "seasonLead",
    unlessBefore: "seasonTail",
    read: (match, context) => periodReading(match, chooseSeason(match, context)),
  },
  {
    id: "quarter",
    patterns: [
      "the? ORDINAL -? quarter ,? of? YEAR",
      "the? ORDINAL -? quarter of DEIXIS|the year=year",
      "q ^NN ,? of? YEAR",
      "YEAR q ^NN",
      "YEAR - q ^NN",
    ],
    read: readQuarter,
  },
  {
    id: "half",
    patterns: ["the? ORDINAL -? half ,? of YEAR", "the? ORDINAL -? half of DEIXIS|the year=year"],
    read: readHalf,
  },
  {
    id: "fiscal-year",
    patterns: ["fy -? YEAR", "fiscal year? YEAR", "financial year YEAR"],
    read: (match) => openReading("DATE", `FY${match.text("YEAR")}`),
  },
  {
    id: "year",
    patterns: ["the? year YEAR", "EDGE -? YEAR", "EDGE -? the year YEAR"],
    unlessBefore: "numberTail",
    read: readYear,
  },
  {
    id: "year-alone",
    patterns: ["YEAR"],
    after: "yearLead",
    unlessBefore: "numberTail",
    read: readYear,
  },
  {
    id: "year-leading",
    patterns: ["YEAR"],
    after: "sentenceStart",
    before: "afterYear",
    read: readYear,
  },
  {
    id: "year-range-end",
    patterns: ["YEAR", "^YY"],
    isContinuation: true,
    unlessBefore: "numberTail",
    read: continuedYear,
  },
  {
    id: "decade",
    patterns: [
      ...edged("YEAR ^s").map((one) => `the? ${one}`),
      ...edged("YEAR ^' ^s").map((one) => `the? ${one}`),
      ...edged("'? YY ^s").map((one) => `the ${one}`),
      ...edged("DECADE").map((one) => `the ${one}`),
      "' YY ^s",
    ],
    read: readDecade,
  },
  {
    id: "century",
    patterns: ["the? ORDINAL -? century|centuries", "the? EDGE -? ORDINAL -? century|centuries"],
    read: (match) => {
      const ordinal = match.number("ORDINAL") ?? 0;
      return ordinal < 11 || ordinal > 29
        ? undefined
        : periodReading(match, centuryMoment(ordinal - 1));
    },
  },
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

function periodReading(match: RuleMatch, moment: Moment): Reading {
  const edge = match.text("EDGE");
  return isEdge(edge) ? dateReading(moment, edge) : dateReading(moment);
}

/** A pattern with and without "early", "mid", "late" before it. */
function edged(pattern: string): readonly string[] {
  return [pattern, `EDGE -? ${pattern}`];
}

/** Tells whether a value of the word lists names a part of a moment. */
export function isEdge(text: string): text is Edge {
  return text === "start" || text === "mid" || text === "end";
}

function monthOf(match: RuleMatch): number {
  return match.number("month") ?? 1;
}

function readMonth(match: RuleMatch, context: TimeContext): Reading {
  const short = match.number("YY");
  const year = match.number("YEAR") ?? (short === undefined ? undefined : fullYear(short, context));
  const month = monthOf(match);
  return periodReading(
    match,
    year === undefined ? chooseMonth(month, context) : monthMoment(year, month),
  );
}

function deicticMonth(match: RuleMatch, context: TimeContext): Reading {
  const month = monthOf(match);
  const now = civilOf(context.today);
  const direction = match.number("DEIXIS") ?? 0;
  if (match.has("year")) return periodReading(match, monthMoment(now.year + direction, month));
  const past = month < now.month ? now.year : now.year - 1;
  const years = [past, isAhead(context) || month >= now.month ? now.year : past, past + 1];
  return periodReading(match, monthMoment(years[direction + 1] ?? now.year, month));
}

function chooseSeason(match: RuleMatch, context: TimeContext): Moment {
  const season = match.text("SEASON");
  const { year } = civilOf(context.today);
  const explicit = match.number("YEAR");
  if (explicit !== undefined) return seasonMoment(explicit, season);
  const seasons = [year - 1, year, year + 1].map((one) => seasonMoment(one, season));
  const past = seasons.findLast((one) => one.start <= context.today);
  const ahead = seasons.find((one) => one.end >= context.today);
  return (isAhead(context) ? ahead : past) ?? seasonMoment(year, season);
}

function deicticSeason(match: RuleMatch, context: TimeContext): Reading {
  const { year } = civilOf(context.today);
  const direction = match.number("DEIXIS") ?? 0;
  const season = match.text("SEASON");
  if (match.has("year")) return periodReading(match, seasonMoment(year + direction, season));
  const seasons = [year - 2, year - 1, year, year + 1].map((one) => seasonMoment(one, season));
  const past = seasons.findLast((one) => one.end < context.today);
  const next = seasons.find((one) => one.start > context.today);
  if (direction === 0) return periodReading(match, seasonMoment(year, season));
  return periodReading(match, (direction < 0 ? past : next) ?? seasonMoment(year, season));
}

function yearOf(match: RuleMatch, context: TimeContext): number {
  return match.number("YEAR") ?? civilOf(context.today).year + (match.number("DEIXIS") ?? 0);
}

function readQuarter(match: RuleMatch, context: TimeContext): Reading | undefined {
  const quarter = match.number("ORDINAL") ?? match.number("NN") ?? 0;
  if (quarter < 1 || quarter > 4) return undefined;
  return dateReading(quarterMoment(yearOf(match, context), quarter));
}

function readHalf(match: RuleMatch, context: TimeContext): Reading | undefined {
  const half = match.number("ORDINAL") ?? 0;
  return half > 2 ? undefined : dateReading(halfMoment(yearOf(match, context), half));
}

function readYear(match: RuleMatch): Reading | undefined {
  const year = match.number("YEAR") ?? 0;
  return periodReading(match, yearMoment(year));
}

function continuedYear(match: RuleMatch, context: TimeContext): Reading | undefined {
  const before = context.joined;
  if (before?.grain !== "year") return undefined;
  const first = civilOf(before.start).year;
  const short = match.number("YY");
  const year = short === undefined ? match.number("YEAR") : Math.floor(first / 100) * 100 + short;
  return year === undefined || year <= first ? undefined : dateReading(yearMoment(year));
}

function readDecade(match: RuleMatch, context: TimeContext): Reading | undefined {
  const year = match.number("YEAR") ?? match.number("YY");
  const word = match.number("DECADE");
  if (year !== undefined && year % 10 !== 0) return undefined;
  const tens = year === undefined ? (word ?? 0) : Math.floor(year / 10) % 10;
  const given = match.number("YEAR");
  if (given !== undefined) return periodReading(match, decadeMoment(Math.floor(given / 10)));
  return periodReading(match, decadeMoment(Math.floor(fullYear(tens * 10, context) / 10)));
}

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
