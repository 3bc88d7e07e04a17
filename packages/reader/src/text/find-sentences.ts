import type { Span } from "@zenobia/model";
import type { Dateline, Sentence } from "../document.ts";
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
  readonly dateline: Dateline | undefined;
}

const STOP = /^[.?!…]+$/;
const ELLIPSIS = /^(?:\.\.+|…+)$/;
const CLOSING_MARKS: ReadonlySet<string> = new Set([
  '"',
  "'",
  "”",
  "’",
  "»",
  "›",
  ")",
  "]",
  "}",
  "''",
  "’’",
  "‘’",
]);
const OPENING_MARKS: ReadonlySet<string> = new Set([
  '"',
  "'",
  "“",
  "‘",
  "«",
  "‹",
  "„",
  "(",
  "[",
  "{",
  "``",
  "‘‘",
  "‘’",
  "''",
]);
/** Marks that no sentence begins with. */
const GOING_ON = ",;:%";
const DASH = /^[-–—]+$/;
const CITATION = /^\d{1,3}$/;
const ITEM_MARK = /^[(\d]/;
const PLAIN_WORD = /^[a-z]{5,}$/;
const LONGEST_NAME = 24;
const LONGEST_STOP = 40;

/**
 * Groups the words of a text into sentences; none crosses a paragraph, and a dateline is one by itself.
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
  if (holdsDateline(source, range)) {
    at = wordsBefore(source.words, from, source.dateline?.span[1] ?? 0);
    if (at < to) ends.push(at);
  }
  while (at < to) {
    const next = mayEndAt(source, at) ? afterClosing(source, at + 1, to) : at + 1;
    if (next < to && mayEndAt(source, at) && isBoundary(source, at, next)) ends.push(next);
    at = next;
  }
  if (to > from) ends.push(to);
  return ends;
}

function holdsDateline(source: SplitText, range: Span): boolean {
  const first = source.words[range[0]];
  return first !== undefined && first[0] === source.dateline?.span[0];
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

/** Place of the first word after the marks and citations ("[12]") that close what the stop ended. */
function afterClosing(source: SplitText, at: number, to: number): number {
  let next = at;
  while (next < to) {
    const after = isClosing(source, next) ? next + 1 : afterCitation(source, next, to);
    if (after === next) return next;
    next = after;
  }
  return next;
}

function afterCitation(source: SplitText, at: number, to: number): number {
  const cites = at + 2 < to && formAt(source, at) === "[" && formAt(source, at + 2) === "]";
  return cites && CITATION.test(formAt(source, at + 1)) ? at + 3 : at;
}

function isClosing(source: SplitText, at: number): boolean {
  const form = formAt(source, at);
  if (!CLOSING_MARKS.has(form) && !STOP.test(form)) return false;
  const [start, end] = source.words[at] ?? [0, 0];
  const attached = start > 0 && kindAt(source.text, start - 1) !== "blank";
  const opens = OPENING_MARKS.has(form) && kindAt(source.text, end) !== "blank";
  return attached || !opens;
}

function isBoundary(source: SplitText, at: number, next: number): boolean {
  const form = formAt(source, at);
  const begin = beginningOf(source, next);
  if (!STOP.test(form)) return abbreviationEnds(source, form, begin);
  if (GOING_ON.includes(source.text[begin] ?? " ")) return false;
  if (isLowerAt(source.text, begin) && !isCapitalisedInside(source.text, begin))
    return form === "." && followsPlainWord(source, at) && isParted(source, at);
  return !ELLIPSIS.test(form) || isUpperAt(source.text, begin);
}

/** Offset of the first character of a sentence that is no opening mark or dash. */
function beginningOf(source: SplitText, at: number): number {
  let next = at;
  while (next < source.words.length && next < at + 3 && isOpening(formAt(source, next))) next += 1;
  return source.words[next]?.[0] ?? source.text.length;
}

function isOpening(form: string): boolean {
  return OPENING_MARKS.has(form) || DASH.test(form);
}

/** "al-Nusra" and "iPhone" begin sentences as capitals do. */
function isCapitalisedInside(text: string, offset: number): boolean {
  let at = offset;
  while (at - offset < LONGEST_NAME && at < text.length && kindAt(text, at) !== "blank") {
    if (isUpperAt(text, at)) return true;
    at += 1;
  }
  return false;
}

/** A stop after a long word in small letters is hardly that of an unknown abbreviation. */
function followsPlainWord(source: SplitText, at: number): boolean {
  return PLAIN_WORD.test(formAt(source, at - 1));
}

function isParted(source: SplitText, at: number): boolean {
  const [, end] = source.words[at] ?? [0, 0];
  return kindAt(source.text, end) === "blank";
}

function abbreviationEnds(source: SplitText, form: string, begin: number): boolean {
  const known = source.rules.abbreviations.get(form.slice(0, -1));
  if (known === "title" || known === "before-number" || known === "inner") return false;
  if (ITEM_MARK.test(form)) return false;
  return startsSentence(source.text, begin, source.rules);
}
