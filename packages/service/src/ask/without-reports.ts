import {
  type AssertionRow,
  briefOf,
  type CountQuery,
  type CountRow,
  type DerivedDocument,
  type DerivedKind,
  type Page,
  type Paged,
  type ReportId,
  type Ruling,
  type Store,
} from "@zenobia/record";
import { codingOfAssertion } from "./assertions.ts";
import { type DeriveAgainMeans, deriveAgain } from "./derive-again.ts";
import { present } from "./present.ts";
import { withoutPoints, withPoints } from "./shown-points.ts";

/** What a record is seen with as if reports were not in it. */
export interface HidingMeans extends DeriveAgainMeans {
  /** Reports that are not to be seen. */
  readonly hidden: ReadonlySet<ReportId>;
}

/**
 * A record as it would be without some reports: what is derived from them and others is derived again from the others.
 * It is for reading; what is written through it is written as it is.
 *
 * Cost: beside that of the store, deriving again what hidden reports have a part in.
 */
export async function withoutReports(means: HidingMeans): Promise<Store> {
  const { hidden, store } = means;
  if (hidden.size === 0) return store;
  const codings = new Set((await store.codingsOf([...hidden])).map(({ id }) => id));
  const sight: Sight = {
    ...means,
    isTold: (id) => !hidden.has(id) && !codings.has(codingOfAssertion(id)) && !codings.has(id),
    isShown: (row) => !hidden.has(row.report),
  };
  return { ...untouched(store), ...keptPart(sight), ...rowPart(sight), ...documentPart(sight) };
}

/** What is seen of a record. */
interface Sight extends HidingMeans {
  /** Tells whether a report, a coding or an assertion is seen, by its id. */
  readonly isTold: (id: string) => boolean;
  readonly isShown: (row: Pick<AssertionRow, "report">) => boolean;
}

type Kept = "log" | "reports" | "reportBytes" | "codings" | "codingsOf" | "decisions";
type Rows = "rows" | "rowsOf" | "allRows" | "listRows" | "listReports" | "search" | "count";
type Documents =
  | "documents"
  | "documentsWith"
  | "documentsOf"
  | "allDocuments"
  | "listDocuments"
  | "briefsAsOf"
  | "points"
  | "asOf";

/** Named one by one: what a store learns to tell later is not told here by oversight. */
function untouched(store: Store): Omit<Store, Kept | Rows | Documents> {
  const { append, audit, close, derivedThrough, end, kept, maintain } = store;
  const { setSetting, setting, settings, subjectsWith, uncoded, unlogged, writeDerived } = store;
  return {
    append,
    audit,
    close,
    derivedThrough,
    end,
    kept,
    maintain,
    setSetting,
    setting,
    settings,
    subjectsWith,
    uncoded,
    unlogged,
    writeDerived,
  };
}

function keptPart({ hidden, isTold, store }: Sight): Pick<Store, Kept> {
  return {
    log: async function* (query) {
      for await (const entry of store.log(query)) if (isTold(entry.subject)) yield entry;
    },
    reports: async (ids) => await store.reports(ids.filter(isTold)),
    reportBytes: async (id) => (isTold(id) ? await store.reportBytes(id) : undefined),
    codings: async (ids) => await store.codings(ids.filter(isTold)),
    codingsOf: async (ids) => await store.codingsOf(ids.filter((id) => !hidden.has(id))),
    decisions: async () =>
      (await store.decisions()).filter(({ ruling }) => namedIn(ruling).every(isTold)),
  };
}

function rowPart({ hidden, isShown, isTold, store }: Sight): Pick<Store, Rows> {
  return {
    rows: async (ids) => await store.rows(ids.filter(isTold)),
    rowsOf: async (codings) => await store.rowsOf(codings.filter(isTold)),
    allRows: async function* () {
      for await (const row of store.allRows()) if (isShown(row)) yield row;
    },
    listRows: async (filter, page) =>
      await filled(page, {
        ask: async (part) => await store.listRows(filter, part),
        see: async (rows) => rows.filter(isShown),
      }),
    listReports: async (filter, page) =>
      await filled(page, {
        ask: async (part) => await store.listReports(filter, part),
        see: async (rows) => rows.filter(({ id }) => isTold(id)),
      }),
    search: async (words, filter, limit) =>
      (await store.search(words, filter, limit + hidden.size))
        .filter(({ report }) => isTold(report.id))
        .slice(0, limit),
    count: async (query) => await countShown(query, { hidden, store }),
  };
}

