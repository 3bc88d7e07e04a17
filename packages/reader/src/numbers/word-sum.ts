import { isArticle, type NumberText, wordAt, worth } from "./number-text.ts";

/** A number in words, with the word behind it and its last multiplication ("two" and 1,000 of "two thousand"). */
export interface WordSum {
  readonly value: number;
  readonly to: number;
  readonly coefficient: number;
  readonly scale: number;
}

/** What has been read of a number: a scale of a thousand or more is done with what stood before it. */
interface Parts {
  readonly done: number;
  readonly current: number;
  readonly coefficient: number;
  readonly scale: number;
}

/** Most words that one number is read over. */
const MAX_WORDS = 40;
const THOUSAND = 1000;

/** Reads the number in words that begins at a place: "two hundred and fifty thousand", "a hundred". */
export function sumAt(text: NumberText, at: number): WordSum | undefined {
  const start = isArticle(text, at) ? at + 1 : at;
  let parts: Parts | undefined =
    start > at ? { done: 0, current: 1, coefficient: 1, scale: 1 } : undefined;
  let to = at;
  let next = start;
  while (next < start + MAX_WORDS) {
    const added: Parts | undefined =
      start > at && next === start ? multiplied(text, next, parts) : withWord(text, next, parts);
    if (!added) break;
    parts = added;
    to = next + 1;
    next = joinedNext(text, to, parts);
  }
  return parts === undefined || to === at ? undefined : finished(parts, to);
}

function finished({ done, current, coefficient, scale }: Parts, to: number): WordSum {
  const value = done + current;
  return value === coefficient * scale
    ? { value, to, coefficient, scale }
    : { value, to, coefficient: value, scale: 1 };
}

function withWord(text: NumberText, at: number, parts: Parts | undefined): Parts | undefined {
  const number = worth(text.lists.cardinals, wordAt(text, at));
  if (number === undefined) return multiplied(text, at, parts);
  if (!parts) return { done: 0, current: number, coefficient: number, scale: 1 };
  return canAdd(parts, number) ? { ...parts, current: parts.current + number } : undefined;
}

function multiplied(text: NumberText, at: number, parts: Parts | undefined): Parts | undefined {
  const scale = worth(text.lists.scales, wordAt(text, at));
  if (scale === undefined || !parts || parts.current === 0) return undefined;
  const product = parts.current * scale;
  if (parts.done > 0 && product >= parts.done) return undefined;
  const coefficient = parts.current;
  return scale < THOUSAND
    ? { ...parts, current: product, coefficient, scale }
    : { done: parts.done + product, current: 0, coefficient, scale };
}

/** "twenty" takes "three", "hundred" takes "fifty", a done thousand takes anything. */
function canAdd({ done, current }: Parts, number: number): boolean {
  if (number === 0) return false;
  if (current === 0) return done > 0;
  if (current % 100 === 0) return number < 100;
  return current % 10 === 0 && current % 100 >= 20 && number < 10;
}

/** Steps over the hyphen of "twenty-three" and the "and" of "two hundred and fifty". */
function joinedNext(text: NumberText, at: number, parts: Parts): number {
  const number = worth(text.lists.cardinals, wordAt(text, at + 1));
  if (number === undefined) return at;
  if (wordAt(text, at) === "-") return number < 10 && parts.current % 100 >= 20 ? at + 1 : at;
  return wordAt(text, at) === "and" && takesAnd(text, at + 1, parts) ? at + 1 : at;
}

/** "two hundred and three" is one number, "two hundred and three hundred" are two. */
function takesAnd(text: NumberText, at: number, { done, current }: Parts): boolean {
  const scale = scaleBehind(text, at);
  if (current >= 100) return current % 100 === 0 && (scale === 1 || scale >= THOUSAND);
  return done > 0 && current === 0 && scale < THOUSAND;
}

/** What multiplies the number below a hundred that begins at a place. */
function scaleBehind(text: NumberText, at: number): number {
  const isHyphened = wordAt(text, at + 1) === "-";
  const unit = isHyphened ? at + 2 : at + 1;
  const hasUnit = worth(text.lists.cardinals, wordAt(text, unit)) !== undefined;
  return worth(text.lists.scales, wordAt(text, hasUnit ? unit + 1 : at + 1)) ?? 1;
}
