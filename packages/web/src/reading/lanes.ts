import type { AssertionRow } from "../api/contract.ts";

type Kind = AssertionRow["kind"];
type Span = readonly [start: number, end: number];

/** One assertion's line under a piece of text. */
export interface LaneMark {
  readonly id: string;
  readonly kind: Kind;
  /** 0 is next to the letters. */
  readonly lane: number;
  /** Whether this is the very word that tells it. */
  readonly isCore: boolean;
}

/** A piece of text under which the same lines run from end to end. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** By lane; empty where nothing is asserted. */
  readonly marks: readonly LaneMark[];
}

/** A paragraph, or a line of its own. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

/** More lines than this do not fit between two lines of text: what comes after shares the last. */
export const MOST_LANES = 4;

interface LanedSpan {
  readonly id: string;
  readonly kind: Kind;
  readonly span: Span;
  readonly lane: number;
  readonly core: Span | undefined;
}

/** Parts a text into paragraphs, and these where lines begin or end; overlapping assertions get lanes of their own. */
export function paragraphsOf(
  text: string,
  rows: readonly AssertionRow[],
  cuts: readonly number[] = [],
): readonly Paragraph[] {
  const laned = lanesOf(rows);
  return blocksOf(text).map(([start, end]) => ({
    start,
    end,
    segments: segmentsOf([start, end], laned, cuts),
  }));
}

/** Lays each assertion's evidence in the first lane that is free from end to end. */
function lanesOf(rows: readonly AssertionRow[]): readonly LanedSpan[] {
  const wanted = rows
    .map((row) => ({ row, spans: row.evidence.map(({ span }) => span) }))
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => firstOf(a.spans) - firstOf(b.spans) || lastOf(b.spans) - lastOf(a.spans));
  const taken: number[] = [];
  return wanted.flatMap(({ row, spans }) => {
    const free = taken.findIndex((end) => end <= firstOf(spans));
    const lane = free >= 0 ? free : Math.min(taken.length, MOST_LANES - 1);
    taken[lane] = Math.max(taken[lane] ?? 0, lastOf(spans));
    const core = row.kind === "event" ? row.trigger?.span : undefined;
    return spans.map((span) => ({ id: row.id, kind: row.kind, span, lane, core }));
  });
}

function firstOf(spans: readonly Span[]): number {
  return Math.min(...spans.map(([start]) => start));
}

function lastOf(spans: readonly Span[]): number {
  return Math.max(...spans.map(([, end]) => end));
}

/** Lines of the text that hold more than blanks. */
function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push([start, start + line.length]);
    start += line.length + 1;
  }
  return blocks;
}

function segmentsOf(
  [start, end]: Span,
  laned: readonly LanedSpan[],
  cuts: readonly number[],
): readonly Segment[] {
  const here = laned.filter(({ span }) => span[0] < end && span[1] > start);
  const edges = here.flatMap(({ span, core }) => [...span, ...(core ?? [])]);
  const inside = [...edges, ...cuts].filter((edge) => edge > start && edge < end);
  const bounds = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? start;
    return { start: from, end: to, marks: marksAt([from, to], here) };
  });
}

function marksAt([start, end]: Span, here: readonly LanedSpan[]): readonly LaneMark[] {
  const marks = here
    .filter(({ span }) => span[0] <= start && span[1] >= end)
    .map(({ id, kind, lane, core }) => ({
      id,
      kind,
      lane,
      isCore: core !== undefined && core[0] <= start && core[1] >= end,
    }));
  return marks.sort((a, b) => a.lane - b.lane);
}

/** Ids of what is asserted at a segment, the one with the fewest words first. */
export function narrowestFirst(
  ids: readonly string[],
  rows: readonly AssertionRow[],
): readonly string[] {
  const lengthOf = (id: string): number =>
    rows
      .find((row) => row.id === id)
      ?.evidence.reduce((sum, { span }) => sum + span[1] - span[0], 0) ?? 0;
  return [...ids].sort((a, b) => lengthOf(a) - lengthOf(b));
}
