import { AppError } from "@zenobia/model";
import { canonicalJson, columnsOf, type DerivedChange, type KeyedRow } from "@zenobia/record";
import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { hashesOf } from "./key-hash.ts";
import { inParts } from "./parts.ts";
import { PERIODS } from "./periods.ts";
import { NO_DAY, plainDay, plainText, plainTexts } from "./plain-text.ts";
import { indexWords } from "./report-words.ts";
import { replaceDocuments } from "./write-documents.ts";

/** Of the evidence of one row. */
const SEARCHED_CHARACTERS = 10_000;

type Work = Transaction<Tables>;

/** Writes a step of deriving; all of it or nothing. */
export async function writeDerived(db: Kysely<Tables>, change: DerivedChange): Promise<void> {
  await db.transaction().execute(async (work) => {
    await advance(work, change);
    if (change.clear === true) await clear(work);
    const { dropRows: gone = [], rows = [], subjects = [], replacements = [] } = change;
    const replaced = new Set([...gone, ...rows.map(({ row }) => row.id)]);
    for (const ids of inParts([...replaced])) await dropRows(work, ids);
    for (const some of inParts(rows)) await writeRows(work, some);
    for (const some of inParts(subjects)) await writeKeys(work, some);
    await replaceDocuments(work, replacements);
  });
}

/** Says that more is derived, and keeps others from deriving until that is written. */
async function advance(db: Work, { after, through }: DerivedChange): Promise<void> {
  const { rows: moved } = await sql`
    update derived_end set sequence = ${through} where sequence = ${after} returning 1`.execute(db);
  if (moved.length > 0) return;
  const { sequence } = await db
    .selectFrom("derived_end")
    .select("sequence")
    .executeTakeFirstOrThrow();
  throw new AppError(
    "store/conflict",
    `another process derived up to entry ${sequence} of the log in the meantime, not to ${after}: call again`,
  );
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
  const columns = rows.map((keyed) => ({
    ...assertionColumns(keyed),
    body: canonicalJson(keyed.row),
    keys: arrayOf(keyed.keys),
  }));
  await sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(columns)}::json) as r(
        id text, coding text, report text, coder text, kind text, type text, status text, day date,
        publisher text, place text, lat float8, lon float8, actors text[], sources text[],
        words text, body text, keys text)),
      added as (
      insert into assertions
      select id, coding, report, coder, kind, type, status, day, publisher, place, lat, lon,
        actors, sources, to_tsvector('english', words) from given
      returning id, kind, day, type, status, actors, sources),
      parts as (insert into parties ${partiesOf(sql`added`)}),
      bodies as (insert into assertion_bodies select id, body from given),
      keys as (
        insert into block_keys select id, keys::bigint[] from given where keys is not null)
    ${addCounts(sql`added`, sql`count(*)`)}`.execute(db);
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
  const rows = subjects.map(({ subject, keys }) => ({ subject, keys: arrayOf(keys) }));
  await sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(subject text, keys text)),
      gone as (
        delete from block_keys where subject in (select subject from given where keys is null))
    insert into block_keys select subject, keys::bigint[] from given where keys is not null
    on conflict (subject) do update set keys = excluded.keys`.execute(db);
}

/** Hashes of keys as an array; nothing where there are none. */
function arrayOf(keys: readonly string[]): string | null {
  return keys.length === 0 ? null : `{${hashesOf(keys).join(",")}}`;
}
