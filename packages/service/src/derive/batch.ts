import {
  type AssertionId,
  type AssertionRow,
  assertionsOf,
  type CodingId,
  type Decision,
  joinKeys,
  type KeptCoding,
  type LogEntry,
  type ReportId,
  type RowFilter,
  type Ruling,
  type Rulings,
  type Store,
  type StoredReport,
} from "@zenobia/record";

/** What a stretch of the log changes, read from the store. */
export interface Batch {
  /** Codings whose rows are replaced, with those that they have from now on, by id. */
  readonly codings: ReadonlyMap<CodingId, readonly AssertionRow[]>;
  /** Rows that were there before, of these codings. */
  readonly before: readonly AssertionRow[];
  /** Reports that came, or whose codings or marks changed. */
  readonly reports: readonly StoredReport[];
  /** Those of them that have a tombstone: they no longer count. */
  readonly buried: ReadonlySet<ReportId>;
  /** Assertions that merges and splits name: what joins them is derived again. */
  readonly touched: readonly AssertionId[];
  readonly through: number;
}

/** Where a batch is read from. */
export type BatchStore = Pick<
  Store,
  "codings" | "codingsOf" | "reports" | "rowsOf" | "rows" | "listRows" | "decisions"
>;

const PAGE = 1_000;

/** Reads what entries of the log change. */
export async function readBatch(
  store: BatchStore,
  entries: readonly LogEntry[],
  { rulings, decisions }: { readonly rulings: Rulings; readonly decisions: readonly Decision[] },
): Promise<Batch> {
  const subjects = (kind: LogEntry["kind"]): readonly string[] =>
    entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject);
  const touch = await touchedBy(store, namedBy(subjects("decision"), decisions), decisions);
  const coded = await store.codings(subjects("coding"));
  const changed = [...new Set([...coded.map(({ report }) => report), ...touch.reports])];
  const reports = await store.reports([...new Set([...changed, ...subjects("report")])]);
  const texts = new Map(reports.map((report) => [report.id, report]));
  const codings = codingRows(await store.codingsOf(changed), texts, rulings);
  return {
    codings,
    before: await store.rowsOf([...codings.keys()]),
    reports,
    buried: new Set([...texts.keys()].filter((id) => rulings.marks.get(id)?.isTombstone)),
    touched: touch.assertions,
    through: entries.at(-1)?.sequence ?? 0,
  };
}

/** Of several codings of one coder the last counts; a text is coded again when its coder has become better. */
function codingRows(
  codings: readonly KeptCoding[],
  texts: ReadonlyMap<ReportId, StoredReport>,
  rulings: Rulings,
): ReadonlyMap<CodingId, readonly AssertionRow[]> {
  const last = new Map<string, CodingId>();
  for (const { id, report, coded } of codings) last.set(`${report} ${coded.coder.name}`, id);
  const lasting = new Set(last.values());
  return new Map(
    codings.map((coding) => [
      coding.id,
      lasting.has(coding.id) ? rowsOf(coding, texts.get(coding.report), rulings) : [],
    ]),
  );
}

function rowsOf(
  { id, report, coded }: KeptCoding,
  stored: StoredReport | undefined,
  rulings: Rulings,
): readonly AssertionRow[] {
  const rows = assertionsOf(coded, { coding: id, report, text: stored?.text ?? "" });
  return rows.map(rulings.row).filter((row) => row !== undefined);
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

function keysJoined(pairs: readonly Pair[], ever: readonly Pair[]): readonly string[] {
  const roots = joinKeys(ever);
  const wanted = new Set(pairs.flat().map((key) => roots.get(key) ?? key));
  const all = [...new Set(ever.flat())];
  return all.filter((key) => wanted.has(roots.get(key) ?? key));
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
