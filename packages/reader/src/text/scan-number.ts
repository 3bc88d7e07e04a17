import { afterCharacter, isAlphanumericAt, isApostrophe, kindAt } from "./characters.ts";
import type { TextRules } from "./text-rules.ts";

const ORDINALS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "s"]);
const LONGEST_SUFFIX = 12;
const MOST_GROUPS = 6;

/** Finds the end of the number that begins at an offset, with separators and what is fused to it ("19th", "1990's", "9/11"). */
export function scanNumber(text: string, start: number, rules: TextRules): number {
  const digits = scanSeparated(text, start);
  const grouped = scanHyphenGroups(text, start, digits);
  const end = scanSuffix(text, grouped, rules);
  return end === digits ? scanDecade(text, start, end) : end;
}

function scanDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end) === "digit") end = afterCharacter(text, end);
  return end;
}

function scanSeparated(text: string, start: number): number {
  let end = scanDigits(text, start);
  for (;;) {
    const separator = text[end] ?? "";
    if (separator === "" || !".,:/".includes(separator)) return end;
    const next = scanDigits(text, end + 1);
    if (next === end + 1 || (separator === "," && next - end !== 4)) return end;
    end = next;
  }
}

/** Dates and telephone numbers stay whole ("2016-03-28", "376-9004"); ranges do not ("78-82"). */
function scanHyphenGroups(text: string, start: number, end: number): number {
  const lengths = [end - start];
  let at = end;
  while (text[at] === "-" && kindAt(text, at + 1) === "digit" && lengths.length < MOST_GROUPS) {
    const next = scanDigits(text, at + 1);
    lengths.push(next - at - 1);
    at = next;
  }
  const telephone = lengths.length === 2 && lengths[0] === 3 && lengths[1] === 4;
  return lengths.length > 2 || telephone ? at : end;
}

function scanSuffix(text: string, start: number, rules: TextRules): number {
  if (kindAt(text, start) !== "letter") return scanFileEnding(text, start, rules);
  let end = start;
  while (end - start < LONGEST_SUFFIX && end < text.length && kindAt(text, end) === "letter")
    end = afterCharacter(text, end);
  const suffix = text.slice(start, end);
  if (ORDINALS.has(suffix.toLowerCase())) return end;
  if (rules.units.has(suffix) || rules.units.has(text.slice(start, start + 3))) return start;
  while (isAlphanumericAt(text, end)) end = afterCharacter(text, end);
  return end;
}

function scanFileEnding(text: string, start: number, rules: TextRules): number {
  if (text[start] !== "." || kindAt(text, start + 1) !== "letter") return start;
  let end = start + 1;
  while (end - start < LONGEST_SUFFIX && end < text.length && kindAt(text, end) === "letter")
    end = afterCharacter(text, end);
  return rules.dottedEndings.has(text.slice(start + 1, end)) ? end : start;
}

function scanDecade(text: string, start: number, end: number): number {
  const length = end - start;
  const isDecade = (length === 2 || length === 4) && text[end - 1] === "0";
  const follows =
    isApostrophe(text[end]) && text[end + 1] === "s" && !isAlphanumericAt(text, end + 2);
  return isDecade && follows ? end + 2 : end;
}
