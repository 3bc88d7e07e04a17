import { AppError } from "@zenobia/model";
import {
  type AssertionRow,
  type DerivedChange,
  inForce,
  type Kinship,
  type LogEntry,
  reviewRows,
  type Sha256,
  type Store,
} from "@zenobia/record";
import { readBatch } from "./batch.ts";
import { deriveChains } from "./chain-derivation.ts";
import type { Derivation } from "./derivation.ts";
import { createDeriveMemory } from "./derive-memory.ts";
import type { Derived, Deriver } from "./deriver.ts";
import { createPrintCache, type PrintCache } from "./print-cache.ts";

/** What a deriver works with. */
export interface DeriverMeans {
  readonly store: Store;
  /** Each kind once. */
  readonly derivations: readonly Derivation[];
  readonly kinship: Kinship;
  readonly sha256: Sha256;
  /** So many entries of the log are worked off at once; 500 when absent. */
  readonly atOnce?: number;
}

const AT_ONCE = 500;
/** Another process may derive at the same time; one of the two has to read again. */
const MAX_CONFLICTS = 20;

/**
 * Creates what derives from a record: batch by batch along the log, each batch in one transaction, so that a run which
 * ends early goes on where it ended.
 */
export function createDeriver(means: DeriverMeans): Deriver {
  const prints = createPrintCache(means.store);
  return {
    update: async () => await deriveOn(means, { prints }),
    all: async () => await deriveOn(means, { prints, anew: true }),
  };
}

async function deriveOn(
  means: DeriverMeans,
  { anew = false, prints }: { readonly anew?: boolean; readonly prints: PrintCache },
): Promise<Derived> {
  let conflicts = 0;
  let clear = anew;
  for (;;) {
    try {
      const step = await deriveStep(means, { clear, prints });
      clear = false;
      if (step.isEnd) return { through: step.through };
    } catch (error) {
      conflicts += 1;
      const isConflict = error instanceof AppError && error.code === "store/conflict";
      if (!isConflict || conflicts > MAX_CONFLICTS) throw error;
    }
  }
}

async function deriveStep(
  means: DeriverMeans,
  { clear, prints }: { readonly clear: boolean; readonly prints: PrintCache },
): Promise<Derived & { readonly isEnd: boolean }> {
  const { store, atOnce = AT_ONCE } = means;
  const after = await store.derivedThrough();
  const entries = await entriesAfter(store, clear ? 0 : after, atOnce);
  const through = entries.at(-1)?.sequence ?? (clear ? 0 : after);
  const isEnd = entries.length < atOnce;
  if (entries.length === 0 && !clear) return { through, isEnd };
  if (clear) {
    await store.writeDerived({ after, through: 0, clear: true });
    return { through: 0, isEnd: entries.length === 0 };
  }
  await store.writeDerived(await changeOf(means, { after, entries, prints }));
  return { through, isEnd };
}

async function entriesAfter(
  store: Store,
  after: number,
  most: number,
): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of store.log({ after })) {
    entries.push(entry);
    if (entries.length >= most) break;
  }
  return entries;
}

/** What a stretch of the log changes of all that is derived. */
async function changeOf(
  { store, derivations, kinship, sha256 }: DeriverMeans,
  { after, entries, prints }: Stretch,
): Promise<DerivedChange> {
  const made = await store.decisions();
  const standing = inForce(made);
  const known = { store, prints, sha256, decisions: made, standing };
  const chains = await deriveChains(entries, known);
  const batch = await readBatch(entries, { ...known, chains });
  const { decisions } = batch;
  const { accepted, identity } = reviewRows([], decisions);
  const context = { decisions, identity, accepted, kinship, sha256 };
  const keysOf = (row: AssertionRow): readonly string[] =>
    derivations.flatMap((derivation) => derivation.keysOf(row, context));
  const memory = createDeriveMemory(store, batch, keysOf);
  const change = { ...batch.changed, touched: batch.touched };
  const replacements = [...batch.replacements, chains.replacement];
  for (const derivation of derivations)
    replacements.push(await derivation.derive(change, { memory, context }));
  return {
    after,
    through: batch.through,
    dropRows: change.before.map(({ id }) => id),
    rows: change.after.map((row) => ({ row, keys: keysOf(row) })),
    subjects: chains.subjects,
    replacements,
  };
}

/** Entries of the log that are worked off at once. */
interface Stretch {
  readonly after: number;
  readonly entries: readonly LogEntry[];
  readonly prints: PrintCache;
}
