import { addMonths, civilOf } from "../calendar.ts";
import { isAhead, isSurePast } from "../choose.ts";
import {
  centuryMoment,
  decadeMoment,
  halfMoment,
  type Moment,
  momentAt,
  quarterMoment,
  shiftDay,
  yearMoment,
} from "../moments.ts";
import { dateReading, durationReading, intervalOf, openReading, type Reading } from "../reading.ts";
import { grainOf, type Rule, type RuleMatch, type TimeContext } from "../rule.ts";
import { fullYear } from "./dates.ts";
import { edged, periodReading } from "./edges.ts";
import { lengthOf } from "./lengths.ts";

/** Quarters, halves, years, decades and centuries. */
export const PERIOD_RULES: readonly Rule[] = [
  {
    id: "quarter",
    patterns: [
      "the? ORDINAL -? quarter ,? of? YEAR",
      "the? ORDINAL -? quarter of DEIXIS|the year=year",
      "the? NTH quarter ,? of YEAR",
      "q ^NN ,? of? YEAR",
      "YEAR q ^NN",
      "YEAR - q ^NN",
    ],
    read: readQuarter,
  },
  {
    id: "quarter-alone",
    patterns: ["lone=the ORDINAL|NTHALONE quarter", "ORDINAL|NTHALONE quarter"],
    unlessAfter: "quarterStop",
    unlessBefore: "quarterTail",
    read: chooseQuarter,
  },
  { id: "quarter-joined", patterns: ["ORDINAL - quarter"], read: chooseQuarter },
  {
    id: "quarter-short",
    patterns: ["q ^NN", "NN ^q", "NN ^q ,? of? YEAR"],
    after: "quarterLead",
    read: (match, context) =>
      match.has("YEAR") ? readQuarter(match, context) : chooseQuarter(match, context),
  },
  { id: "half-joined", patterns: ["ORDINAL - half"], before: "halfTail", read: chooseHalf },
  {
    id: "part-of-year",
    patterns: [
      "the? ORDINAL|NTH COUNT UNITS of YEAR",
      "the? ORDINAL|NTH COUNT UNITS of DEIXIS|the year=year",
    ],
    read: readPartOfYear,
  },
  {
    id: "half",
    patterns: ["the? ORDINAL -? half ,? of YEAR", "the? ORDINAL -? half of DEIXIS|the year=year"],
    read: readHalf,
  },
  {
    id: "fiscal-year",
    patterns: [
      "fy -? YEAR",
      "the? fiscal year? YEAR",
      "the? YEAR fiscal|financial year",
      "the? financial year YEAR",
      "DEIXIS fiscal|financial year",
    ],
    read: (match, context) => openReading("DATE", `FY${yearOf(match, context)}`),
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
    id: "year-led",
    patterns: ["YEAR"],
    after: "yearSureLead",
    before: "numberTail",
    read: readNearYear,
  },
  {
    id: "year-short",
    patterns: ["' YY"],
    after: "yearLead",
    unlessBefore: "numberTail",
    read: (match, context) => dateReading(yearMoment(fullYear(match.number("YY") ?? 0, context))),
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
];

function yearOf(match: RuleMatch, context: TimeContext): number {
  return match.number("YEAR") ?? civilOf(context.today).year + (match.number("DEIXIS") ?? 0);
}

function readQuarter(match: RuleMatch, context: TimeContext): Reading | undefined {
  const quarter = match.has("NTH") ? 4 : (match.number("ORDINAL") ?? match.number("NN") ?? 0);
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

/** "In 2011 police raided": a year near that of the report, not a round one, is no number of police. */
function readNearYear(match: RuleMatch, context: TimeContext): Reading | undefined {
  const year = match.number("YEAR") ?? 0;
  const age = civilOf(context.today).year - year;
  return year % 100 === 0 || age < -5 || age > 40 ? undefined : dateReading(yearMoment(year));
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

/** The latest such quarter that has begun, or the one of this year where the clause looks ahead. */
function chooseQuarter(match: RuleMatch, context: TimeContext): Reading | undefined {
  const quarter = match.number("ORDINAL") ?? match.number("NTHALONE") ?? match.number("NN") ?? 0;
  return quarter < 1 || quarter > 4
    ? undefined
    : chooseBegun(match, context, (year) => quarterMoment(year, quarter));
}

function chooseHalf(match: RuleMatch, context: TimeContext): Reading | undefined {
  const half = match.number("ORDINAL") ?? 0;
  return half > 2 ? undefined : chooseBegun(match, context, (year) => halfMoment(year, half));
}

/**
 * That of the year told in the sentence, or of this year; the last year's where it has not begun, unless it soon
 * begins, the last one is long over, and it stands alone in a clause that tells no past.
 */
function chooseBegun(
  match: RuleMatch,
  context: TimeContext,
  of: (year: number) => Moment,
): Reading {
  const { today } = context;
  const { year } = civilOf((context.near ?? momentAt(today, "day")).start);
  const moment = of(year);
  const isBegun = moment.start <= today || isAhead(context);
  const isSoon =
    match.has("lone") && moment.start - today <= SOON_DAYS && today - of(year - 1).end >= LONG_DAYS;
  const isPast = !isBegun && (!isSoon || isSurePast(context));
  return dateReading(isPast ? of(year - 1) : moment);
}

const SOON_DAYS = 62;
const LONG_DAYS = 150;

/** "the first six months of 2015": a length with its days. */
function readPartOfYear(match: RuleMatch, context: TimeContext): Reading | undefined {
  const unit = match.text("UNITS");
  const grain = grainOf(unit);
  const count = match.number("COUNT") ?? 1;
  const nth = match.number("ORDINAL") ?? match.number("NTH");
  if (grain === undefined || (nth !== 1 && nth !== -1)) return undefined;
  const year = yearMoment(yearOf(match, context));
  const cut =
    nth === 1
      ? shiftDay(year.start, count, grain)
      : shiftDay(addMonths(year.start, 12), -count, grain);
  if (cut === undefined || cut <= year.start || cut > year.end) return undefined;
  const interval =
    nth === 1 ? intervalOf(year.start, cut - 1, "range") : intervalOf(cut, year.end, "range");
  return durationReading(lengthOf(unit, count), interval);
}
