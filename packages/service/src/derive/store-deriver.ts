import { AppError } from "@zenobia/model";
import {
  type DerivedChange,
  type DerivedDocument,
  type LogEntry,
  type Replacement,
  type ReportMark,
  type Rulings,
  readRulings,
  type Store,
} from "@zenobia/record";
import { keysFor, replacementOf } from "./affected.ts";
import { type Batch, readBatch } from "./batch.ts";
import type { Derivation } from "./derivation.ts";
import type { Derived, Deriver } from "./deriver.ts";

/** What a deriver works with. */
export interface DeriverMeans {
  readonly store: Store;
  /** Each kind once. */
  readonly derivations: readonly Derivation[];
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
  return {
    update: async () => await deriveOn(means, {}),
    all: async () => await deriveOn(means, { anew: true }),
  };
}

async function deriveOn(
  means: DeriverMeans,
  { anew = false }: { readonly anew?: boolean },
): Promise<Derived> {
  let conflicts = 0;
  let clear = anew;
  for (;;) {
    try {
      const step = await deriveStep(means, clear);
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
  { store, derivations, atOnce = AT_ONCE }: DeriverMeans,
  clear: boolean,
): Promise<Derived & { readonly isEnd: boolean }> {
  const after = await store.derivedThrough();
  const entries = await entriesAfter(store, clear ? 0 : after, atOnce);
  const through = entries.at(-1)?.sequence ?? (clear ? 0 : after);
  const isEnd = entries.length < atOnce;
  if (entries.length === 0 && !clear) return { through, isEnd };
  if (clear) {
    await store.writeDerived({ after, through: 0, clear: true });
    return { through: 0, isEnd: entries.length === 0 };
  }
  const decisions = await store.decisions();
  const rulings = readRulings(decisions);
  const batch = await readBatch(store, entries, { rulings, decisions });
  await store.writeDerived(await changeOf({ batch, store, derivations, rulings, after }));
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

interface ChangeParts {
  readonly batch: Batch;
  readonly store: Store;
  readonly derivations: readonly Derivation[];
  readonly rulings: Rulings;
  readonly after: number;
}

async function changeOf(parts: ChangeParts): Promise<DerivedChange> {
  const { batch, derivations, after } = parts;
  const replacements: Replacement[] = [marksOf(parts)];
  for (const derivation of derivations) replacements.push(await replace(derivation, parts));
  const rows = [...batch.codings.values()].flat();
  const ofRows = derivations.filter((one) => one.from === "rows");
  const ofReports = derivations.filter((one) => one.from === "reports");
  return {
    after,
    through: batch.through,
    dropCodings: [...batch.codings.keys()],
    rows: rows.map((row) => ({ row, keys: ofRows.flatMap((one) => keysFor(one, row)) })),
    subjects: batch.reports.map((report) => ({
      subject: report.id,
      keys: batch.buried.has(report.id) ? [] : ofReports.flatMap((one) => keysFor(one, report)),
    })),
    replacements,
  };
}

async function replace(
  derivation: Derivation,
  { batch, store, rulings: { inForce: decisions } }: ChangeParts,
): Promise<Replacement> {
  const context = { store, decisions };
  if (derivation.from === "rows")
    return await replacementOf(
      derivation,
      {
        idOf: ({ id }) => id,
        before: batch.before,
        after: [...batch.codings.values()].flat(),
        touched: batch.touched,
        load: (ids) => store.rows(ids),
      },
      context,
    );
  return await replacementOf(
    derivation,
    {
      idOf: ({ id }) => id,
      before: batch.reports,
      after: batch.reports.filter(({ id }) => !batch.buried.has(id)),
      touched: [],
      load: (ids) => store.reports(ids),
    },
    context,
  );
}

/** Marks of the reports of a batch; by these a store knows what not to show. */
function marksOf({ batch, rulings }: ChangeParts): Replacement {
  const marks = batch.reports
    .map(({ id }) => rulings.marks.get(id))
    .filter((mark) => mark !== undefined)
    .filter((mark) => mark.isTombstone || mark.isSensitive || mark.redacted.length > 0);
  return {
    kind: "mark",
    keys: batch.reports.map(({ id }) => `mark ${id}`),
    documents: marks.map(markDocument),
  };
}

function markDocument(mark: ReportMark): DerivedDocument {
  const { report, isTombstone, isSensitive } = mark;
  const status = isTombstone ? "tombstone" : isSensitive ? "sensitive" : "redacted";
  return {
    kind: "mark",
    id: report,
    keys: [`mark ${report}`],
    members: [report],
    columns: { status },
    document: mark,
  };
}
