/** When names, dates and spans of a coding agree with those of gold: as the coding guide's scorer has it. */
import type { DayInterval, Span } from "@zenobia/model";

const LITTLE_WORDS: ReadonlySet<string> = new Set(["the", "a", "an", "of", "and"]);
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Writes a name in lower case without articles, possessives and punctuation. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/'s?(?![\p{L}\p{N}_])/gu, " ")
    .replaceAll(/[^\p{L}\p{N}_\s]/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "" && !LITTLE_WORDS.has(word))
    .join(" ");
}

/** Tells whether one name is the other, or holds it as whole words. */
export function namesAgree(a: string, b: string): boolean {
  const [one, two] = [plainName(a), plainName(b)];
  if (one === two) return true;
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  return short.length > 2 && ` ${long} `.includes(` ${short} `);
}

/** Tells whether both are empty, or have a name in common. */
export function anyAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return a.some((one) => b.some((other) => namesAgree(one, other)));
}

/** Tells whether a gold date ("2016", "2016-03", "2016-03-27", "A/B") and an interval are the same days. */
export function datesAgree(gold: string | null, coded: DayInterval | undefined): boolean {
  if (gold === null || coded === undefined) return gold === null && coded === undefined;
  const [start = "", end = start] = gold.split("/");
  return firstDay(start) === coded.start && lastDay(end) === coded.end;
}

function firstDay(date: string): string {
  return `${date}${"-01-01".slice(date.length - 4)}`.slice(0, 10);
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date.slice(0, 10);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${date}-${month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 31)}`;
}

/** Finds every place where words stand in a text. */
export function spansOf(text: string, words: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    spans.push([start, start + words.length]);
  return spans;
}
