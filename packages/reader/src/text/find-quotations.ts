import type { Span } from "@zenobia/model";
import type { Quotation } from "../document.ts";
import { isAlphanumericAt, kindAt } from "./characters.ts";
import type { Paragraph } from "./layout.ts";

type Family = "double" | "angled" | "single";
type Role = "open" | "close" | "none";

interface OpenMark {
  readonly family: Family;
  /** Place of the mark in the list of words. */
  readonly word: number;
}

/** The marks still open while a paragraph is read, and how many of each family. */
interface OpenMarks {
  readonly stack: OpenMark[];
  readonly count: Record<Family, number>;
}

/** Words `open` and `close` are the marks; −1 and the paragraph's end stand for marks that are not there. */
interface Pair {
  readonly open: number;
  readonly close: number;
}

interface Stretch {
  readonly text: string;
  readonly words: readonly Span[];
  /** Words of the paragraph. */
  readonly from: number;
  readonly to: number;
  /** A quotation of the paragraph before was left open. */
  readonly carried: boolean;
}

const FAMILIES: Readonly<Record<string, Family>> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "''": "double",
  "``": "double",
  "’’": "double",
  "‘‘": "double",
  "‘’": "double",
  "«": "angled",
  "»": "angled",
  "‹": "angled",
  "›": "angled",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
};
const OPENERS: ReadonlySet<string> = new Set(["„", "‟", "``", "‘‘", "«", "‹"]);
const BEFORE_OPENING = "([{—–-/\"“„«'‘";
const AFTER_CLOSING = ".,;:?!…)]}—–-/\"”»'’";

/**
 * Pairs the quotation marks of a text.
 *
 * A mark left open closes at the end of its paragraph; single marks that find no partner are apostrophes.
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
    const stretch: Stretch = { text, words, from, to, carried };
    const { pairs, left } = pairMarks(stretch);
    for (const pair of pairs) found.push(...quotationOf(stretch, pair));
    carried = left;
    from = to;
  }
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return found.map((quotation, index) => ({ index, ...quotation }));
}

function pairMarks(stretch: Stretch): { readonly pairs: readonly Pair[]; readonly left: boolean } {
  const pairs: Pair[] = [];
  const open: OpenMarks = { stack: [], count: { double: 0, angled: 0, single: 0 } };
  let carried = stretch.carried;
  for (let word = stretch.from; word < stretch.to; word += 1) {
    const family = familyOf(stretch, word);
    if (family === undefined) continue;
    const role = roleOf(stretch, word, open.count[family]);
    if (role === "open") {
      push(open, { family, word });
      if (family !== "single") carried = false;
    } else if (role === "close" && open.count[family] > 0)
      pairs.push({ open: pop(open, family), close: word });
    else if (role === "close" && family !== "single" && carried) {
      pairs.push({ open: stretch.from - 1, close: word });
      carried = false;
    }
  }
  const unclosed = open.stack.find(
    (mark) => mark.family !== "single" || opensParagraph(stretch, mark.word),
  );
  if (unclosed !== undefined) pairs.push({ open: unclosed.word, close: stretch.to });
  return { pairs, left: unclosed !== undefined };
}

function push(open: OpenMarks, mark: OpenMark): void {
  open.stack.push(mark);
  open.count[mark.family] += 1;
}

/** Takes the last open mark of a family off the stack, and with it those that were opened inside and never closed. */
function pop(open: OpenMarks, family: Family): number {
  for (;;) {
    const mark = open.stack.pop();
    if (mark === undefined) return -1;
    open.count[mark.family] -= 1;
    if (mark.family === family) return mark.word;
  }
}

function opensParagraph(stretch: Stretch, word: number): boolean {
  return word === stretch.from && stretch.text[stretch.words[word]?.[0] ?? 0] === "‘";
}

function familyOf(stretch: Stretch, word: number): Family | undefined {
  const [start, end] = stretch.words[word] ?? [0, 0];
  return end - start <= 2 ? FAMILIES[stretch.text.slice(start, end)] : undefined;
}

function roleOf(stretch: Stretch, word: number, alreadyOpen: number): Role {
  const [start, end] = stretch.words[word] ?? [0, 0];
  const place: MarkPlace = {
    before: word === stretch.from || isOneOf(stretch.text, start - 1, BEFORE_OPENING),
    after: word === stretch.to - 1 || isOneOf(stretch.text, end, AFTER_CLOSING),
    alreadyOpen,
  };
  const mark = stretch.text.slice(start, end);
  switch (mark) {
    case "“":
      return alreadyOpen > 0 && place.after && !place.before ? "close" : "open";
    case "‘":
      return place.after ? "none" : "open";
    case '"':
    case "''":
    case "‘’":
      return straightRole(place);
    case "'":
      return singleRole(place, isAlphanumericAt(stretch.text, end));
    case "’":
    case "‚":
      return singleRole(place, false);
    default:
      return OPENERS.has(mark) ? "open" : "close";
  }
}

/** What stands around a mark: something that an opening mark may follow, something that may follow a closing one. */
interface MarkPlace {
  readonly before: boolean;
  readonly after: boolean;
  readonly alreadyOpen: number;
}

function straightRole(place: MarkPlace): Role {
  if (place.before !== place.after) return place.before ? "open" : "close";
  return place.alreadyOpen > 0 ? "close" : "open";
}

function singleRole(place: MarkPlace, mayOpen: boolean): Role {
  if (place.after && !place.before) return place.alreadyOpen > 0 ? "close" : "none";
  return mayOpen && place.before ? "open" : "none";
}

function isOneOf(text: string, offset: number, marks: string): boolean {
  return kindAt(text, offset) === "blank" || marks.includes(text[offset] ?? " ");
}

function quotationOf(stretch: Stretch, pair: Pair): readonly Omit<Quotation, "index">[] {
  const from = pair.open + 1;
  const to = pair.close;
  if (from >= to) return [];
  const inner: Span = [stretch.words[from]?.[0] ?? 0, stretch.words[to - 1]?.[1] ?? 0];
  const start = pair.open >= stretch.from ? (stretch.words[pair.open]?.[0] ?? inner[0]) : inner[0];
  const end = to < stretch.to ? (stretch.words[to]?.[1] ?? inner[1]) : inner[1];
  return [{ span: [start, end], inner, from, to }];
}
