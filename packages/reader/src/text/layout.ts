import type { Span } from "@zenobia/model";
import type { SentenceKind } from "../document.ts";
import { kindAt } from "./characters.ts";

/** A run of lines that belong together: no sentence and no word reaches from one into the next. */
export interface Paragraph {
  readonly span: Span;
  readonly kind: SentenceKind;
}

interface Line {
  readonly span: Span;
  /** A blank line, or the start of the text, stands before it. */
  readonly afterBlank: boolean;
}

/** Lines of wrapped text are filled up to a width in this range. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;
const LONGEST_HEADLINE = 200;
const LONGEST_FIRST_WORD = 30;

const LINE_BREAKS = "\n\r\u2028\u2029\u0085\f\v";
const BULLETS = "•‣◦▪▫●○■□–—-*·➢►▶✓→";
const ITEM_MARK = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|\d{1,3}\.\d{1,3}\.?)$/;
const FINAL_MARKS = ".?!…;,";
const CLOSING_MARKS = "\"'”’»)]";

/**
 * Parts a text into paragraphs at blank lines and at line breaks that are no wrapping.
 *
 * @returns Paragraphs in order, without blanks at their ends; none is empty.
 */
export function findParagraphs(text: string): readonly Paragraph[] {
  const lines = findLines(text);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group !== undefined && previous !== undefined && continues(text, previous, line))
      group.push(line);
    else groups.push([line]);
  }
  return classify(text, groups.map(spanOf));
}

function spanOf(group: readonly Line[]): Span {
  return [group[0]?.span[0] ?? 0, group.at(-1)?.span[1] ?? 0];
}

function findLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !LINE_BREAKS.includes(text[at] ?? "")) continue;
    const span = trim(text, [start, at]);
    if (span[0] < span[1]) lines.push({ span, afterBlank });
    const isSecondHalf = text[at - 1] === "\r" && text[at] === "\n";
    if (!isSecondHalf) afterBlank = span[0] >= span[1];
    start = at + 1;
  }
  return lines;
}

function trim(text: string, span: Span): Span {
  let [start, end] = span;
  while (start < end && kindAt(text, start) === "blank") start += 1;
  while (end > start && kindAt(text, end - 1) === "blank") end -= 1;
  return [start, end];
}

/** A line goes on in the next when it is full: the next line's first word had no room in it. */
function continues(text: string, line: Line, next: Line): boolean {
  if (next.afterBlank || beginsItem(text, next.span)) return false;
  const width = line.span[1] - line.span[0];
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return isLowerStart(text, next.span[0]);
  return true;
}

function isLowerStart(text: string, offset: number): boolean {
  const first = text.slice(offset, offset + LONGEST_FIRST_WORD);
  return /^\p{Ll}/u.test(first);
}

/** Tells whether a line begins with a bullet or the number of an item. */
function beginsItem(text: string, span: Span): boolean {
  const mark = firstWord(text, span);
  if (mark.length === 1 && BULLETS.includes(mark)) return mark.length < span[1] - span[0];
  return ITEM_MARK.test(mark);
}

function firstWord(text: string, span: Span): string {
  const limit = Math.min(span[1], span[0] + LONGEST_FIRST_WORD);
  let end = span[0];
  while (end < limit && kindAt(text, end) !== "blank") end += 1;
  return text.slice(span[0], end);
}

function classify(text: string, spans: readonly Span[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const span of spans) {
    const opens = paragraphs.every((paragraph) => paragraph.kind === "headline");
    paragraphs.push({
      span,
      kind: kindOf(text, span, opens && spans.length > paragraphs.length + 1),
    });
  }
  return paragraphs;
}

function kindOf(text: string, span: Span, mayBeHeadline: boolean): SentenceKind {
  if (beginsItem(text, span)) return "item";
  return mayBeHeadline && isHeadline(text, span) ? "headline" : "body";
}

function isHeadline(text: string, span: Span): boolean {
  if (span[1] - span[0] > LONGEST_HEADLINE) return false;
  let last = span[1] - 1;
  while (last > span[0] && CLOSING_MARKS.includes(text[last] ?? "")) last -= 1;
  return !FINAL_MARKS.includes(text[last] ?? "") && !text.slice(span[0], span[1]).includes("\n");
}
