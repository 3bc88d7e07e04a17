import type { AssertionRow, Store } from "@zenobia/record";
import type { Batch } from "./batch.ts";
import type { DeriveMemory } from "./derivation.ts";

/** Where what was derived before is read from. */
export type DerivedStore = Pick<
  Store,
  "rows" | "rowsOf" | "subjectsWith" | "documentsOf" | "documentsWith"
>;

/** The store with a batch laid over it. */
export function createDeriveMemory(
  store: DerivedStore,
  { before, codings }: Batch,
  keysOf: (row: AssertionRow) => readonly string[],
): DeriveMemory {
  const after = new Map([...codings.values()].flat().map((row) => [row.id, row]));
  const isGone = new Set(before.map(({ id }) => id));
  const byKey = new Map<string, AssertionRow[]>();
  for (const row of after.values())
    for (const key of keysOf(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  const rows = async (ids: readonly string[]): Promise<readonly AssertionRow[]> => {
    const changed = ids.flatMap((id) => after.get(id) ?? []);
    const rest = ids.filter((id) => !isGone.has(id) && !after.has(id));
    return sorted(rest.length === 0 ? changed : [...changed, ...(await store.rows(rest))]);
  };
  return {
    rows,
    figuresOf: async (ids) => {
      const changed = ids.flatMap((id) => codings.get(id) ?? []);
      const rest = ids.filter((id) => !codings.has(id));
      const stored = rest.length === 0 ? [] : await store.rowsOf(rest, "figure");
      return sorted([...changed, ...stored]).filter((row) => row.kind === "figure");
    },
    rowsWith: async (keys) => {
      const changed = keys.flatMap((key) => byKey.get(key) ?? []).map(({ id }) => id);
      const stored = await store.subjectsWith(keys);
      const rest = stored.filter((id) => !isGone.has(id));
      return await rows([...new Set([...changed, ...rest])]);
    },
    documentsOf: (kind, members) => store.documentsOf(kind, members),
    documentsWith: (kind, keys) => store.documentsWith(kind, keys),
  };
}

function sorted(rows: readonly AssertionRow[]): readonly AssertionRow[] {
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
  return distinct.sort((a, b) => (a.id < b.id ? -1 : 1));
}
