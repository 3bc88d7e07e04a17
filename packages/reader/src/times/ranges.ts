import type { DayInterval } from "@zenobia/model";
import { type DayNumber, dayText } from "./calendar.ts";
import { weekendMoment, weekMoment } from "./moments.ts";
import type { Piece } from "./pieces.ts";
import { intervalOf } from "./reading.ts";
import type { Found } from "./scan.ts";

interface RangeWords {
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly today: DayNumber;
}

/**
 * Gives the days between to the two ends of "from 3 to 7 May", the days up to publication to "since Monday",
 * and those from publication on to "until Friday". Values stay those of the words. What a wider one covers goes.
 */
export function spreadRanges(
  found: readonly Found[],
  pieces: readonly Piece[],
  words: RangeWords,
): readonly Found[] {
  const spread = [...found];
  for (let index = 0; index < spread.length; index += 1) {
    const one = spread[index];
    const next = spread[index + 1];
    if (one === undefined) continue;
    const range = next && rangeOf(one, next, { pieces, words });
    if (next && range) {
      spread[index] = withInterval(one, range, "range");
      spread[index + 1] = withInterval(next, range, "range");
      index += 1;
    } else spread[index] = openEnded(one, pieces, words);
  }
  return spread.filter(({ to }, index) => to <= (spread[index + 1]?.from ?? to));
}

function rangeOf(
  one: Found,
  next: Found,
  at: { readonly pieces: readonly Piece[]; readonly words: RangeWords },
): DayInterval | undefined {
  const { pieces, words } = at;
  if (next.from - one.to !== 1 || pieces[one.from]?.sentence !== pieces[next.from]?.sentence)
    return undefined;
  const join = pieces[one.to]?.text ?? "";
  const isOpened = holds(words, "rangeOpen", pieces[one.from - 1]?.text);
  const isRange = holds(words, "rangeJoin", join) || (join === "and" && isOpened);
  const [start, end] = [one.reading.interval?.start, next.reading.interval?.end];
  if (!isRange || !isDated(one) || !isDated(next) || start === undefined || end === undefined)
    return undefined;
  return start <= end ? { start, end, precision: "range" } : undefined;
}

function openEnded(one: Found, pieces: readonly Piece[], words: RangeWords): Found {
  const lead = pieces[one.from - 1]?.text;
  const interval = one.reading.interval;
  const today = dayText(words.today);
  if (interval === undefined || !isDated(one)) return one;
  if (holds(words, "sinceLead", lead) && interval.start <= today)
    return spreadFrom(one, { start: interval.start, end: today, precision: "range" }, "since");
  if (holds(words, "untilLead", lead) && interval.end > today)
    return spreadFrom(one, { start: today, end: interval.end, precision: "range" }, "until");
  return weekOf(one, pieces) ?? one;
}

/** "the week of 14 March", "the week beginning 14 March", "the week ending 20 March", "the weekend of 12 March" as one. */
function weekOf(one: Found, pieces: readonly Piece[]): Found | undefined {
  const [first = "", second = ""] = [one.from - 2, one.from - 1].map((at) => pieces[at]?.text);
  const { moment } = one.reading;
  if (moment?.grain !== "day" || one.reading.type !== "DATE") return undefined;
  const week = weekAround(`${first} ${second}`, moment.start);
  if (week?.interval === undefined) return undefined;
  const from = pieces[one.from - 3]?.text === "the" ? one.from - 3 : one.from - 2;
  const spread = withInterval(one, week.interval, "week");
  return { ...spread, from, reading: { ...spread.reading, value: week.value } };
}

function weekAround(
  lead: string,
  day: DayNumber,
): { readonly value: string; readonly interval: DayInterval | undefined } | undefined {
  const { value } = weekMoment(day);
  if (lead === "week ending" || lead === "week to")
    return { value, interval: intervalOf(day - 6, day, "week") };
  if (lead === "weekend of") {
    const weekend = weekendMoment(day);
    return { value: weekend.value, interval: intervalOf(weekend.start, weekend.end, "range") };
  }
  return WEEK_STARTS.includes(lead)
    ? { value, interval: intervalOf(day, day + 6, "week") }
    : undefined;
}

const WEEK_STARTS: readonly string[] = [
  "week of",
  "week beginning",
  "week starting",
  "week commencing",
];

function withInterval(one: Found, interval: DayInterval, rule: string): Found {
  return { ...one, rule: `${one.rule}+${rule}`, reading: { ...one.reading, interval } };
}

function spreadFrom(one: Found, interval: DayInterval, rule: string): Found {
  const spread = withInterval(one, interval, rule);
  const told = one.reading.interval;
  return { ...spread, reading: { ...spread.reading, ...(told && { told }) } };
}

function isDated(one: Found): boolean {
  return one.reading.type === "DATE" || one.reading.type === "TIME";
}

function holds(words: RangeWords, list: string, text: string | undefined): boolean {
  return text !== undefined && words.lists.get(list)?.has(text) === true;
}
