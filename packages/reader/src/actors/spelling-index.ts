/** A name that is nearly the one that was looked up. */
export interface NearName {
  readonly name: string;
  /** Letters to change, drop, add or swap. */
  readonly distance: number;
}

/** Finds names that differ by a few letters. */
export interface SpellingIndex {
  /** Names nearest to a folded name, all of one distance; empty for the exact name and for short ones. */
  near(folded: string): readonly NearName[];
}

/** Shorter names have too many neighbours that are other names: Iran and Iraq, Mali and Bali. */
const SHORTEST = 6;
/** From this length on, two letters may differ. */
const LONG = 9;
const LONGEST = 60;
const MOST = 2;
const PIECES = MOST + 1;
/** Names that are compared in full for one look-up. */
const MAX_COMPARED = 2_000;

/**
 * Indexes folded names by thirds.
 *
 * A name with at most two errors has at least one of three pieces unharmed, shifted by at most two characters: only names
 * that share a piece are compared. Costs three entries a name; a look-up some fifty accesses, whatever the number of names.
 */
export function createSpellingIndex(names: Iterable<string>): SpellingIndex {
  const byPiece = new Map<string, string[]>();
  for (const name of names) {
    if (name.length < SHORTEST || name.length > LONGEST) continue;
    for (let piece = 0; piece < PIECES; piece += 1) {
      const [from, to] = bounds(name.length, piece);
      const key = `${name.length}:${piece}:${name.slice(from, to)}`;
      const entries = byPiece.get(key);
      if (entries) entries.push(name);
      else byPiece.set(key, [name]);
    }
  }
  return { near: (folded) => nearest(folded, byPiece) };
}

function bounds(length: number, piece: number): readonly [from: number, to: number] {
  return [Math.floor((length * piece) / PIECES), Math.floor((length * (piece + 1)) / PIECES)];
}

function nearest(
  folded: string,
  byPiece: ReadonlyMap<string, readonly string[]>,
): readonly NearName[] {
  if (folded.length < SHORTEST || folded.length > LONGEST) return [];
  const most = folded.length < LONG ? 1 : MOST;
  const found: NearName[] = [];
  let compared = 0;
  for (const name of candidates(folded, most, byPiece)) {
    compared += 1;
    if (compared > MAX_COMPARED) break;
    const distance = editDistance(folded, name, most);
    if (distance > 0 && distance <= most) found.push({ name, distance });
  }
  const least = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance === least);
}

function candidates(
  folded: string,
  most: number,
  byPiece: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (let length = folded.length - most; length <= folded.length + most; length += 1)
    for (let piece = 0; piece < PIECES; piece += 1) {
      const [from, to] = bounds(length, piece);
      for (let shift = -most; shift <= most; shift += 1) {
        if (from + shift < 0) continue;
        const key = `${length}:${piece}:${folded.slice(from + shift, to + shift)}`;
        for (const name of byPiece.get(key) ?? []) names.add(name);
      }
    }
  return names;
}

/** Edits between two words, a swap of neighbours as one; anything above `most` when there are more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(i, { a, b, before, last });
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

interface Rows {
  readonly a: string;
  readonly b: string;
  readonly before: readonly number[];
  readonly last: readonly number[];
}

function nextRow(i: number, { a, b, before, last }: Rows): readonly number[] {
  const row = [i];
  const at = (list: readonly number[], j: number): number => list[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 1; j <= b.length; j += 1) {
    const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swap = isSwap ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
    row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, change, swap));
  }
  return row;
}
