import type { Span } from "@zenobia/model";
import type { Sentence } from "../document.ts";
import { isLowerAt, isUpperAt, kindAt } from "./characters.ts";
import { startsSentence } from "./full-stop.ts";
import type { Paragraph } from "./layout.ts";
import type { TextRules } from "./text-rules.ts";

/** What the search for sentences works on. */
export interface SplitText {
  readonly text: string;
  readonly words: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
  readonly rules: TextRules;
}

const STOP = /^[.?!…]+$/;
const ELLIPSIS = /^(?:\.\.+|…+)$/;
const CLOSING_MARKS = "\"'”’»)]}''";
const OPENING_MARKS = "\"'“‘«„([{``";
const LONGEST_STOP = 40;

/**
 * Groups the words of a text into sentences; none crosses a paragraph.
 *
 * @returns Sentences in order; every word is in exactly one.
 */
export function findSentences(source: SplitText): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const [number, paragraph] of source.paragraphs.entries()) {
    const end = wordsBefore(source.words, from, paragraph.span[1]);
    for (const to of sentenceEnds(source, [from, end])) {
      sentences.push(
        sentenceOf(source, [from, to], { index: sentences.length, number, paragraph }),
      );
      from = to;
    }
  }
  return sentences;
}

interface Place {
  readonly index: number;
  readonly number: number;
  readonly paragraph: Paragraph;
}

function sentenceOf(source: SplitText, range: Span, place: Place): Sentence {
  const [from, to] = range;
  const span: Span = [source.words[from]?.[0] ?? 0, source.words[to - 1]?.[1] ?? 0];
  return {
    index: place.index,
    span,
    from,
    to,
    kind: place.paragraph.kind,
    paragraph: place.number,
  };
}

function wordsBefore(words: readonly Span[], from: number, offset: number): number {
  let at = from;
  while (at < words.length && (words[at]?.[0] ?? offset) < offset) at += 1;
  return at;
}

function sentenceEnds(source: SplitText, range: Span): readonly number[] {
  const [from, to] = range;
  const ends: number[] = [];
  let at = from;
  while (at < to) {
    const next = mayEndAt(source, at) ? afterClosing(source, at + 1, to) : at + 1;
    if (next < to && mayEndAt(source, at) && isBoundary(source, at, next)) ends.push(next);
    at = next;
  }
  if (to > from) ends.push(to);
  return ends;
}

function formAt(source: SplitText, at: number): string {
  const [start, end] = source.words[at] ?? [0, 0];
  return source.text.slice(start, Math.min(end, start + LONGEST_STOP));
}

function mayEndAt(source: SplitText, at: number): boolean {
  const word = source.words[at];
  if (word === undefined) return false;
  const last = source.text[word[1] - 1];
  return last === "." || last === "?" || last === "!" || last === "…";
}

/** Place of the first word after the marks that close what the stop ended. */
function afterClosing(source: SplitText, at: number, to: number): number {
  let next = at;
  while (next < to && isClosing(source, next)) next += 1;
  return next;
}

function isClosing(source: SplitText, at: number): boolean {
  const form = formAt(source, at);
  if (!CLOSING_MARKS.includes(form) && !STOP.test(form)) return false;
  const [start, end] = source.words[at] ?? [0, 0];
  const attached = start > 0 && kindAt(source.text, start - 1) !== "blank";
  if (attached) return true;
  const opens = OPENING_MARKS.includes(form) && kindAt(source.text, end) !== "blank";
  return !opens;
}

function isBoundary(source: SplitText, at: number, next: number): boolean {
  const form = formAt(source, at);
  const begin = beginningOf(source, next);
  if (!STOP.test(form)) return abbreviationEnds(source, form, begin);
  if (isLowerAt(source.text, begin)) return false;
  if (ELLIPSIS.test(form)) return isUpperAt(source.text, begin);
  return true;
}

/** Offset of the first character of a sentence that is no opening mark. */
function beginningOf(source: SplitText, at: number): number {
  let next = at;
  while (
    next < source.words.length &&
    next < at + 3 &&
    OPENING_MARKS.includes(formAt(source, next))
  )
    next += 1;
  return source.words[next]?.[0] ?? source.text.length;
}

function abbreviationEnds(source: SplitText, form: string, begin: number): boolean {
  const known = source.rules.abbreviations.get(form.slice(0, -1));
  if (known === "title" || known === "before-number" || known === "inner") return false;
  if (/^[(\d]/.test(form)) return false;
  return startsSentence(source.text, begin, source.rules);
}
