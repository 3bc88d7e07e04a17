import {
  type Appended,
  type AuditedEntry,
  chain,
  type Decision,
  EMPTY_CHAIN,
  type KeptCoding,
  type KeptItem,
  keptBody,
  type LogQuery,
  logItemOf,
  type Store,
  type StoredReport,
  subjectOf,
  type UncodedQuery,
  withoutBytes,
} from "@zenobia/record";
import { copyOf, documentsOf, endOf, type Memory, sha256, sortedBy } from "./memory.ts";

type KeptPart = Pick<
  Store,
  | "append"
  | "end"
  | "log"
  | "audit"
  | "unlogged"
  | "kept"
  | "reports"
  | "reportBytes"
  | "codings"
  | "codingsOf"
  | "decisions"
  | "uncoded"
>;

/** What is kept of a store in memory. */
export function keptPart(memory: Memory): KeptPart {
  return {
    append: async (items, by) => append(memory, items, by),
    end: async () => endOf(memory, EMPTY_CHAIN),
    log: (query = {}) => each(() => logOf(memory, query)),
    audit: () => each(() => audited(memory)),
    unlogged: async () => {
      const logged = new Set(memory.log.map(({ subject }) => subject));
      return [...memory.kept.keys()].filter((id) => !logged.has(id)).sort();
    },
    kept: async (ids) => new Set(ids.filter((id) => memory.kept.has(id))),
    reports: async (ids) => ids.flatMap((id) => reportOf(memory, id) ?? []),
    reportBytes: async (id) => {
      const item = memory.kept.get(id);
      return item?.kind === "report" ? item.report.bytes : undefined;
    },
    codings: async (ids) => ids.flatMap((id) => codings(memory).filter((c) => c.id === id)),
    codingsOf: async (reports) => codings(memory).filter(({ report }) => reports.includes(report)),
    decisions: async () => decisions(memory),
    uncoded: async (query) => uncoded(memory, query),
  };
}

function append(
  memory: Memory,
  items: readonly KeptItem[],
  { by, at }: { readonly by: string; readonly at: string },
): Appended {
  const known: string[] = [];
  const fresh = new Map<string, KeptItem>();
  for (const item of items) {
    const subject = subjectOf(item);
    if (memory.kept.has(subject) || fresh.has(subject)) known.push(subject);
    else fresh.set(subject, copyOf(item));
  }
  const lines = [...fresh.values()].map((item) => logItemOf(item, { by, at, sha256 }));
  const entries = chain(lines, endOf(memory, EMPTY_CHAIN), sha256);
  for (const [subject, item] of fresh) memory.kept.set(subject, item);
  memory.log.push(...entries);
  return { entries, known };
}

function logOf(
  memory: Memory,
  { after = 0, subject, subjects, kind, newestFirst }: LogQuery,
): Memory["log"] {
  const found = memory.log.filter(
    (entry) =>
      entry.sequence > after &&
      (subject === undefined || entry.subject === subject) &&
      (subjects === undefined || subjects.includes(entry.subject)) &&
      (kind === undefined || entry.kind === kind),
  );
  return newestFirst === true ? found.reverse() : found;
}

function audited(memory: Memory): readonly AuditedEntry[] {
  return memory.log.map((entry) => ({ entry, digest: digestOf(memory.kept.get(entry.subject)) }));
}

function digestOf(item: KeptItem | undefined): string | undefined {
  if (item === undefined) return undefined;
  if (item.kind === "report" && sha256(item.report.bytes) !== item.report.sha256) return undefined;
  return sha256(keptBody(item));
}

/** A report by its id. */
export function reportOf(memory: Memory, id: string): StoredReport | undefined {
  const item = memory.kept.get(id);
  return item?.kind === "report" ? withoutBytes(item.report) : undefined;
}

function codings(memory: Memory): readonly KeptCoding[] {
  return [...memory.kept.values()].flatMap((item) => (item.kind === "coding" ? item.coding : []));
}

function decisions(memory: Memory): readonly Decision[] {
  return [...memory.kept.values()].flatMap((item) =>
    item.kind === "decision" ? item.decision : [],
  );
}

/** Reports that no mark hides, by id. */
export function shownReports(memory: Memory): readonly StoredReport[] {
  const hidden = new Set(
    documentsOf(memory, "mark")
      .filter(({ columns }) => columns.status === "tombstone")
      .map(({ id }) => id),
  );
  const all = [...memory.kept.values()].flatMap((item) =>
    item.kind === "report" && !hidden.has(item.report.id) ? withoutBytes(item.report) : [],
  );
  return sortedBy(all, ({ id }) => id);
}

function uncoded(
  memory: Memory,
  { coder, version, languages, after = "", limit }: UncodedQuery,
): readonly string[] {
  const coded = new Set(
    codings(memory)
      .filter(({ coded: { coder: by } }) => by.name === coder)
      .filter(({ coded: { coder: by } }) => version === undefined || by.version === version)
      .map(({ report }) => report),
  );
  return shownReports(memory)
    .filter(({ id }) => id > after && !coded.has(id))
    .filter(({ metadata }) => languages === undefined || languages.includes(metadata.language))
    .slice(0, limit)
    .map(({ id }) => id);
}

/** What is found when it is asked for, one by one. */
export async function* each<Item>(items: () => readonly Item[]): AsyncIterable<Item> {
  yield* items();
}
