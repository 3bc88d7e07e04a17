import { createRedactor } from "@zenobia/model";
import {
  type AssertionId,
  type AssertionRow,
  assertionsIn,
  assertionsOf,
  type CodingId,
  carryDecisions,
  type Decision,
  type KeptCoding,
  type LogEntry,
  type Replacement,
  type ReportId,
  type RowFilter,
  type Ruling,
  redactRows,
  reviewRows,
  type Store,
  type Voice,
} from "@zenobia/record";
import { deriveCarried, newestOf } from "./carried-derivation.ts";
import type { ChainChange } from "./chain-derivation.ts";
import { changedRows } from "./changed-rows.ts";
import type { RowChange } from "./derivation.ts";
import { namedBy, reportIn } from "./named-decisions.ts";
import { marksOf, type ReportMarks, replaceMarks } from "./report-marks.ts";

/** What a stretch of the log changes, read from the store. */
export interface Batch {
  /** Codings whose rows are replaced, with those that they have from now on, by id. */
  readonly codings: ReadonlyMap<CodingId, readonly AssertionRow[]>;
  /** Rows that were there before, of these codings. */
  readonly before: readonly AssertionRow[];
  /** Of the rows before and after, those that are to be written and derived from again. */
  readonly changed: Pick<RowChange, "before" | "after">;
  /** Assertions that merges and splits name: what joins them is derived again. */
  readonly touched: readonly AssertionId[];
  readonly through: number;
  /** All decisions, those on assertions that were coded again on what these are now. */
  readonly decisions: readonly Decision[];
  /** Marks of reports, and assertions that were decided on and coded again. */
  readonly replacements: readonly Replacement[];
}

/** Where a batch is read from. */
export type BatchStore = Pick<
  Store,
  "codings" | "codingsOf" | "reports" | "rowsOf" | "listRows" | "allDocuments"
>;

/** What entries of the log are read with. */
export interface BatchMeans {
  readonly store: BatchStore;
  /** All decisions, and those of them in force. */
  readonly decisions: readonly Decision[];
  readonly standing: readonly Decision[];
  /** Who copies whom, as these entries leave it. */
  readonly chains: Pick<ChainChange, "revoiced" | "voices">;
}

const PAGE = 1_000;

/** Reads what entries of the log change. */
export async function readBatch(
  entries: readonly LogEntry[],
  { chains, decisions, standing, store }: BatchMeans,
): Promise<Batch> {
  const subjects = (kind: LogEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject);
  const named = namedBy(subjects("decision"), decisions);
  const coded = await store.codings(subjects("coding"));
  const touched = await touchedBy(store, named, decisions);
  const changed = [
    ...new Set([...coded.map(({ report }) => report), ...touched, ...chains.revoiced]),
  ];
  const texts = new Map((await store.reports(changed)).map(({ id, text }) => [id, text]));
  const kept = await store.codingsOf(changed);
  const again = { reports: changed, codings: kept, texts, decisions };
  const { carried, replacement } = await deriveCarried(store, again);
  const carriedOver = carryDecisions(decisions, carried);
  const marks = marksOf(changed, standing);
  const voices = await chains.voices(changed);
  const codings = codingRows(kept, { texts, voices, marks, decisions: carriedOver });
  const isNamed = new Set(named.map(({ id }) => id));
  const rulings = carriedOver.flatMap(({ id, ruling }) => (isNamed.has(id) ? [ruling] : []));
  const before = await store.rowsOf([...codings.keys()]);
  const after = [...codings.values()].flat();
  return {
    codings,
    before,
    changed: changedRows({ before, after }, [...named.map(({ ruling }) => ruling), ...rulings]),
    touched: rulings.flatMap(joined),
    through: entries.at(-1)?.sequence ?? 0,
    decisions: carriedOver,
    replacements: [replaceMarks(changed, marks), replacement],
  };
}

interface RowMeans {
  readonly texts: ReadonlyMap<ReportId, string>;
  readonly voices: ReadonlyMap<ReportId, Voice>;
  readonly marks: ReportMarks;
  readonly decisions: readonly Decision[];
}

/** Rows of the codings that count, as reviewers left them; the other codings have none. */
function codingRows(
  codings: readonly KeptCoding[],
  { decisions, marks, texts, voices }: RowMeans,
): ReadonlyMap<CodingId, readonly AssertionRow[]> {
  const told = newestOf(codings).flatMap(({ id, report, coded }) => {
    const voice = voices.get(report);
    const context = { coding: id, report, text: texts.get(report) ?? "" };
    return assertionsOf(coded, voice === undefined ? context : { ...context, voice });
  });
  const rows = new Map<CodingId, AssertionRow[]>(codings.map(({ id }) => [id, []]));
  for (const row of reviewRows(told, decisions).rows) rows.get(row.coding)?.push(row);
  return new Map(
    codings.map(({ id, report }) => {
      const own = rows.get(id) ?? [];
      const redacted = marks.get(report)?.redacted ?? [];
      if (redacted.length === 0 || own.length === 0) return [id, own];
      return [id, redactRows(own, createRedactor(texts.get(report) ?? "", redacted))];
    }),
  );
}

/** Reports whose rows decisions change, or may find again in another coding. */
async function touchedBy(
  store: BatchStore,
  named: readonly Decision[],
  decisions: readonly Decision[],
): Promise<readonly ReportId[]> {
  const rulings = named.map(({ ruling }) => ruling);
  const codings = await store.codings(rulings.flatMap(assertionsIn).map(codingOf));
  const reports = new Set([...rulings.flatMap(reportIn), ...codings.map(({ report }) => report)]);
  for (const filter of filtersOf(rulings, decisions))
    for await (const id of reportsNaming(store, filter)) reports.add(id);
  return [...reports];
}

function joined(ruling: Ruling): readonly AssertionId[] {
  return "assertion" in ruling ? [] : assertionsIn(ruling);
}

/** Rows that carry a key which was, or is now, one with another: found by all keys that any decision ever joined to it. */
function filtersOf(
  rulings: readonly Ruling[],
  decisions: readonly Decision[],
): readonly RowFilter[] {
  const ever = decisions.map(({ ruling }) => ruling);
  const actors = keysJoined(rulings.flatMap(actorsIn), ever.flatMap(actorsIn));
  const places = keysJoined(rulings.flatMap(placesIn), ever.flatMap(placesIn));
  return [
    ...(actors.length === 0 ? [] : [{ actors }, { sources: actors }]),
    ...(places.length === 0 ? [] : [{ places }]),
  ];
}

type Pair = readonly [string, string];

function actorsIn(ruling: Ruling): readonly Pair[] {
  return ruling.act === "same-actor" ? [ruling.actors] : [];
}

function placesIn(ruling: Ruling): readonly Pair[] {
  return ruling.act === "same-place" ? [ruling.places] : [];
}

/** All keys that were ever joined to one of a pair, directly or by others. */
function keysJoined(pairs: readonly Pair[], ever: readonly Pair[]): readonly string[] {
  const found = new Set(pairs.flat());
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [a, b] of ever) if (found.has(a) || found.has(b)) found.add(a).add(b);
  }
  return [...found].sort();
}

function codingOf(assertion: AssertionId): CodingId {
  return assertion.slice(0, assertion.indexOf(":"));
}

async function* reportsNaming(store: BatchStore, filter: RowFilter): AsyncGenerator<ReportId> {
  let after: string | undefined;
  do {
    const page = await store.listRows(filter, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    for (const { report } of page.rows) yield report;
    after = page.next;
  } while (after !== undefined);
}
