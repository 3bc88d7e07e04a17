import type { Span } from "@zenobia/model";
import type { SentenceKind } from "../document.ts";
import { findLines, firstWordOf, type Line, learnWrapping } from "./find-lines.ts";

/** A run of lines that belong together: no sentence and no word reaches from one into the next. */
export interface Paragraph {
  readonly span: Span;
  readonly kind: SentenceKind;
}

const LONGEST_HEADLINE = 200;

const BULLETS = "•‣◦▪▫●○■□–—-*·➢►▶✓→";
const ITEM_MARK = /^(?:\d{1,3}\.|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\))$/;
const INNER_STOP = /\p{Ll}{4}[.?!]["”’]? \p{Lu}/u;
const DASHES = "-–—";
const CLAUSE_ENDS = '.?!…:;"”';
const FINAL_MARKS = ".?!…:;,";
const CLOSING_MARKS = "\"'”’»)]";

/**
 * Parts a text into paragraphs at blank lines, at items and at line breaks that are no wrapping.
 *
 * @returns Paragraphs in order, without blanks at their ends; none is empty.
 */
export function findParagraphs(text: string): readonly Paragraph[] {
  const lines = findLines(text);
  const goesOn = learnWrapping(text, lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const joins =
      group !== undefined &&
      previous !== undefined &&
      !beginsParagraph(text, line, group) &&
      goesOn(previous, line);
    if (joins) group.push(line);
    else groups.push([line]);
  }
  return classify(text, groups);
}

function beginsParagraph(text: string, line: Line, before: readonly Line[]): boolean {
  const [first] = before;
  const last = before.at(-1);
  if (line.afterBlank || first === undefined || last === undefined) return true;
  const inItem = beginsItem(text, first);
  if (beginsItem(text, line))
    return inItem || !DASHES.includes(firstWordOf(text, line)) || isClosed(text, last);
  return !inItem && line.indent > last.indent + 1;
}

function isClosed(text: string, line: Line): boolean {
  return CLAUSE_ENDS.includes(text[line.span[1] - 1] ?? "");
}

/** Tells whether a line begins with a bullet or the number of an item. */
function beginsItem(text: string, line: Line): boolean {
  const mark = firstWordOf(text, line);
  if (mark.length === 1 && BULLETS.includes(mark)) return line.span[1] - line.span[0] > 1;
  return ITEM_MARK.test(mark);
}

function classify(text: string, groups: readonly (readonly Line[])[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let opens = true;
  for (const [at, group] of groups.entries()) {
    const kind = kindOf(text, group, opens && at < groups.length - 1);
    opens &&= kind === "headline";
    paragraphs.push({ span: spanOf(group), kind });
  }
  return paragraphs;
}

function spanOf(group: readonly Line[]): Span {
  return [group[0]?.span[0] ?? 0, group.at(-1)?.span[1] ?? 0];
}

function kindOf(text: string, group: readonly Line[], mayBeHeadline: boolean): SentenceKind {
  const [first] = group;
  if (first !== undefined && beginsItem(text, first)) return "item";
  return mayBeHeadline && group.length === 1 && isHeadline(text, spanOf(group))
    ? "headline"
    : "body";
}

function isHeadline(text: string, span: Span): boolean {
  if (span[1] - span[0] > LONGEST_HEADLINE) return false;
  let last = span[1] - 1;
  while (last > span[0] && CLOSING_MARKS.includes(text[last] ?? "")) last -= 1;
  const line = text.slice(span[0], span[1]);
  return !FINAL_MARKS.includes(text[last] ?? "") && !INNER_STOP.test(line);
}
