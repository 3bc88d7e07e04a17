import {
  type CopyChain,
  type CopyMemory,
  copyKeysOf,
  type Decision,
  type DerivedDocument,
  type KeyedSubject,
  type LogEntry,
  type Replacement,
  type ReportId,
  type Sha256,
  type Store,
  updateCopyChains,
  type Voice,
  voicesOf,
} from "@zenobia/record";
import { namedBy, reportIn } from "./named-decisions.ts";
import type { PrintCache } from "./print-cache.ts";

/** What a stretch of the log changes of who copies whom. */
export interface ChainChange {
  readonly replacement: Replacement;
  /** Reports with the keys that their texts are found by; those with a tombstone have none. */
  readonly subjects: readonly KeyedSubject[];
  /** Reports whose voice is another now: all their rows are written again. */
  readonly revoiced: readonly ReportId[];
  /** Voices of these reports after the change; a report that speaks for itself is left out. */
  readonly voices: (reports: readonly ReportId[]) => Promise<ReadonlyMap<ReportId, Voice>>;
}

/** What deriving chains needs. */
export interface ChainMeans {
  readonly store: Pick<Store, "subjectsWith" | "documentsOf">;
  readonly prints: PrintCache;
  readonly sha256: Sha256;
  /** All decisions, and those of them in force. */
  readonly decisions: readonly Decision[];
  readonly standing: readonly Decision[];
}

const COPIES = "copy|";

/** Derives again the chains of copies that new reports join, or that reports leave by a tombstone. */
export async function deriveChains(
  entries: readonly LogEntry[],
  means: ChainMeans,
): Promise<ChainChange> {
  const touched = touchedReports(entries, means.decisions);
  const gone = tombstoned(means.standing);
  const living = touched.filter((report) => !gone.has(report));
  const keys = await keysOf(living, means.prints);
  const memory = memoryOf(means, { gone, keys });
  const { chains, removed, revoiced } = await updateCopyChains(touched, memory, means.sha256);
  const replaced = new Set([...removed, ...chains.map(({ id }) => id)]);
  return {
    replacement: {
      kind: "chain",
      keys: [...replaced].sort().map(keyOf),
      documents: chains.map(documentOf),
    },
    subjects: touched.map((subject) => ({ subject, keys: keys.get(subject) ?? [] })),
    revoiced,
    voices: async (reports) => {
      const kept = await means.store.documentsOf("chain", reports);
      const others = kept.filter(({ id }) => !replaced.has(id)).map(chainIn);
      const prints = await means.prints.printsOf(reports.filter((report) => !gone.has(report)));
      const voiceOf = voicesOf([...others, ...chains], prints);
      const voices = reports.map((report) => [report, voiceOf(report)] as const);
      return new Map(voices.filter(([report, voice]) => voice !== report));
    },
  };
}

/** Reports that came, and those that a tombstone, or one undone, is about; each once. */
function touchedReports(
  entries: readonly LogEntry[],
  decisions: readonly Decision[],
): readonly ReportId[] {
  const subjects = (kind: LogEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject);
  const named = namedBy(subjects("decision"), decisions);
  const buried = named.filter(({ ruling }) => ruling.act === "tombstone");
  const reports = [...subjects("report"), ...buried.flatMap(({ ruling }) => reportIn(ruling))];
  return [...new Set(reports)].sort();
}

function tombstoned(standing: readonly Decision[]): ReadonlySet<ReportId> {
  return new Set(
    standing.flatMap(({ ruling }) => (ruling.act === "tombstone" ? reportIn(ruling) : [])),
  );
}

type Keys = ReadonlyMap<ReportId, readonly string[]>;

async function keysOf(reports: readonly ReportId[], prints: PrintCache): Promise<Keys> {
  const own = await prints.printsOf(reports);
  return new Map(own.map((print) => [print.report, [...new Set(copyKeysOf(print))].map(blockKey)]));
}

function blockKey(key: string): string {
  return `${COPIES}${key}`;
}

/** The store, with the reports of this stretch laid over it. */
function memoryOf(
  { prints, store }: ChainMeans,
  { gone, keys }: { readonly gone: ReadonlySet<ReportId>; readonly keys: Keys },
): CopyMemory {
  const byKey = new Map<string, ReportId[]>();
  for (const [report, own] of keys)
    for (const key of own) byKey.set(key, [...(byKey.get(key) ?? []), report]);
  const living = (reports: readonly ReportId[]): readonly ReportId[] =>
    [...new Set(reports)].filter((report) => !gone.has(report)).sort();
  return {
    prints: async (reports) => await prints.printsOf(living(reports)),
    printsWith: async (asked) => {
      const wanted = asked.map(blockKey);
      const stored = wanted.length === 0 ? [] : await store.subjectsWith(wanted);
      const here = wanted.flatMap((key) => byKey.get(key) ?? []);
      return await prints.printsOf(living([...stored, ...here]));
    },
    chainsAround: async (reports) =>
      reports.length === 0 ? [] : (await store.documentsOf("chain", reports)).map(chainIn),
  };
}

/** Documents of this kind are written here and nowhere else. */
function chainIn({ document }: DerivedDocument): CopyChain {
  return document as CopyChain;
}

function keyOf(chain: string): string {
  return `chain:${chain}`;
}

function documentOf(chain: CopyChain): DerivedDocument<CopyChain> {
  const { id, members } = chain;
  const publishers = members.flatMap(({ publisher }) => publisher ?? []);
  const days = members.map(({ published }) => published);
  const [from, to] = [days[0], days.at(-1)];
  return {
    kind: "chain",
    id,
    keys: [keyOf(id)],
    members: members.map(({ report }) => report).sort(),
    columns: {
      publishers: [...new Set(publishers)].sort(),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      weight: members.length,
    },
    document: chain,
  };
}
