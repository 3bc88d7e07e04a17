import type { Span } from "@zenobia/model";
import { isLowerAt, isUpperAt, kindAt, skipBlanks } from "./characters.ts";
import type { TextRules } from "./text-rules.ts";

const LONGEST_ABBREVIATION = 12;
const LONGEST_STARTER = 16;
/** Marks that no sentence begins with. */
const GOING_ON = ",;:(-–&";

/** Tells whether the full stop right after a word belongs to it ("Gen.", "U.S.", "J."). */
export function ownsFullStop(text: string, word: Span, rules: TextRules): boolean {
  const [start, end] = word;
  if (text[end] !== "." || text[end + 1] === "." || end - start > LONGEST_ABBREVIATION)
    return false;
  const form = text.slice(start, end);
  if (form.length === 1) return isInitial(text, word, rules);
  const found = rules.abbreviations.get(form);
  if (found === "before-number") return startsWithDigit(text, end + 1);
  if (found !== undefined) return true;
  return (
    form.includes(".") &&
    form.split(".").every((part) => part.length <= 2 && kindAt(part, 0) === "letter")
  );
}

function startsWithDigit(text: string, offset: number): boolean {
  const next = skipBlanks(text, offset);
  return next < text.length && kindAt(text, next) === "digit";
}

/** A capital before a name or before more of the same clause; "Vitamin C. The" and "Plan B." end with it. */
function isInitial(text: string, word: Span, rules: TextRules): boolean {
  const [start, end] = word;
  const form = text.slice(start, end);
  const next = skipBlanks(text, end + 1);
  if (rules.abbreviations.get(form) === "before-number" && startsWithDigit(text, end + 1))
    return true;
  if (!isUpperAt(text, start) || next >= text.length) return false;
  if (isUpperAt(text, next)) return !startsSentence(text, next, rules);
  return isLowerAt(text, next) || GOING_ON.includes(text[next] ?? " ");
}

/** Tells whether a capitalised function word begins at an offset, so that a sentence may. */
export function startsSentence(text: string, offset: number, rules: TextRules): boolean {
  if (!isUpperAt(text, offset)) return false;
  let end = offset + 1;
  while (end - offset < LONGEST_STARTER && (isLowerAt(text, end) || isUpperAt(text, end))) end += 1;
  return rules.sentenceStarters.has(text.slice(offset, end).toLowerCase());
}