function documentPart(sight: Sight): Pick<Store, Documents> {
  const { isTold, store } = sight;
  const see = async (
    documents: readonly DerivedDocument[],
  ): Promise<readonly DerivedDocument[]> => {
    const seen: DerivedDocument[] = [];
    for (const document of documents)
      if (document.members.every(isTold)) seen.push(document);
      else seen.push(...(await deriveAgain(document, document.members.filter(isTold), sight)));
    return seen;
  };
  /** What hidden reports have a part in. */
  const sharedOf = async (kind: DerivedKind): Promise<readonly DerivedDocument[]> => {
    const codings = await store.codingsOf([...sight.hidden]);
    const rows = await store.rowsOf(codings.map(({ id }) => id));
    return await store.documentsOf(
      kind,
      rows.map(({ id }) => id),
    );
  };
  return {
    documents: async (kind, ids) => await see(await store.documents(kind, ids)),
    documentsWith: async (kind, keys) => await see(await store.documentsWith(kind, keys)),
    documentsOf: async (kind, members) =>
      await see(await store.documentsOf(kind, members.filter(isTold))),
    allDocuments: async function* (kind) {
      for await (const document of store.allDocuments(kind)) yield* await see([document]);
    },
    listDocuments: async (kind, filter, page) =>
      await filled(page, {
        ask: async (part) => await store.listDocuments(kind, filter, part),
        see: async (documents) => await see(await holding(documents, filter.words, sight)),
      }),
    asOf: async (kind, day, filter) => await see(await store.asOf(kind, day, filter)),
    briefsAsOf: async (kind, day, filter) => {
      const isShared = new Set((await sharedOf(kind)).map(({ id }) => id));
      const briefs = await store.briefsAsOf(kind, day, filter);
      const whole = await store.asOf(kind, day, filter);
      const seen = await see(whole.filter(({ id }) => isShared.has(id)));
      return [
        ...briefs.filter(({ id }) => !isShared.has(id)),
        ...seen.flatMap((document) => briefOf(document) ?? []),
      ].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    points: async (filter, limit) => {
      const shared = await sharedOf("incident");
      const isShared = new Set(shared.map(({ id }) => id));
      const points = await store.points(filter, limit);
      const told = new Set([...points.ids, ...points.unplaced]);
      const found = shared.filter(({ id }) => told.has(id));
      const seen = await see(await holding(found, filter?.words, sight));
      return withPoints(withoutPoints(points, isShared), seen);
    },
  };
}

/** Words that only hidden reports tell find nothing: what these have a part in is looked at row by row. */
async function holding(
  documents: readonly DerivedDocument[],
  words: string | undefined,
  sight: Sight,
): Promise<readonly DerivedDocument[]> {
  if (words === undefined) return documents;
  const held: DerivedDocument[] = [];
  for (const document of documents)
    if (document.members.every(sight.isTold) || (await isToldIn(document, words, sight)))
      held.push(document);
  return held;
}

/** Tells whether one of the rows of an incident that are seen holds the words. */
async function isToldIn(
  { id: incident }: DerivedDocument,
  words: string,
  { isShown, store }: Sight,
): Promise<boolean> {
  let after: string | undefined;
  do {
    const page = { limit: ROWS_AT_ONCE, ...present({ after }) };
    const { next, rows } = await store.listRows({ incident, words }, page);
    if (rows.some(isShown)) return true;
    after = next;
  } while (after !== undefined);
  return false;
}

const ROWS_AT_ONCE = 200;

/** All that is counted, less what is counted of hidden reports. */
async function countShown(
  query: CountQuery,
  { hidden, store }: Pick<HidingMeans, "hidden" | "store">,
): Promise<readonly CountRow[]> {
  const { by, filter = {}, limit } = query;
  const reports = filter.reports?.filter((id) => hidden.has(id)) ?? [...hidden];
  const less = await store.count({ by, filter: { ...filter, reports } });
  const counted = await store.count({
    by,
    filter,
    ...(limit === undefined ? {} : { limit: limit + less.length }),
  });
  const unseen = new Map(less.map(({ count, key }) => [JSON.stringify(key), count]));
  const left = counted.flatMap(({ count, key }) => {
    const shown = count - (unseen.get(JSON.stringify(key)) ?? 0);
    return shown > 0 ? [{ key, count: shown }] : [];
  });
  return limit === undefined ? left : left.slice(0, limit);
}

/** Pages are asked for until one is full or there are no more. */
async function filled<Row>(
  page: Page,
  {
    ask,
    see,
  }: {
    readonly ask: (page: Page) => Promise<Paged<Row>>;
    readonly see: (rows: readonly Row[]) => Promise<readonly Row[]>;
  },
): Promise<Paged<Row>> {
  const { rows, next } = await ask(page);
  const seen = [...(await see(rows))];
  let after = next;
  while (seen.length < page.limit && after !== undefined) {
    const part = await ask({ ...page, after, limit: page.limit - seen.length });
    seen.push(...(await see(part.rows)));
    after = part.next;
  }
  return { rows: seen, ...present({ next: after }) };
}

function namedIn(ruling: Ruling): readonly string[] {
  switch (ruling.act) {
    case "accept":
    case "reject":
    case "correct":
      return [ruling.assertion];
    case "merge":
      return ruling.assertions;
    case "split":
      return [...ruling.assertions, ...ruling.from];
    case "redact":
    case "tombstone":
    case "sensitive":
      return [ruling.report];
    default:
      return [];
  }
}
