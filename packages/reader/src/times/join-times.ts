import { dayText } from "./calendar.ts";
import type { Piece } from "./pieces.ts";
import type { Found } from "./scan.ts";

/** What may stand between a day and a time of day that make one expression. */
const BEFORE_CLOCK: readonly string[] = [
  "",
  ",",
  "at",
  ", at",
  "around",
  "at around",
  "at about",
  "(",
];
const BEFORE_DAY: readonly string[] = ["", ",", "on", "of", "of the", "on the"];
const BEFORE_DATE: readonly string[] = ["", ",", "the", ", the"];

/** Joins two expressions that are one: "9 a.m. Tuesday", "the night of 5 March", "Friday, Oct. 23". */
export function joinTimes(
  first: Found,
  second: Found,
  pieces: readonly Piece[],
): Found | undefined {
  if (pieces[first.from]?.sentence !== pieces[second.from]?.sentence) return undefined;
  if (second.from - first.to > 2) return undefined;
  const between = pieces
    .slice(first.to, second.from)
    .map((piece) => piece.text)
    .join(" ");
  if (isWeekday(first) && isDate(second) && BEFORE_DATE.includes(between))
    return { ...second, from: first.from };
  if (isPart(first) && isClock(second) && between === "of") return { ...second, from: first.from };
  if (first.rule.endsWith("+weekday") && isDate(second) && BEFORE_DATE.includes(between))
    return onDay(first, second, pieces);
  if (isClock(first) && isDay(second) && BEFORE_DAY.includes(between))
    return onDay(first, second, pieces);
  if (isDay(first) && isClock(second) && !isAnaphor(second) && BEFORE_CLOCK.includes(between))
    return onDay(second, first, pieces);
  return undefined;
}

/** A time of day on a day told beside it. */
function onDay(clock: Found, day: Found, pieces: readonly Piece[]): Found | undefined {
  const { moment, interval } = day.reading;
  if (moment === undefined || interval === undefined) return undefined;
  const from = Math.min(clock.from, day.from);
  const to = Math.max(clock.to, day.to);
  if (pieces[from] === undefined) return undefined;
  const time = clock.reading.clock ?? "";
  const value = `${dayText(moment.start)}${time}`;
  const reading = { type: "TIME", value, interval, moment, clock: time } as const;
  return { from, to, rule: `${clock.rule}+${day.rule}`, reading };
}

function isWeekday(found: Found): boolean {
  return found.rule === "weekday" && found.reading.type === "DATE";
}

function isAnaphor(found: Found): boolean {
  return found.rule === "part-anaphoric" || found.rule === "this-part";
}

function isPart(found: Found): boolean {
  return found.rule === "part-of";
}

function isDate(found: Found): boolean {
  return found.rule.startsWith("date-") && isDay(found);
}

function isDay(found: Found): boolean {
  return found.reading.type === "DATE" && found.reading.moment?.grain === "day";
}

function isClock(found: Found): boolean {
  return found.reading.clock !== undefined;
}
