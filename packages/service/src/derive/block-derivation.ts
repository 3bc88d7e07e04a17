import type { AssertionRow, DerivedDocument, DerivedKind } from "@zenobia/record";
import type { Derivation, DerivationContext, DeriveMemory } from "./derivation.ts";

/** How documents are derived that depend on the rows of one key, and on few beside them. */
export interface BlockRule {
  readonly kind: DerivedKind;
  readonly keysOf: Derivation["keysOf"];
  /** Rows beside those of a block that are needed to understand it; all of the same codings. */
  readonly matesOf?: (
    block: readonly AssertionRow[],
    memory: DeriveMemory,
  ) => Promise<readonly AssertionRow[]>;
  /** Given the rows of one key, and their mates. */
  readonly documentsOf: (
    key: string,
    rows: readonly AssertionRow[],
    context: DerivationContext,
  ) => readonly Omit<DerivedDocument, "kind" | "keys">[];
}

/** A derivation that derives each block that a change touches by itself. */
export function createBlockDerivation(rule: BlockRule): Derivation {
  const { documentsOf, keysOf, kind, matesOf } = rule;
  return {
    kind,
    keysOf,
    derive: async ({ after, before }, { memory, context }) => {
      // Where a decision makes two places or actors one, or parts them again, the same row had another key before.
      const old = await memory.documentsOf(
        kind,
        before.map(({ id }) => id),
      );
      const stale = old.flatMap(({ keys }) => keys);
      const now = after.flatMap((row) => keysOf(row, context));
      const keys = [...new Set([...stale, ...now])].sort();
      const rows = keys.length === 0 ? [] : await memory.rowsWith(keys);
      const mates = (await matesOf?.(rows, memory)) ?? [];
      const blocks = new Map(keys.map((key) => [key, [] as AssertionRow[]]));
      for (const row of rows) for (const key of keysOf(row, context)) blocks.get(key)?.push(row);
      const documents = [...blocks].flatMap(([key, block]) => {
        if (block.length === 0) return [];
        const codings = new Set(block.map(({ coding }) => coding));
        const own = [...block, ...mates.filter(({ coding }) => codings.has(coding))];
        const distinct = [...new Map(own.map((row) => [row.id, row])).values()];
        return documentsOf(key, distinct, context).map((document) => ({
          ...document,
          kind,
          keys: [key],
        }));
      });
      return { kind, keys, documents };
    },
  };
}
