import type { BatchLimits } from "./encoder.ts";

/** Words of one sentence: beyond, its table of scores grows too large, and no training sentence is so long. */
export const SENTENCE_TOKENS = 200;

/** A stretch of a sentence that is parsed as one: the whole of it, unless it is too long. */
export interface Piece {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** Which tokens each step of a batch works on; its sequences are ordered from the longest to the shortest. */
export interface Schedule {
  /** How many sequences are still running at each step. */
  readonly running: readonly number[];
  /** For each direction, the token of each running sequence, step by step. */
  readonly tokens: readonly [forward: Int32Array, backward: Int32Array];
}

const BREAKS: ReadonlySet<string> = new Set([
  ";",
  ":",
  ".",
  "!",
  "?",
  ",",
  "—",
  "–",
  "…",
  "•",
  "|",
]);

/** How many words, from one of a sentence on, a piece may have; at least one. */
export type PieceRoom = (sentence: number, from: number) => number;

/**
 * Cuts sentences into pieces, behind punctuation where there is any.
 *
 * @param room {@link SENTENCE_TOKENS} words unless given.
 */
export function piecesOf(
  sentences: readonly (readonly string[])[],
  room: PieceRoom = () => SENTENCE_TOKENS,
): readonly Piece[] {
  const pieces: Piece[] = [];
  sentences.forEach((forms, sentence) => {
    let from = 0;
    while (from < forms.length) {
      const to = endOfPiece(forms, from, room(sentence, from));
      pieces.push({ sentence, from, to });
      from = to;
    }
  });
  return pieces;
}

function endOfPiece(forms: readonly string[], from: number, room: number): number {
  if (forms.length - from <= room) return forms.length;
  const latest = from + room;
  for (let at = latest; at > latest - room / 2; at--) {
    if (BREAKS.has(forms[at - 1] ?? "")) return at;
  }
  return latest;
}

/** Groups pieces into batches, longest first; pieces of equal length stay in text order. */
export function batchesOf(
  pieces: readonly Piece[],
  limits: BatchLimits,
): readonly (readonly Piece[])[] {
  const length = (piece: Piece) => piece.to - piece.from;
  const batches: Piece[][] = [];
  let tokens = 0;
  for (const piece of pieces.toSorted((a, b) => length(b) - length(a))) {
    const batch = batches.at(-1);
    const fits =
      batch && batch.length < limits.sentences && tokens + length(piece) <= limits.tokens;
    if (fits) batch.push(piece);
    else batches.push([piece]);
    tokens = fits ? tokens + length(piece) : length(piece);
  }
  return batches;
}

/** Orders the tokens of sequences, given longest first, for a run in lock-step in both directions. */
export function scheduleOf(lengths: readonly number[]): Schedule {
  const starts = startsOf(lengths);
  const forward: number[] = [];
  const backward: number[] = [];
  const running: number[] = [];
  for (let step = 0; step < (lengths[0] ?? 0); step++) {
    const count = lengths.filter((length) => length > step).length;
    running.push(count);
    for (let index = 0; index < count; index++) {
      const start = starts[index] ?? 0;
      forward.push(start + step);
      backward.push(start + (lengths[index] ?? 0) - 1 - step);
    }
  }
  return { running, tokens: [Int32Array.from(forward), Int32Array.from(backward)] };
}

/** Where each of a row of stretches begins. */
export function startsOf(lengths: readonly number[]): readonly number[] {
  let next = 0;
  return lengths.map((length) => {
    const start = next;
    next += length;
    return start;
  });
}
