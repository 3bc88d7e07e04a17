import type { Span } from "@zenobia/model";
import type { Quotation } from "../document.ts";
import type { Paragraph } from "./layout.ts";
import { familyOf, type MarkFamily, roleOf, type Stretch } from "./quotation-marks.ts";

interface OpenMark {
  readonly family: MarkFamily;
  /** Place of the mark in the list of words. */
  readonly word: number;
}

/** Words after `open` and before `close` are quoted; `closed` when a mark stands at `close`. */
interface Pair {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
}

/** What is known while a paragraph is read mark by mark. */
interface Reading {
  readonly stretch: Stretch;
  readonly pairs: Pair[];
  /** Marks not closed yet, the innermost last, and how many there are of each family. */
  readonly stack: OpenMark[];
  readonly count: Record<MarkFamily, number>;
  /** A quotation of the paragraph before was left open, and none has begun since. */
  carried: boolean;
}

const SENTENCE_ENDS = ".?!…";
/** A paragraph that goes on for longer than this after an open mark has lost its end, or its paragraphs. */
const LONGEST_UNCLOSED = 1500;

/**
 * Pairs the quotation marks of a text.
 *
 * A mark left open closes at the end of its paragraph, or of its sentence where the paragraph is very long; single
 * marks that find no partner are apostrophes.
 *
 * @returns Quotations by start, the outer before the inner; none is empty.
 */
export function findQuotations(source: {
  readonly text: string;
  readonly words: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
}): readonly Quotation[] {
  const { text, words } = source;
  const found: Omit<Quotation, "index">[] = [];
  let from = 0;
  let carried = false;
  for (const paragraph of source.paragraphs) {
    let to = from;
    while (to < words.length && (words[to]?.[0] ?? 0) < paragraph.span[1]) to += 1;
    const stretch: Stretch = { text, words, from, to };
    const { pairs, left } = pairMarks(stretch, carried);
    for (const pair of pairs) found.push(...quotationOf(stretch, pair));
    carried = left;
    from = to;
  }
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return found.map((quotation, index) => ({ index, ...quotation }));
}

function pairMarks(
  stretch: Stretch,
  carried: boolean,
): { readonly pairs: readonly Pair[]; readonly left: boolean } {
  const count = { double: 0, angled: 0, single: 0 };
  const reading: Reading = { stretch, pairs: [], stack: [], count, carried };
  for (let word = stretch.from; word < stretch.to; word += 1) {
    const family = familyOf(stretch, word);
    if (family === undefined) continue;
    const role = roleOf(stretch, word, count[family]);
    if (role === "open") openMark(reading, { family, word });
    else if (role === "close") closeMark(reading, { family, word });
  }
  const unclosed = reading.stack.find(
    (mark) => mark.family !== "single" || opensParagraph(stretch, mark.word),
  );
  if (unclosed === undefined) return { pairs: reading.pairs, left: false };
  const close = endOfUnclosed(stretch, unclosed.word, stretch.to);
  return { pairs: [...reading.pairs, { open: unclosed.word, close, closed: false }], left: true };
}

function openMark(reading: Reading, mark: OpenMark): void {
  const { family, word } = mark;
  if (reopens(reading, mark)) {
    const open = pop(reading, family);
    const close = endOfUnclosed(reading.stretch, open, word);
    reading.pairs.push({ open, close, closed: false });
  }
  reading.stack.push(mark);
  reading.count[family] += 1;
  if (family !== "single") reading.carried = false;
}

function closeMark(reading: Reading, { family, word }: OpenMark): void {
  if (reading.count[family] > 0) {
    reading.pairs.push({ open: pop(reading, family), close: word, closed: true });
    return;
  }
  if (!reading.carried || family === "single") return;
  reading.pairs.push({ open: reading.stretch.from - 1, close: word, closed: true });
  reading.carried = false;
}

/** In a text that lost its paragraphs, a mark after a full stop opens the next paragraph of the same quotation. */
function reopens({ stretch, count }: Reading, { family, word }: OpenMark): boolean {
  return family === "double" && count.double > 0 && endsSentence(stretch, word - 1);
}

function endsSentence(stretch: Stretch, word: number): boolean {
  const last = familyOf(stretch, word) === undefined ? word : word - 1;
  const [, end] = stretch.words[last] ?? [0, 0];
  return SENTENCE_ENDS.includes(stretch.text[end - 1] ?? " ");
}

/** Takes the last open mark of a family off the stack, and with it those that were opened inside and never closed. */
function pop({ stack, count }: Reading, family: MarkFamily): number {
  for (;;) {
    const mark = stack.pop();
    if (mark === undefined) return -1;
    count[mark.family] -= 1;
    if (mark.family === family) return mark.word;
  }
}

function opensParagraph(stretch: Stretch, word: number): boolean {
  return word === stretch.from && stretch.text[stretch.words[word]?.[0] ?? 0] === "‘";
}

/** Where a quotation without closing mark ends, at `limit` at the latest. */
function endOfUnclosed(stretch: Stretch, open: number, limit: number): number {
  const start = stretch.words[open]?.[0] ?? 0;
  const end = stretch.words[limit - 1]?.[1] ?? 0;
  if (end - start <= LONGEST_UNCLOSED) return limit;
  let word = open + 1;
  while (word < limit && !endsSentence(stretch, word)) word += 1;
  return Math.min(word + 1, limit);
}

function quotationOf(stretch: Stretch, pair: Pair): readonly Omit<Quotation, "index">[] {
  const from = pair.open + 1;
  const to = pair.close;
  if (from >= to) return [];
  const inner: Span = [stretch.words[from]?.[0] ?? 0, stretch.words[to - 1]?.[1] ?? 0];
  const start = pair.open >= stretch.from ? (stretch.words[pair.open]?.[0] ?? inner[0]) : inner[0];
  const end = pair.closed ? (stretch.words[to]?.[1] ?? inner[1]) : inner[1];
  return [{ span: [start, end], inner, from, to }];
}
