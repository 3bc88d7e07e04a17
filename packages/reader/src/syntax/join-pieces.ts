import type { Token } from "../document.ts";
import type { Piece } from "./batches.ts";

/** How a later piece of an over-long sentence hangs on the first. */
const PIECE_RELATION = "parataxis";

/**
 * Puts the pieces of sentences together again; the root of a later piece hangs on the root of the first.
 *
 * @param pieces In text order.
 * @param parsed The tokens of each piece, their heads counted from its first word.
 * @returns The tokens of each of `sentences` sentences; none where a sentence had no words.
 */
export function joinPieces(
  sentences: number,
  pieces: readonly Piece[],
  parsed: ReadonlyMap<Piece, readonly Token[]>,
): readonly (readonly Token[])[] {
  const joined = Array.from({ length: sentences }, (): Token[] => []);
  for (const piece of pieces) append(joined[piece.sentence] ?? [], parsed.get(piece) ?? []);
  return joined;
}

function append(tokens: Token[], piece: readonly Token[]): void {
  const from = tokens.length;
  if (from === 0) {
    for (const token of piece) tokens.push(token);
    return;
  }
  const root = tokens.findIndex((token) => token.head < 0);
  for (const token of piece) {
    const isRoot = token.head < 0;
    tokens.push({
      ...token,
      head: isRoot ? root : token.head + from,
      relation: isRoot ? PIECE_RELATION : token.relation,
    });
  }
}
