import { civilOf } from "../calendar.ts";
import { chooseMonth, isAhead } from "../choose.ts";
import { dayMoment, type Moment, monthMoment, seasonMoment, weekMoment } from "../moments.ts";
import { dateReading, intervalOf, type Reading } from "../reading.ts";
import type { Rule, RuleMatch, TimeContext } from "../rule.ts";
import { fullYear } from "./dates.ts";
import { edged, periodReading } from "./edges.ts";

const MONTH = "MONTHNAME|MONTHSHORT";
const JOIN = "to|and|-|until|till|through|or|/";

/** Months, parts of months, and seasons. */
export const MONTH_RULES: readonly Rule[] = [
  {
    id: "month-year",
    patterns: [
      ...edged(`month=${MONTH} ,? of? YEAR`),
      `month=${MONTH} - YEAR`,
      `[ month=${MONTH} ] ${JOIN} other=${MONTH} ,? YEAR`,
      `[ month=${MONTH} ] , other=${MONTH} ,? ${JOIN} other=${MONTH} ,? YEAR`,
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
    id: "part-of-month",
    patterns: [
      `the? NTH|ORDINAL week|day|weekend of month=${MONTH} ,? YEAR`,
      `the? NTH|ORDINAL week|day|weekend of month=${MONTH}`,
    ].flatMap((one) =>
      ["week", "day"].map((part) => one.replace("week|day|weekend", `${part}=${part}`)),
    ),
    read: readPartOfMonth,
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
    id: "season-bare",
    patterns: ["SEASON"],
    after: "seasonBareLead",
    before: "clauseEnd",
    read: (match, context) => periodReading(match, chooseSeason(match, context)),
  },
  {
    id: "season-alone",
    patterns: ["EDGE -? SEASON", "the SEASON", "[ SEASON ] and|or SEASON ,? of? YEAR"],
    after: "seasonLead",
    unlessBefore: "seasonTail",
    read: (match, context) => periodReading(match, chooseSeason(match, context)),
  },
];

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

/** "the second week of March": days 8 to 14; "the last day of March". */
function readPartOfMonth(match: RuleMatch, context: TimeContext): Reading | undefined {
  const month = readMonth(match, context).moment;
  const nth = match.number("ORDINAL") ?? -1;
  if (month === undefined) return undefined;
  const length = match.has("week") ? 7 : 1;
  const start = nth < 0 ? month.end - length + 1 : month.start + (nth - 1) * length;
  if (start > month.end) return undefined;
  if (length === 1) return dateReading(dayMoment(start));
  const interval = intervalOf(start, Math.min(start + 6, month.end), "week");
  return { ...dateReading(weekMoment(start + 3)), ...(interval && { interval }) };
}
