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
   * The documents of a key as rows that are new, and their mates, leave them, without a look at the others; those that
   * stay are given as they were. `undefined` where it can't be told from the documents.
   */
  readonly extend?: (
    block: {
      readonly key: string;
      readonly documents: readonly DerivedDocument[];
      readonly added: readonly AssertionRow[];
    },
    context: DerivationContext,
  ) => readonly (BlockDocument | DerivedDocument)[] | undefined;
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
        keys.filter((key) => !extended.keys.has(key)),
        desk,
      );
      return {
        kind,
        keys,
        documents: [...extended.documents, ...anew],
        staying: extended.staying,
      };
    },
  };
}

interface Desk {
  readonly rule: BlockRule;
  readonly memory: DeriveMemory;
  readonly context: DerivationContext;
}

type Blocks = ReadonlyMap<string, readonly AssertionRow[]>;

interface Extended {
  readonly keys: ReadonlySet<string>;
  readonly documents: readonly DerivedDocument[];
  readonly staying: readonly string[];
}

/** Blocks to which rows come and from which none goes, as their documents tell them. */
async function extendedBlocks(
  after: readonly AssertionRow[],
  stale: ReadonlySet<string>,
  desk: Desk,
): Promise<Extended> {
  const { context, memory, rule } = desk;
  const { extend, keysOf, kind } = rule;
  if (extend === undefined) return { keys: new Set(), documents: [], staying: [] };
  const added = blocksOf(after, (row) => keysOf(row, context));
  const keys = [...added.keys()].filter((key) => !stale.has(key)).sort();
  const old = keys.length === 0 ? [] : await memory.documentsWith(kind, keys);
  const extended = new Set<string>();
  const found: DerivedDocument[] = [];
  const staying: string[] = [];
  for (const key of keys) {
    const documents = old.filter((document) => document.keys.includes(key));
    if (documents.length === 0) continue;
    const rows = await withMates(added.get(key) ?? [], desk);
    const now = extend({ key, documents, added: rows }, context);
    if (now === undefined) continue;
    extended.add(key);
    const before = new Set<BlockDocument>(documents);
    staying.push(...now.filter((one) => before.has(one)).map(({ id }) => id));
    const changed = now.filter((one) => !before.has(one));
    found.push(...changed.map((one) => ({ ...one, kind, keys: [key] })));
  }
  return { keys: extended, documents: found, staying };
}

async function withMates(
  rows: readonly AssertionRow[],
  { memory, rule: { matesOf } }: Desk,
): Promise<readonly AssertionRow[]> {
  const mates = (await matesOf?.(rows, memory)) ?? [];
  return [...new Map([...rows, ...mates].map((row) => [row.id, row])).values()];
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
