import {
  type AssertionId,
  type AssertionRow,
  type DerivedDocument,
  identityOf,
  inForce,
  type Kinship,
  reviewRows,
  type Store,
} from "@zenobia/record";
import type { DerivationContext, DeriveMemory } from "../derive/derivation.ts";
import { DERIVATIONS } from "../derive/derivations.ts";
import { sha256Of } from "../ingest/kept-coding.ts";

/** What documents are derived again with. */
export interface DeriveAgainMeans {
  readonly store: Store;
  readonly kinship: Kinship;
}

/**
 * Derives a document from some of its members only.
 *
 * @returns It as it is without the others, under its id; nothing where nothing is left of it.
 */
export async function deriveAgain(
  document: DerivedDocument,
  members: readonly AssertionId[],
  means: DeriveAgainMeans,
): Promise<readonly DerivedDocument[]> {
  const derivation = DERIVATIONS.find(({ kind }) => kind === document.kind);
  if (derivation === undefined) return withMembers(document, members);
  if (members.length === 0) return [];
  const rows = await means.store.rows(members);
  const context = await contextOf(means);
  const keysOf = (row: AssertionRow): readonly string[] => derivation.keysOf(row, context);
  const memory = memoryOf(rows, { keysOf, store: means.store });
  const change = { before: [], after: rows, touched: [] };
  const { documents } = await derivation.derive(change, { memory, context });
  const found = documents.find(({ id }) => id === document.id) ?? documents[0];
  if (found === undefined) return [];
  const { id } = document;
  const isIncident = document.kind === "incident";
  return [{ ...found, id, document: isIncident ? { ...found.document, id } : found.document }];
}

/** Of chains of copies, and of marks, only what they are about is known: too little is left where others are hidden. */
function withMembers(
  document: DerivedDocument,
  members: readonly string[],
): readonly DerivedDocument[] {
  return members.length === document.members.length ? [document] : [];
}

async function contextOf({ kinship, store }: DeriveAgainMeans): Promise<DerivationContext> {
  const decisions = await store.decisions();
  const { accepted } = reviewRows([], decisions);
  const identity = identityOf(inForce(decisions));
  return { decisions, identity, accepted, kinship, sha256: sha256Of };
}

/** A record that has these rows and no documents. */
function memoryOf(
  rows: readonly AssertionRow[],
  {
    keysOf,
    store,
  }: {
    readonly keysOf: (row: AssertionRow) => readonly string[];
    readonly store: Pick<Store, "rowsOf" | "rows">;
  },
): DeriveMemory {
  return {
    rows: async (ids) => await store.rows(ids),
    figuresOf: async (codings) =>
      (await store.rowsOf(codings, "figure")).filter((row) => row.kind === "figure"),
    rowsWith: async (keys) => {
      const wanted = new Set(keys);
      return rows.filter((row) => keysOf(row).some((key) => wanted.has(key)));
    },
    documentsOf: async () => [],
    documentsWith: async () => [],
  };
}
