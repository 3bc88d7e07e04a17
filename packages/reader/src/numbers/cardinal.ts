import { readDigits } from "./digits.ts";
import { isArticle, type NumberText, wordAt, worth } from "./number-text.ts";
import { sumAt } from "./word-sum.ts";

/** A cardinal number in digits or words. */
export interface Cardinal {
  readonly value: number;
  /** Word behind it. */
  readonly to: number;
  /** The last word that multiplied all of it, with what it multiplied: 1.5 and 1,000,000 of "1.5 million". */
  readonly coefficient: number;
  readonly scale: number;
}

const GROUP = /^\d{3}$/u;
const MAX_GROUPS = 5;
const MAX_SCALES = 2;

/** Reads the number that begins at a word: 470,000, "1.5 million", "two hundred and fifty", "half a million", "a dozen". */
export function cardinalAt(text: NumberText, at: number): Cardinal | undefined {
  return digitsAt(text, at) ?? fractionAt(text, at) ?? wordsAt(text, at);
}

function digitsAt(text: NumberText, at: number): Cardinal | undefined {
  const digits = readDigits(wordAt(text, at));
  if (!digits) return undefined;
  const grouped = groupsFrom(text, at);
  if (grouped) return grouped;
  const half = halfAfter(text, at + 1);
  if (half) return scaled(text, half.to, digits.value + half.value);
  const sign = signAt(text, at);
  const value =
    digits.isDotted && (sign ?? scaleAt(text, at + 1)) ? Number(wordAt(text, at)) : digits.value;
  if (sign !== undefined)
    return { value: rounded(value * sign), to: at + 2, coefficient: value, scale: sign };
  return scaled(text, at + 1, value);
}

/** "5 000" and "1 200 000": groups of three parted by blanks. */
function groupsFrom(text: NumberText, at: number): Cardinal | undefined {
  let digits = wordAt(text, at);
  if (!/^[1-9]\d{0,2}$/u.test(digits)) return undefined;
  let to = at + 1;
  while (to - at < MAX_GROUPS && GROUP.test(wordAt(text, to)) && text.tokens[to]?.spaced === true) {
    digits += wordAt(text, to);
    to += 1;
  }
  const isSure = to - at > 2 || wordAt(text, at + 1) === "000";
  if (to === at + 1 || !isSure) return undefined;
  return { value: Number(digits), to, coefficient: Number(digits), scale: 1 };
}

/** Multiplies by the scale words that follow: "1.5 million", "two dozen", "300 thousand million". */
function scaled(text: NumberText, from: number, value: number): Cardinal {
  let number: Cardinal = { value, to: from, coefficient: value, scale: 1 };
  for (let step = 0; step < MAX_SCALES; step += 1) {
    const next = scaleAt(text, number.to);
    if (next === undefined) break;
    number = {
      value: rounded(number.value * next.scale),
      to: next.to,
      coefficient: number.value,
      scale: next.scale,
    };
  }
  return number;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The scale word at a place, hyphen included ("3.5-million"). */
function scaleAt(
  text: NumberText,
  at: number,
): { readonly scale: number; readonly to: number } | undefined {
  const place = wordAt(text, at) === "-" ? at + 1 : at;
  const scale = worth(text.lists.scales, wordAt(text, place));
  return scale === undefined ? undefined : { scale, to: place + 1 };
}

/** The sign right behind digits that multiplies them: "20k", "$400m". */
function signAt(text: NumberText, digits: number): number | undefined {
  const word = wordAt(text, digits + 1);
  const sign = worth(text.lists.digit_scales, word);
  return text.lists.unit_scales.includes(word) && isUnit(text, digits) ? undefined : sign;
}

/** "400 m" are metres unless money stands before or something is counted behind. */
function isUnit(text: NumberText, digits: number): boolean {
  if (text.lists.currency_signs.includes(wordAt(text, digits - 1))) return false;
  const next = wordAt(text, digits + 2);
  return !/^\p{L}/u.test(next) || text.lists.unit_tails.includes(next);
}

/** "half a million", "a quarter of a million", "half a dozen". */
function fractionAt(text: NumberText, at: number): Cardinal | undefined {
  const start = isArticle(text, at) ? at + 1 : at;
  const part = worth(text.lists.halves, wordAt(text, start));
  if (part === undefined) return undefined;
  const behind = wordAt(text, start + 1) === "of" ? start + 2 : start + 1;
  const place = wordAt(text, behind) === "-" || isArticle(text, behind) ? behind + 1 : behind;
  const scale = worth(text.lists.scales, wordAt(text, place));
  return scale === undefined
    ? undefined
    : { value: part * scale, to: place + 1, coefficient: part, scale };
}

/** The "and a half" of "two and a half million", from its "and". */
function halfAfter(
  text: NumberText,
  and: number,
): { readonly value: number; readonly to: number } | undefined {
  if (wordAt(text, and) !== "and" || !isArticle(text, and + 1)) return undefined;
  const value = worth(text.lists.halves, wordAt(text, and + 2));
  return value === undefined ? undefined : { value, to: and + 3 };
}

function wordsAt(text: NumberText, at: number): Cardinal | undefined {
  const sum = sumAt(text, at);
  const half = sum && halfAfter(text, sum.to);
  return half ? scaled(text, half.to, sum.value + half.value) : sum;
}
