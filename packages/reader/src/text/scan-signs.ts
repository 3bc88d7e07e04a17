import { afterCharacter, isAlphanumericAt, isMarkAt, kindAt } from "./characters.ts";
import type { TextRules } from "./text-rules.ts";

/** Signs that make one word when repeated. */
const REPEATING = ".-–—*=_~+<>#^|…";
/** Quotation marks made of two signs. */
const WHOLE: readonly string[] = ["''", "``", "’’", "‘‘", "‘’"];
const EXCLAIMING = "!?";
const ZERO_WIDTH_JOINER = "\u200D";
const REGIONAL = /^\p{Regional_Indicator}$/u;

/** Finds the end of a word made of signs: a run of dots or dashes, an emoticon, an emoji, or one mark. */
export function scanSigns(text: string, start: number, rules: TextRules): number {
  const emoticon = scanEmoticon(text, start, rules);
  if (emoticon > start) return emoticon;
  const first = text[start] ?? "";
  if (EXCLAIMING.includes(first)) return scanWhile(text, start, EXCLAIMING);
  if (REPEATING.includes(first)) return scanWhile(text, start, first);
  const whole = WHOLE.find((marks) => text.startsWith(marks, start));
  return whole === undefined ? scanSymbol(text, start) : start + whole.length;
}

function scanWhile(text: string, start: number, signs: string): number {
  let end = start;
  while (end < text.length && signs.includes(text[end] ?? " ")) end += 1;
  return end;
}

function scanEmoticon(text: string, start: number, rules: TextRules): number {
  if (start > 0 && kindAt(text, start - 1) !== "blank") return start;
  const found = rules.emoticons.find(
    (face) => text.startsWith(face, start) && !isAlphanumericAt(text, start + face.length),
  );
  return start + (found?.length ?? 0);
}

/** One sign with its modifiers; emoji joined by joiners and the two letters of a flag are one. */
function scanSymbol(text: string, start: number): number {
  let end = scanModified(text, start);
  if (isRegionalAt(text, start) && isRegionalAt(text, end)) return scanModified(text, end);
  while (text[end - 1] === ZERO_WIDTH_JOINER && end < text.length && kindAt(text, end) === "sign")
    end = scanModified(text, end);
  return end;
}

function scanModified(text: string, start: number): number {
  let end = afterCharacter(text, start);
  while (isMarkAt(text, end)) end = afterCharacter(text, end);
  return end;
}

function isRegionalAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  return code !== undefined && REGIONAL.test(String.fromCodePoint(code));
}
