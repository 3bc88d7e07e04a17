import type { AssertionRow } from "@zenobia/record";

/** A derivation by blocks. */
export interface BlockDerivation<Document> {
  readonly keysOf: (row: AssertionRow) => readonly string[];
  readonly derive: (key: string, rows: readonly AssertionRow[]) => readonly Document[];
  /** Rows that a row of a block needs beside it: of those kept so far. */
  readonly matesOf?: (row: AssertionRow, kept: readonly AssertionRow[]) => readonly AssertionRow[];
}

/** Derives batch by batch, each time only the blocks whose keys the batch has; documents by key. */
export function deriveInSteps<Document>(
  batches: readonly (readonly AssertionRow[])[],
  { keysOf, derive, matesOf = () => [] }: BlockDerivation<Document>,
): readonly Document[] {
  const kept: AssertionRow[] = [];
  const documents = new Map<string, readonly Document[]>();
  for (const batch of batches) {
    kept.push(...batch);
    for (const key of new Set(batch.flatMap(keysOf))) {
      const block = kept.filter((row) => keysOf(row).includes(key));
      const mates = block.flatMap((row) => matesOf(row, kept));
      documents.set(key, derive(key, [...new Set([...block, ...mates])]));
    }
  }
  return [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list);
}
