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
  ) => readonly BlockDocument[];
  /**
   * The document of a key as rows that are new leave it, without a look at the others. Only where the key's document has
   * the key for its id; `undefined` where it can't be told from the document.
   */
  readonly extend?: (
    document: DerivedDocument,
    added: readonly AssertionRow[],
    context: DerivationContext,
  ) => BlockDocument | undefined;
}

/** What a rule says of a document. */
export type BlockDocument = Omit<DerivedDocument, "kind" | "keys">;

/** A derivation that derives each block that a change touches by itself. */
export function createBlockDerivation(rule: BlockRule): Derivation {
  const { keysOf, kind } = rule;
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
      const desk = { rule, memory, context };
      const extended = await extendedBlocks(after, new Set(stale), desk);
      const anew = await derivedAnew(
        keys.filter((key) => !extended.has(key)),
        desk,
      );
      return { kind, keys, documents: [...extended.values(), ...anew] };
    },
  };
}

interface Desk {
  readonly rule: BlockRule;
  readonly memory: DeriveMemory;
  readonly context: DerivationContext;
}

type Blocks = ReadonlyMap<string, readonly AssertionRow[]>;

/** Blocks to which rows come and from which none goes, as their documents tell them. */
async function extendedBlocks(
  after: readonly AssertionRow[],
  stale: ReadonlySet<string>,
  { context, memory, rule: { extend, keysOf, kind } }: Desk,
): Promise<ReadonlyMap<string, DerivedDocument>> {
  if (extend === undefined) return new Map();
  const added = blocksOf(after, (row) => keysOf(row, context));
  const ids = [...added.keys()].filter((key) => !stale.has(key));
  const documents = await memory.documents(kind, ids);
  return new Map(
    documents.flatMap((document) => {
      const { id } = document;
      const found = extend(document, added.get(id) ?? [], context);
      return found === undefined ? [] : [[id, { ...found, kind, keys: [id] }] as const];
    }),
  );
}

async function derivedAnew(
  keys: readonly string[],
  { context, memory, rule: { documentsOf, keysOf, kind, matesOf } }: Desk,
): Promise<readonly DerivedDocument[]> {
  const rows = keys.length === 0 ? [] : await memory.rowsWith(keys);
  const mates = (await matesOf?.(rows, memory)) ?? [];
  const matesByCoding = blocksOf(mates, ({ coding }) => [coding]);
  const blocks = blocksOf(rows, (row) => keysOf(row, context));
  return keys.flatMap((key) => {
    const block = blocks.get(key) ?? [];
    if (block.length === 0) return [];
    const codings = new Set(block.map(({ coding }) => coding));
    const own = [...block, ...[...codings].flatMap((coding) => matesByCoding.get(coding) ?? [])];
    const distinct = [...new Map(own.map((row) => [row.id, row])).values()];
    return documentsOf(key, distinct, context).map((document) => ({
      ...document,
      kind,
      keys: [key],
    }));
  });
}

function blocksOf(
  rows: readonly AssertionRow[],
  keysOf: (row: AssertionRow) => readonly string[],
): Blocks {
  const blocks = new Map<string, AssertionRow[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [row]);
      else block.push(row);
    }
  return blocks;
}
