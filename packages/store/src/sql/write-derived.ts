import { AppError } from "@zenobia/model";
import {
  briefOf,
  canonicalJson,
  columnsOf,
  type DerivedChange,
  type DerivedDocument,
  type KeyedRow,
  type Replacement,
} from "@zenobia/record";
import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { hashesOf } from "./key-hash.ts";
import { PERIODS } from "./periods.ts";
import { NO_DAY, plainDay, plainText, plainTexts } from "./plain-text.ts";
import { unseen } from "./read-derived.ts";
import { indexWords, readRedacted } from "./report-words.ts";

const ROWS_AT_ONCE = 1000;
/** Of the evidence of one row. */
const SEARCHED_CHARACTERS = 10_000;

type Work = Transaction<Tables>;

/** Writes a step of deriving; all of it or nothing. */
export async function writeDerived(db: Kysely<Tables>, change: DerivedChange): Promise<void> {
  await db.transaction().execute(async (work) => {
    const { sequence } = await work
      .selectFrom("derived_end")
      .select("sequence")
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (sequence !== change.after)
      throw new AppError(
        "store/conflict",
        `another process derived up to entry ${sequence} of the log in the meantime, not to ${change.after}: call again`,
      );
    if (change.clear === true) await clear(work);
    const { dropRows: gone = [], rows = [], subjects = [], replacements = [] } = change;
    for (const ids of inParts(gone)) await dropRows(work, ids);
    for (const some of inParts(rows)) await writeRows(work, some);
    for (const some of inParts(subjects)) await writeKeys(work, some);
    for (const replacement of replacements) await replace(work, replacement);
    await work.updateTable("derived_end").set({ sequence: change.through }).execute();
  });
}

async function clear(db: Work): Promise<void> {
  const { rows: marked } = await sql<{ id: string }>`
    select id from documents where kind = 'mark' and status <> 'sensitive'`.execute(db);
  await sql`truncate assertions, assertion_bodies, parties, block_keys, documents, period_counts`.execute(
    db,
  );
  await sql`update report_index set hidden = false where hidden`.execute(db);
  await indexWords(
    db,
    marked.map(({ id }) => id),
  );
}

/** Deletes rows with all that belongs to them, and takes them out of the counts. */
async function dropRows(db: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    with gone as (
        delete from assertions where id = any(${[...ids]}::text[])
        returning id, kind, day, type, status, actors, sources),
      parts as (delete from parties p using (${partiesOf(sql`gone`)}) as g
        where p.party = g.party and p.role = g.role and p.day = g.day and p.id = g.id),
      bodies as (delete from assertion_bodies where id in (select id from gone)),
      keys as (delete from block_keys where subject in (select id from gone))
    ${addCounts(sql`gone`, sql`-count(*)`)}`.execute(db);
}

/** Adds rows of a query to the counts of their weeks and months. */
export function addCounts(
  rows: RawBuilder<unknown>,
  count: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`insert into period_counts
    select period, kind, first, type, status, ${count} from ${rows} cross join lateral
      (values ('week', ${PERIODS.week}), ('month', ${PERIODS.month})) as periods(period, first)
    group by period, kind, first, type, status
    on conflict (period, kind, day, type, status)
      do update set count = period_counts.count + excluded.count`;
}

/** Who has a part in rows of a query, or says them; one row each. */
export function partiesOf(rows: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select party, role, day, id, kind, type, status from ${rows} cross join lateral
    (select unnest(actors) as party, 'actor' as role
      union all select unnest(sources), 'source') as parts`;
}

async function writeRows(db: Work, rows: readonly KeyedRow[]): Promise<void> {
  await dropRows(
    db,
    rows.map(({ row }) => row.id),
  );
  await sql`
    with added as (
      insert into assertions
      select id, coding, report, coder, kind, type, status, day, publisher, place, lat, lon,
        actors, sources, to_tsvector('english', words)
      from json_to_recordset(${JSON.stringify(rows.map(assertionColumns))}::json) as r(
        id text, coding text, report text, coder text, kind text, type text, status text, day date,
        publisher text, place text, lat float8, lon float8, actors text[], sources text[],
        words text)
      returning id, kind, day, type, status, actors, sources),
      parts as (insert into parties ${partiesOf(sql`added`)})
    ${addCounts(sql`added`, sql`count(*)`)}`.execute(db);
  const bodies = rows.map(({ row }) => ({ id: row.id, body: canonicalJson(row) }));
  await sql`
    insert into assertion_bodies
    select * from json_to_recordset(${JSON.stringify(bodies)}::json) as r(id text, body text)
  `.execute(db);
  await insertKeys(
    db,
    rows.map(({ row, keys }) => ({ subject: row.id, keys })),
  );
}

