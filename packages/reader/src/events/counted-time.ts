import type { DayInterval } from "@zenobia/model";
import type { TimeMention } from "../document.ts";
import { lemmaAt } from "../frames/sentence-view.ts";
import { dayText, parseDay } from "../times/calendar.ts";
import { intervalOf } from "../times/reading.ts";
import type { EventScene } from "./scene.ts";

/** Some days before or after something else: "three days after". */
export interface Distance {
  readonly days: number;
  readonly isBefore: boolean;
  /** Its first word. */
  readonly at: number;
}

/** Days that a length of time comes to; longer ones are told too roughly to count back. */
const DAYS: Readonly<Record<string, number>> = { P1D: 1, P1W: 7, P2W: 14, PTXH: 0, PTXM: 0 };

/** The length that stands before the "after" or "before" of a clause; `undefined` when it is not counted in days. */
export function lengthBefore(
  { view }: EventScene,
  clause: number,
  told: readonly TimeMention[],
): Distance | undefined {
  const mark = view.tree
    .childrenBy(clause, "mark", "case", "advmod")
    .find((one) => one < clause && ["after", "before"].includes(lemmaAt(view, one)));
  const length = told.find(({ to, type }) => to === mark && type === "DURATION");
  const days = length && daysOf(length.value);
  if (mark === undefined || length === undefined || days === undefined) return undefined;
  return { days, isBefore: lemmaAt(view, mark) === "before", at: length.from };
}

/** The days that a length of time held by a word comes to: "after 23 *days* of fighting". */
export function lengthAt(word: number, told: readonly TimeMention[]): Distance | undefined {
  const length = told.find(
    ({ from, to, type }) => from <= word && word < to && type === "DURATION",
  );
  const days = length && daysOf(length.value);
  return length && days ? { days, isBefore: false, at: length.from } : undefined;
}

/** The days up to and with that of what came after them. */
export function lastingTo(base: TimeMention, { days }: Distance): TimeMention | undefined {
  const end = base.interval?.precision === "day" ? parseDay(base.interval.end) : undefined;
  const interval = end === undefined ? undefined : intervalOf(end - days + 1, end, "range");
  return interval && { ...base, interval, because: `${base.because}+lasting` };
}

function daysOf(value: string): number | undefined {
  const count = /^P(\d{1,3})D$/.exec(value)?.[1];
  return count === undefined ? DAYS[value] : Number(count);
}

/** Counts from the day of what the clause stands beside. */
export function countedFrom(base: TimeMention, distance: Distance): TimeMention | undefined {
  const day = base.interval?.precision === "day" ? parseDay(base.interval.start) : undefined;
  if (day === undefined) return undefined;
  const counted = day + (distance.isBefore ? distance.days : -distance.days);
  const interval = intervalOf(counted, counted, "day");
  if (interval === undefined) return undefined;
  return { ...base, value: dayText(counted), interval, because: `${base.because}+counted` };
}

/** "on Friday and overnight": both times where they touch. */
export function withNeighbour(
  { words }: EventScene,
  time: TimeMention,
  times: readonly TimeMention[],
): TimeMention {
  const isJoined = (first: TimeMention, second: TimeMention): boolean =>
    second.from === first.to + 1 && words[first.to]?.form.toLowerCase() === "and";
  const other = times.find((one) => isJoined(time, one) || isJoined(one, time));
  const both = other && union(time.interval, other.interval);
  return both === undefined ? time : { ...time, interval: both, because: `${time.because}+and` };
}

function union(one?: DayInterval, other?: DayInterval): DayInterval | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  const [end, start] = [parseDay(first.end), parseDay(second.start)];
  if (end === undefined || start === undefined || start > end + 1) return undefined;
  if (first.end >= second.end) return undefined;
  return { start: first.start, end: second.end, precision: "range" };
}
