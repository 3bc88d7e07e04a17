import type { Span } from "@zenobia/model";
import { isLowerAt, kindAt } from "./characters.ts";

/** A line that is not blank. */
export interface Line {
  /** Without the blanks at its ends. */
  readonly span: Span;
  /** Blank characters before it. */
  readonly indent: number;
  /** A blank line, or the start of the text, stands before it. */
  readonly afterBlank: boolean;
}

const LINE_BREAKS = new Set([..."\n\r\u2028\u2029\u0085\f\v"].map((mark) => mark.charCodeAt(0)));
const LAST_CONTROL = 0x1f;
const LAST_ASCII = 0x7f;
/** Wrapped text is filled up to a width in this range; editors leave up to this much room. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;
/** Few lines run over the width. */
const WRAP_QUANTILE = 0.95;
const WRAP_SLACK = 2;
const FEWEST_FULL_LINES = 2;
const LEAST_FULL_SHARE = 0.6;
const FEWEST_FILLED_LINES = 4;
const LEAST_FILLED_SHARE = 0.75;
/** Lines filled to this share of the width count too: typists break earlier than they must. */
const LEAST_FILLED = 0.8;
const MOST_LONG_SHARE = 0.1;
const LONGEST_FIRST_WORD = 30;

/** Finds the lines of a text that hold more than blanks. */
export function findLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue;
    const span = trim(text, [start, at]);
    if (span[0] < span[1]) lines.push({ span, indent: span[0] - start, afterBlank });
    const isSecondHalf = text[at - 1] === "\r" && text[at] === "\n";
    if (!isSecondHalf) afterBlank = span[0] >= span[1];
    start = at + 1;
  }
  return lines;
}

function isLineBreak(code: number): boolean {
  return (code <= LAST_CONTROL || code > LAST_ASCII) && LINE_BREAKS.has(code);
}

function trim(text: string, span: Span): Span {
  let [start, end] = span;
  while (start < end && kindAt(text, start) === "blank") start += 1;
  while (end > start && kindAt(text, end - 1) === "blank") end -= 1;
  return [start, end];
}

/** The first word of a line, cut off where it is longer than any mark of an item. */
export function firstWordOf(text: string, line: Line): string {
  const limit = Math.min(line.span[1], line.span[0] + LONGEST_FIRST_WORD);
  let end = line.span[0];
  while (end < limit && kindAt(text, end) !== "blank") end += 1;
  return text.slice(line.span[0], end);
}

/** Tells whether a line goes on in the next, which follows it directly. */
export type Continuation = (line: Line, next: Line) => boolean;

/**
 * Learns from all lines of a text whether it is wrapped at a width, and so which line breaks mean nothing.
 *
 * A line is full when the next line's first word had no room in it. In a text that is not wrapped, only a small
 * letter at its start ties a line to the one before.
 */
export function learnWrapping(text: string, lines: readonly Line[]): Continuation {
  const widths = lines.map(widthOf).filter((each) => each <= WIDEST_WRAP);
  widths.sort((a, b) => a - b);
  const width = widths[Math.ceil(WRAP_QUANTILE * widths.length) - 1] ?? 0;
  const isFull: Continuation = (line, next) =>
    widthOf(line) + 1 + firstWordOf(text, next).length > width - WRAP_SLACK;
  const pairs = lines.slice(1).map((next, at) => ({ line: lines[at] ?? next, next }));
  const adjacent = pairs.filter(({ next }) => !next.afterBlank);
  const isFilled = (line: Line): boolean => widthOf(line) >= LEAST_FILLED * width;
  const full = adjacent.filter(({ line, next }) => isFull(line, next)).length;
  const filled = adjacent.filter(({ line }) => isFilled(line)).length;
  const isWrapped =
    width >= NARROWEST_WRAP &&
    lines.length - widths.length <= MOST_LONG_SHARE * lines.length &&
    (full >= Math.max(FEWEST_FULL_LINES, LEAST_FULL_SHARE * adjacent.length) ||
      filled >= Math.max(FEWEST_FILLED_LINES, LEAST_FILLED_SHARE * adjacent.length));
  return (line, next) =>
    isLowerAt(text, next.span[0]) || (isWrapped && (isFull(line, next) || isFilled(line)));
}

function widthOf(line: Line): number {
  return line.indent + line.span[1] - line.span[0];
}
