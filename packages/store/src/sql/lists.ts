import type { Day } from "@zenobia/model";
import type {
  AssertionRow,
  DerivedDocument,
  DerivedKind,
  DocumentFilter,
  Page,
  Paged,
  ReportFilter,
  RowFilter,
  SearchHit,
  StoredReport,
} from "@zenobia/record";
import { sql } from "kysely";
import {
  allOf,
  documentConditions,
  queryFor,
  reportConditions,
  rowConditions,
} from "./conditions.ts";
import type { Database } from "./database.ts";
import { type PageRow, pageOf, pageParts } from "./page.ts";
import { partyPage } from "./party-rows.ts";
import { NO_DAY, plainDay, plainText } from "./plain-text.ts";
import { readRedacted, shownText } from "./report-words.ts";

const SNIPPET_CHARACTERS = 50_000;
const SNIPPET =
  "StartSel=\u0002, StopSel=\u0003, MaxWords=30, MinWords=12, MaxFragments=2, FragmentDelimiter= … ";

/** A page of assertion rows. */
export async function listRows(
  { db, hasPostgis }: Database,
  filter: RowFilter,
  page: Page,
): Promise<Paged<AssertionRow>> {
  const parts = pageParts(page);
  const { from, order, limit } = parts;
  const found =
    partyPage(filter, parts) ??
    sql`select id, day from assertions
      where ${allOf([from, ...rowConditions(filter, hasPostgis)])}
      order by ${order} limit ${limit}`;
  const { rows } = await sql<PageRow>`
    select p.id, p.day::text as day, b.body from (${found}) p join assertion_bodies b on b.id = p.id order by ${ofPage(page)}`.execute(
    db,
  );
  return pageOf(rows, page.limit);
}

function ofPage({ order = "newest" }: Page): ReturnType<typeof sql> {
  return order === "newest" ? sql`p.day desc, p.id desc` : sql`p.day, p.id`;
}

/** A page of documents. */
export async function listDocuments(
  { db, hasPostgis }: Database,
  kind: DerivedKind,
  { filter, page }: { readonly filter: DocumentFilter; readonly page: Page },
): Promise<Paged<DerivedDocument>> {
  const { from, order, limit } = pageParts(page);
  const conditions = [
    sql`kind = ${sql.lit(kind)}`,
    from,
    ...documentConditions(filter, hasPostgis),
  ];
  const { rows } = await sql<PageRow>`
    select p.id, p.day::text as day, p.body from (
      select id, day, body from documents where ${allOf(conditions)}
      order by ${order} limit ${limit}
    ) p order by ${ofPage(page)}`.execute(db);
  return pageOf(rows, page.limit);
}

/** A page of reports. */
export async function listReports(
  { db }: Database,
  filter: ReportFilter,
  page: Page,
): Promise<Paged<StoredReport>> {
  const { from, order, limit } = pageParts(page);
  const { rows } = await sql<PageRow>`
    select p.id, p.day::text as day, r.body from (
      select id, day from report_index where ${allOf([from, ...reportConditions(filter)])}
      order by ${order} limit ${limit}
    ) p join reports r on r.id = p.id order by ${ofPage(page)}`.execute(db);
  return pageOf(rows, page.limit);
}

/** Ranking reads every word of a report: a word that half of all hold would take seconds. */
const MOST_RANKED = 1000;

/** Reports that hold the words, best first; of many the newest are ranked. */
export async function search(
  { db }: Database,
  words: string,
  { filter, limit }: { readonly filter: ReportFilter; readonly limit: number },
): Promise<readonly SearchHit[]> {
  const english = queryFor(words, "english");
  const simple = queryFor(words, "simple");
  const { rows } = await sql<{ body: string; rank: number; english: boolean }>`
    select r.body, p.rank, p.english from (
      select id, english, ts_rank_cd(words, case when english then ${english} else ${simple} end, 1)
        as rank
      from (
        select id, english, words from report_index
        where ${allOf(reportConditions({ ...filter, words }))}
        order by day desc, id desc limit ${MOST_RANKED}
      ) newest
      order by rank desc, id limit ${limit}
    ) p join reports r on r.id = p.id order by p.rank desc, p.id`.execute(db);
  const reports = rows.map(({ body }) => JSON.parse(body) as StoredReport);
  const redacted = await readRedacted(
    db,
    reports.map(({ id }) => id),
  );
  const texts = reports.map(({ id, text }) =>
    plainText(shownText(text, redacted.get(id) ?? []).slice(0, SNIPPET_CHARACTERS)),
  );
  const { rows: snippets } = await sql<{ snippet: string }>`
    select case when english then ts_headline('english', text, ${english}, ${SNIPPET})
      else ts_headline('simple', text, ${simple}, ${SNIPPET}) end as snippet
    from unnest(${texts}::text[], ${rows.map((row) => row.english)}::boolean[])
      with ordinality as t(text, english, number) order by number`.execute(db);
  return reports.map((report, index) => ({
    report,
    rank: rows[index]?.rank ?? 0,
    snippet: snippets[index]?.snippet ?? "",
  }));
}

/** Documents whose time holds the day, by id. */
export async function asOf(
  { db, hasPostgis }: Database,
  kind: DerivedKind,
  { day, filter }: { readonly day: Day; readonly filter: DocumentFilter },
): Promise<readonly DerivedDocument[]> {
  const time = sql`daterange(from_day, to_day, '[]') @> ${plainDay(day) ?? NO_DAY}::date`;
  const conditions = [
    sql`kind = ${sql.lit(kind)}`,
    time,
    ...documentConditions(filter, hasPostgis),
  ];
  const { rows } = await sql<{ body: string }>`
    select body from documents where ${allOf(conditions)} order by id`.execute(db);
  return rows.map(({ body }) => JSON.parse(body) as DerivedDocument);
}
