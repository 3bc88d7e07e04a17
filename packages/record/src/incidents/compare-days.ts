import type { Feature, Finding } from "./finding.ts";
import type { DaysTold, Telling } from "./telling.ts";

/** Days by which two tellings of one happening differ: reports are dated by the day after, and "Friday" is guessed. */
const CLOSE_DAYS = 3;
/** What is told without a day has mostly come about within so many days before the report. */
const FRESH_DAYS = 10;
/** Told as late as this after each other, two reports seldom tell the same. */
const TOGETHER_DAYS = 3;
const NEAR_DAYS = 21;
/** An interval this long says little by meeting another. */
const LONG_DAYS = 45;

/** Compares when it happened, and when the two reports came out. */
export function compareDays(a: Telling, b: Telling): readonly Finding[] {
  const days = compareTold(a, b);
  return [...(days === undefined ? [] : [days]), comparePublished(a, b)];
}

function compareTold(a: Telling, b: Telling): Finding | undefined {
  if (a.days !== undefined && b.days !== undefined) return compareIntervals(a, b, [a.days, b.days]);
  const [dated, undated] = a.days === undefined ? [b, a] : [a, b];
  if (dated.days === undefined) return undefined;
  const fits =
    dated.days.last >= undated.published - FRESH_DAYS && dated.days.first <= undated.published + 1;
  return fits
    ? { feature: "days.fit", value: 1, says: () => "one tells no day, but came out in those days" }
    : undefined;
}

function compareIntervals(
  a: Telling,
  b: Telling,
  [one, other]: readonly [DaysTold, DaysTold],
): Finding {
  const gap = Math.max(one.first, other.first) - Math.min(one.last, other.last);
  const both = (): string => `${sayDays(a)} and ${sayDays(b)}`;
  const find = (feature: Feature, says: () => string): Finding => ({ feature, value: 1, says });
  if (one.first === other.first && one.last === other.last && length(one) < LONG_DAYS)
    return find("days.same", () => `both on ${sayDays(a)}`);
  if (gap <= 0)
    return find(
      length(one) > LONG_DAYS && length(other) > LONG_DAYS ? "days.fit" : "days.meet",
      () => `days that meet: ${both()}`,
    );
  return gap <= CLOSE_DAYS
    ? find("days.close", () => `days close to each other: ${both()}`)
    : find("days.apart", () => `days apart: ${both()}`);
}

function length({ first, last }: DaysTold): number {
  return last - first;
}

function comparePublished(a: Telling, b: Telling): Finding {
  const gap = Math.abs(a.published - b.published);
  const says = (): string =>
    gap === 0 ? "published on one day" : `published ${gap} days from each other`;
  if (gap <= TOGETHER_DAYS) return { feature: "published.together", value: 1, says };
  return { feature: gap <= NEAR_DAYS ? "published.close" : "published.apart", value: 1, says };
}

function sayDays({ row: { time } }: Telling): string {
  if (time === undefined) return "no day";
  return time.start === time.end ? time.start : `${time.start} to ${time.end}`;
}
