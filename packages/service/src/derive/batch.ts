import {
  type AssertionId,
  type AssertionRow,
  assertionsOf,
  type CodingId,
  type Decision,
  type KeptCoding,
  type LogEntry,
  type ReportId,
  type RowFilter,
  type Ruling,
  reviewRows,
  type Store,
} from "@zenobia/record";
import { ADDITION } from "../review/add-assertion.ts";

/** What a stretch of the log changes, read from the store. */
export interface Batch {
  /** Codings whose rows are replaced, with those that they have from now on, by id. */
  readonly codings: ReadonlyMap<CodingId, readonly AssertionRow[]>;
  /** Rows that were there before, of these codings. */
  readonly before: readonly AssertionRow[];
  /** Reports whose codings or marks changed. */
  readonly reports: readonly ReportId[];
  /** Assertions that merges and splits name: what joins them is derived again. */
  readonly touched: readonly AssertionId[];
  readonly through: number;
}

/** Where a batch is read from. */
export type BatchStore = Pick<Store, "codings" | "codingsOf" | "reports" | "rowsOf" | "listRows">;

const PAGE = 1_000;

/** Reads what entries of the log change, given all decisions. */
export async function readBatch(
  store: BatchStore,
  entries: readonly LogEntry[],
  decisions: readonly Decision[],
): Promise<Batch> {
  const subjects = (kind: LogEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject);
  const touch = await touchedBy(store, namedBy(subjects("decision"), decisions), decisions);
  const coded = await store.codings(subjects("coding"));
  const changed = [...new Set([...coded.map(({ report }) => report), ...touch.reports])];
  const texts = new Map((await store.reports(changed)).map(({ id, text }) => [id, text]));
  const codings = codingRows(await store.codingsOf(changed), texts, decisions);
  return {
    codings,
    before: await store.rowsOf([...codings.keys()]),
    reports: changed,
    touched: touch.assertions,
    through: entries.at(-1)?.sequence ?? 0,
  };
}

/**
 * Of several codings of one coder the last counts: a text is coded again when its coder has become better. What a
 * reviewer adds stands beside what they added before.
 */
function codingRows(
  codings: readonly KeptCoding[],
  texts: ReadonlyMap<ReportId, string>,
  decisions: readonly Decision[],
): ReadonlyMap<CodingId, readonly AssertionRow[]> {
  const last = new Map<string, KeptCoding>();
  for (const coding of codings) {
    const { models, name } = coding.coded.coder;
    last.set(`${coding.report} ${name} ${models[ADDITION] ?? ""}`, coding);
  }
  const told = [...last.values()].flatMap(({ id, report, coded }) =>
    assertionsOf(coded, { coding: id, report, text: texts.get(report) ?? "" }),
  );
  const rows = new Map<CodingId, AssertionRow[]>(codings.map(({ id }) => [id, []]));
  for (const row of reviewRows(told, decisions).rows) rows.get(row.coding)?.push(row);
  return rows;
}

/** The decisions, and those that they undo. */
function namedBy(ids: readonly string[], decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const named = new Set<Decision>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const decision = byId.get(id);
    if (decision === undefined || named.has(decision)) continue;
    named.add(decision);
    if (decision.ruling.act === "undo") open.push(decision.ruling.decision);
  }
  return [...named];
}

/** Reports whose rows decisions change, and assertions that they join or part. */
async function touchedBy(
  store: BatchStore,
  named: readonly Decision[],
  decisions: readonly Decision[],
): Promise<{ readonly reports: readonly ReportId[]; readonly assertions: readonly string[] }> {
  const rulings = named.map(({ ruling }) => ruling);
  const codings = await store.codings(rulings.flatMap(judged).map(codingOf));
  const reports = new Set([...rulings.flatMap(marked), ...codings.map(({ report }) => report)]);
  for (const filter of filtersOf(rulings, decisions))
    for await (const id of reportsNaming(store, filter)) reports.add(id);
  return { reports: [...reports], assertions: rulings.flatMap(joined) };
}

function judged(ruling: Ruling): readonly AssertionId[] {
  return "assertion" in ruling ? [ruling.assertion] : [];
}

function marked(ruling: Ruling): readonly ReportId[] {
  return "report" in ruling ? [ruling.report] : [];
}

function joined(ruling: Ruling): readonly AssertionId[] {
  if (ruling.act === "merge") return ruling.assertions;
  return ruling.act === "split" ? [...ruling.assertions, ...ruling.from] : [];
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