/** The columns of a row's table, by name. */
export function assertionColumns({ row }: KeyedRow): Tables["assertions"] {
  const { type = "", status = "", day, actors, sources, place, words } = columnsOf(row);
  return {
    id: row.id,
    coding: row.coding,
    report: row.report,
    coder: plainText(row.coder),
    kind: row.kind,
    type: plainText(type),
    status,
    day: plainDay(day) ?? plainDay(row.published) ?? NO_DAY,
    publisher: row.publisher === undefined ? null : plainText(row.publisher),
    place: place === undefined ? null : plainText(place.key),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    actors: plainTexts(actors),
    sources: plainTexts(sources),
    words: plainText(words.slice(0, SEARCHED_CHARACTERS)),
  };
}

type Keyed = { readonly subject: string; readonly keys: readonly string[] };

async function writeKeys(db: Work, subjects: readonly Keyed[]): Promise<void> {
  const ids = subjects.map(({ subject }) => subject);
  await sql`delete from block_keys where subject = any(${ids}::text[])`.execute(db);
  await insertKeys(db, subjects);
}

async function insertKeys(db: Work, subjects: readonly Keyed[]): Promise<void> {
  const rows = subjects
    .filter(({ keys }) => keys.length > 0)
    .map(({ subject, keys }) => ({ subject, keys: `{${hashesOf(keys).join(",")}}` }));
  await sql`insert into block_keys
    select subject, keys::bigint[]
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(subject text, keys text)`.execute(
    db,
  );
}

async function replace(db: Work, { kind, keys, documents }: Replacement): Promise<void> {
  if (keys.length === 0 && documents.length === 0) return;
  const marked = kind === "mark" ? await readMarked(db, keys) : { ids: [], redacted: [] };
  await sql`delete from documents
    where kind = ${kind} and keys && ${unseen(plainTexts(keys), "text")}`.execute(db);
  for (const some of inParts(documents)) await writeDocuments(db, some);
  if (kind !== "mark") return;
  const reports = [...marked.ids, ...documents.map(({ id }) => id)];
  await sql`
    update report_index r set hidden = exists (
      select 1 from documents d where d.kind = 'mark' and d.id = r.id and d.status = 'tombstone')
    where r.id = any(${reports}::text[])`.execute(db);
  const redacted = [...(await readRedacted(db, reports))].filter(([, spans]) => spans.length > 0);
  await indexWords(db, [...marked.redacted, ...redacted.map(([id]) => id)]);
}

/** Reports that have a mark under any of the keys, and those of them with redacted words. */
async function readMarked(
  db: Work,
  keys: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly redacted: readonly string[] }> {
  const { rows } = await sql<{ id: string }>`
    select id from documents where kind = 'mark' and keys && ${plainTexts(keys)}::text[]`.execute(
    db,
  );
  const ids = rows.map(({ id }) => id);
  const redacted = [...(await readRedacted(db, ids))].filter(([, spans]) => spans.length > 0);
  return { ids, redacted: redacted.map(([id]) => id) };
}

async function writeDocuments(db: Work, documents: readonly DerivedDocument[]): Promise<void> {
  const kind = documents[0]?.kind ?? "";
  const ids = documents.map(({ id }) => id);
  await sql`delete from documents where kind = ${kind} and id = any(${ids}::text[])`.execute(db);
  await sql`
    insert into documents
    select * from json_to_recordset(${JSON.stringify(documents.map(documentColumns))}::json) as r(
      kind text, id text, day date, from_day date, to_day date, type text, status text,
      lat float8, lon float8, weight float8, is_claimed boolean, is_rough boolean, stands_to date,
      actors text[], sources text[], places text[], publishers text[],
      keys text[], members text[], body text, brief text)`.execute(db);
}

/** The columns of a document's table, by name. */
export function documentColumns(document: DerivedDocument): Tables["documents"] {
  const { kind, id, keys, members, columns } = document;
  const from = plainDay(columns.from) ?? null;
  const brief = briefOf(document);
  return {
    kind,
    id,
    day: from ?? NO_DAY,
    from_day: from,
    to_day: endAfter(from, columns.to),
    type: plainText(columns.type ?? ""),
    status: plainText(columns.status ?? ""),
    lat: columns.lat ?? null,
    lon: columns.lon ?? null,
    weight: columns.weight ?? 0,
    is_claimed: columns.isClaimed ?? false,
    is_rough: columns.isRough ?? false,
    stands_to: endAfter(from, columns.standsTo),
    actors: plainTexts(columns.actors ?? []),
    sources: plainTexts(columns.sources ?? []),
    places: plainTexts(columns.places ?? []),
    publishers: plainTexts(columns.publishers ?? []),
    keys: plainTexts(keys),
    members: [...members],
    body: canonicalJson(document),
    brief: brief === undefined ? null : canonicalJson(brief),
  };
}

/** An end before its beginning is no time at all; the beginning stands. */
function endAfter(first: string | null, end: string | undefined): string | null {
  const last = plainDay(end) ?? null;
  return first !== null && last !== null && last < first ? first : last;
}

function inParts<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE)
    parts.push(items.slice(start, start + ROWS_AT_ONCE));
  return parts;
}
