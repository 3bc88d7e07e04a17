import {
  type AssertionRow,
  type DerivedDocument,
  type DerivedKind,
  type FigureRow,
  identityOf,
  NO_KINSHIP,
} from "@zenobia/record";
import { DERIVATIONS, type DerivationContext, type DeriveMemory } from "@zenobia/service";
import { hash } from "./world.ts";

/** What a record without decisions is derived with. */
export const CONTEXT: DerivationContext = {
  decisions: [],
  identity: identityOf([]),
  accepted: new Set(),
  kinship: NO_KINSHIP,
  sha256: hash,
};

/** Block keys of a row, as the deriver writes them; those of one kind where it is given. */
export function keysOf(row: AssertionRow, of?: DerivedKind): readonly string[] {
  return DERIVATIONS.filter(({ kind }) => of === undefined || kind === of).flatMap((derivation) =>
    derivation.keysOf(row, CONTEXT),
  );
}

/** Documents of one kind as the deriver makes them, of rows that no others hang together with. */
export async function documentsOf(
  kind: DerivedKind,
  rows: readonly AssertionRow[],
): Promise<readonly DerivedDocument[]> {
  const derivation = DERIVATIONS.find((one) => one.kind === kind);
  const change = { before: [], after: rows, touched: [] };
  const found = await derivation?.derive(change, { memory: memoryOf(rows), context: CONTEXT });
  return found?.documents ?? [];
}

/** Rows by themselves, as if nothing else were kept. */
function memoryOf(all: readonly AssertionRow[]): DeriveMemory {
  const byId = new Map(all.map((row) => [row.id, row]));
  return {
    rows: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    figuresOf: async (codings) => {
      const wanted = new Set(codings);
      return all.filter((row) => row.kind === "figure" && wanted.has(row.coding)) as FigureRow[];
    },
    rowsWith: async () => all,
    documentsOf: async () => [],
    documentsWith: async () => [],
  };
}
