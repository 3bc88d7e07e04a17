import { afterCharacter, isAlphanumericAt, isApostrophe, isUpperAt, kindAt } from "./characters.ts";
import { scanPath } from "./scan-address.ts";
import type { TextRules } from "./text-rules.ts";

const LONGEST_DOTTED = 80;
const LONGEST_AFFIX = 8;
const NEWSGROUP = /^[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}$/;

/** A word in the making: it began at `start`, its last part (after a dot or hyphen) at `part`, and it reaches to `at`. */
interface Reach {
  readonly start: number;
  readonly part: number;
  readonly at: number;
}

/** Finds the end of the word of letters that begins at an offset, with the signs that bind inside it. */
export function scanLetters(text: string, start: number, rules: TextRules): number {
  let reach: Reach = { start, part: start, at: scanAlphanumeric(text, start) };
  for (;;) {
    const next = connect(text, reach, rules);
    if (next.at === reach.at) return reach.at;
    reach = next;
  }
}

function scanAlphanumeric(text: string, start: number): number {
  let end = start;
  while (isAlphanumericAt(text, end)) end = afterCharacter(text, end);
  return end;
}

function connect(text: string, reach: Reach, rules: TextRules): Reach {
  const sign = text[reach.at];
  if (isApostrophe(sign)) return connectApostrophe(text, reach);
  switch (sign) {
    case ".":
      return connectDot(text, reach, rules);
    case "-":
    case "‑":
    case "‐":
      return connectHyphen(text, reach, rules);
    case "&":
      return connectAmpersand(text, reach);
    case "_":
      return { ...reach, at: scanAlphanumeric(text, reach.at + 1) };
    case "/":
    case "!":
      return connectWhole(text, reach, rules);
    case "$":
    case "£":
      return connectCurrency(text, reach, rules);
    default:
      return reach;
  }
}

function connectCurrency(text: string, reach: Reach, rules: TextRules): Reach {
  const isShort = reach.at - reach.start <= LONGEST_AFFIX;
  const known = isShort && rules.currencyPrefixes.has(text.slice(reach.start, reach.at));
  return known ? { ...reach, at: reach.at + 1 } : reach;
}

function connectApostrophe(text: string, reach: Reach): Reach {
  const binds = kindAt(text, reach.at - 1) === "letter" && kindAt(text, reach.at + 1) === "letter";
  const next = reach.at + 1;
  return binds && next < text.length ? { ...reach, at: scanAlphanumeric(text, next) } : reach;
}

/** "U.S", "Ph.D", "gawker.com" and "report.doc" are words; "end.The" is two. */
function connectDot(text: string, reach: Reach, rules: TextRules): Reach {
  const next = reach.at + 1;
  if (kindAt(text, next) !== "letter") return reach;
  const end = scanAlphanumeric(text, next);
  const isInitial = reach.at - reach.part === 1 && end - next === 1;
  if (
    isInitial ||
    rules.abbreviations.has(text.slice(reach.start, Math.min(end, reach.start + LONGEST_AFFIX)))
  )
    return { start: reach.start, part: next, at: end };
  return connectDomain(text, reach, rules);
}

function connectDomain(text: string, reach: Reach, rules: TextRules): Reach {
  const limit = reach.start + LONGEST_DOTTED;
  let part = reach.at;
  let end = reach.at;
  while (text[end] === "." && kindAt(text, end + 1) === "letter" && end < limit) {
    part = end + 1;
    end = scanDomainPart(text, part, limit);
  }
  const ending = text.slice(part, end);
  const oneCase = ending === ending.toLowerCase() || isUpperAt(text, reach.at - 1);
  const known = oneCase && rules.dottedEndings.has(ending.toLowerCase());
  if (!known && !NEWSGROUP.test(text.slice(reach.start, end))) return reach;
  const at = text[end] === "/" && isAlphanumericAt(text, end + 1) ? scanPath(text, end) : end;
  return { start: reach.start, part, at };
}

function scanDomainPart(text: string, start: number, limit: number): number {
  let end = start;
  while (
    end < limit &&
    (isAlphanumericAt(text, end) || (text[end] === "-" && isAlphanumericAt(text, end + 1)))
  )
    end = afterCharacter(text, end);
  return end;
}

function connectHyphen(text: string, reach: Reach, rules: TextRules): Reach {
  const next = reach.at + 1;
  if (!isAlphanumericAt(text, next)) return reach;
  const end = scanAlphanumeric(text, next);
  const bound: Reach = { start: reach.start, part: next, at: end };
  const first = text.slice(reach.part, Math.min(reach.at, reach.part + LONGEST_AFFIX));
  if (text[reach.start - 1] !== "-" && isPrefix(first, rules)) return bound;
  if (end - next > LONGEST_AFFIX || text[end] === "-") return reach;
  return rules.suffixes.has(text.slice(next, end)) ? bound : reach;
}

/** "UN-brokered" is not "un-brokered". */
function isPrefix(part: string, rules: TextRules): boolean {
  const isAcronym = part.length > 1 && part === part.toUpperCase();
  return !isAcronym && rules.prefixes.has(part.toLowerCase());
}

/** "AT&T", "R&D", "PG&E": capitals, with one letter on a side. */
function connectAmpersand(text: string, reach: Reach): Reach {
  const next = reach.at + 1;
  const end = scanAlphanumeric(text, next);
  const short = end > next && Math.min(reach.at - reach.part, end - next) === 1 && end - next <= 2;
  const capitals = isUpperAt(text, reach.at - 1) === isUpperAt(text, next);
  return short && capitals && reach.at - reach.part <= 3
    ? { start: reach.start, part: next, at: end }
    : reach;
}

function connectWhole(text: string, reach: Reach, rules: TextRules): Reach {
  if (reach.at - reach.start > LONGEST_AFFIX) return reach;
  for (const end of [scanAlphanumericBounded(text, reach.at + 1), reach.at + 1])
    if (rules.whole.has(text.slice(reach.start, end).toLowerCase()))
      return { ...reach, part: reach.at + 1, at: end };
  return reach;
}

function scanAlphanumericBounded(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_AFFIX && isAlphanumericAt(text, end))
    end = afterCharacter(text, end);
  return end;
}
