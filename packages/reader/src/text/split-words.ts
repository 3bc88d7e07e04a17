import type { Span } from "@zenobia/model";
import {
  afterCharacter,
  isAlphanumericAt,
  isApostrophe,
  isMarkAt,
  isUpperAt,
  kindAt,
} from "./characters.ts";
import { ownsFullStop } from "./full-stop.ts";
import { scanAddress } from "./scan-address.ts";
import { scanLetters } from "./scan-letters.ts";
import { scanNumber } from "./scan-number.ts";
import { scanSigns } from "./scan-signs.ts";
import { splitClitics } from "./split-clitics.ts";
import type { TextRules } from "./text-rules.ts";

const LONGEST_ELIDED = 8;

/**
 * Splits a text into words as the English treebanks of Universal Dependencies do.
 *
 * @returns Spans in order, disjoint; together they cover every character that is not blank. Linear in the text.
 */
export function splitWords(text: string, rules: TextRules): readonly Span[] {
  const words: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === "blank") {
      at += 1;
      continue;
    }
    const scanned = kind === "sign" ? scanFromSign(text, at, rules) : scanWord(text, at, rules);
    const end = afterMarks(text, scanned);
    if (kind === "sign" && end - at === 1) words.push([at, end]);
    else pushParts(words, [at, end], { text, rules });
    at = end;
  }
  return words;
}

function afterMarks(text: string, offset: number): number {
  let end = offset;
  while (isMarkAt(text, end)) end = afterCharacter(text, end);
  return end;
}

function scanWord(text: string, start: number, rules: TextRules): number {
  const address = scanAddress(text, start);
  if (address > start) return address;
  if (kindAt(text, start) === "digit")
    return scanItemMark(text, start, scanNumber(text, start, rules));
  const end = scanItemMark(text, start, scanLetters(text, start, rules));
  return ownsFullStop(text, [start, end], rules) ? end + 1 : end;
}

/** The stop or bracket after the number of a list item belongs to it. */
function scanItemMark(text: string, start: number, end: number): number {
  const mark = text[end];
  if ((mark !== "." && mark !== ")") || end - start > 4 || !beginsLine(text, start)) return end;
  const numbered = kindAt(text, start) === "digit" || (end - start === 1 && mark === ")");
  return numbered && kindAt(text, end + 1) === "blank" && text[end + 1] !== "\n" ? end + 1 : end;
}

function beginsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && (text[at] === " " || text[at] === "\t") && offset - at < 16) at -= 1;
  return at < 0 || text[at] === "\n";
}

function scanFromSign(text: string, start: number, rules: TextRules): number {
  const end = scanSignedWord(text, start, rules);
  if (end > start) return end;
  return scanSigns(text, start, rules);
}

/** Words that begin with a sign: "'s", "’90s", "+1", ".265", "#tag", "@name". */
function scanSignedWord(text: string, start: number, rules: TextRules): number {
  const sign = text[start];
  if (sign === "#" || sign === "@") return scanAddress(text, start);
  if (isApostrophe(sign)) return scanElided(text, start, rules);
  const isFree = start === 0 || !isAlphanumericAt(text, start - 1);
  if (
    (sign === "+" || sign === ".") &&
    isFree &&
    text[start - 1] !== "." &&
    kindAt(text, start + 1) === "digit"
  )
    return scanNumber(text, start + 1, rules);
  return start;
}

function scanElided(text: string, start: number, rules: TextRules): number {
  const next = start + 1;
  if (kindAt(text, next) === "digit") return scanElidedYear(text, next) ?? start;
  if (isLetterOfName(text, start)) return scanLetters(text, next, rules);
  let end = next;
  while (end - next < LONGEST_ELIDED && isAlphanumericAt(text, end))
    end = afterCharacter(text, end);
  const form = text.slice(next, end).toLowerCase();
  if (form.length === 0 || isAlphanumericAt(text, end)) return start;
  const clitic = `'${form}`;
  const isKnown =
    rules.leadingApostrophe.has(form) ||
    rules.contractions.has(clitic) ||
    rules.clitics.has(clitic) ||
    rules.hostedClitics.has(clitic);
  return isKnown ? end : start;
}

/** The sign of a transliterated letter after a hyphen: "al-‘Aziz". */
function isLetterOfName(text: string, start: number): boolean {
  const joined = text[start - 1] === "-" && start > 1 && kindAt(text, start - 2) === "letter";
  return joined && isUpperAt(text, start + 1);
}

/** "’90s", "'71" and "'09", but no number in quotation marks. */
function scanElidedYear(text: string, start: number): number | undefined {
  const digits = /^\d\d/.test(text.slice(start, start + 2));
  const end = text[start + 2] === "s" ? start + 3 : start + 2;
  return digits && !isAlphanumericAt(text, end) && !isApostrophe(text[end]) ? end : undefined;
}

function pushParts(
  words: Span[],
  span: Span,
  source: { readonly text: string; readonly rules: TextRules },
): void {
  let [at] = span;
  for (const length of splitClitics(source.text.slice(span[0], span[1]), source.rules)) {
    words.push([at, at + length]);
    at += length;
  }
}
