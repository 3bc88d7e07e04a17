import type { AssertionRow, DerivedDocument, DerivedKind } from "@zenobia/record";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { hashesOf } from "./key-hash.ts";
import { plainTexts } from "./plain-text.ts";
import { inOrder } from "./read-kept.ts";

const BODIES_AT_ONCE = 1000;

interface Body {
  readonly id: string;
  readonly body: string;
}

/** Sequence of the log up to which all is derived. */
export async function readDerivedThrough(db: Kysely<Tables>): Promise<number> {
  const query = db.selectFrom("derived_end").select("sequence");
  return (await query.executeTakeFirstOrThrow()).sequence;
}

/** Rows in the order of the ids. */
export async function readRows(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly AssertionRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Body>`
    select id, body from assertion_bodies where id = any(${[...ids]}::text[])`.execute(db);
  return inOrder(
    ids,
    rows.map(({ id, body }) => [id, JSON.parse(body) as AssertionRow]),
  );
}

/** Rows of codings, all or those of one kind, by id. */
export async function readRowsOf(
  db: Kysely<Tables>,
  codings: readonly string[],
  kind: AssertionRow["kind"] | undefined,
): Promise<readonly AssertionRow[]> {
  if (codings.length === 0) return [];
  const ofKind = kind === undefined ? sql`true` : sql`a.kind = ${kind}`;
  const { rows } = await sql<Body>`
    select b.id, b.body from assertions a join assertion_bodies b on b.id = a.id
    where a.coding = any(${[...codings]}::text[]) and ${ofKind} order by b.id`.execute(db);
  return rows.map(({ body }) => JSON.parse(body) as AssertionRow);
}

/** All rows, by id. */
export async function* readAllRows(db: Kysely<Tables>): AsyncIterable<AssertionRow> {
  let after = "";
  for (;;) {
    const { rows } = await sql<Body>`
      select id, body from assertion_bodies where id > ${after}
      order by id limit ${BODIES_AT_ONCE}`.execute(db);
    for (const { body } of rows) yield JSON.parse(body) as AssertionRow;
    if (rows.length < BODIES_AT_ONCE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** Ids of what has any of the keys. */
export async function readSubjects(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ subject: string }>`
    select subject from block_keys where keys && ${unseen(hashesOf(keys), "bigint")}
    order by subject`.execute(db);
  return rows.map(({ subject }) => subject);
}

/** Documents in the order of the ids. */
export async function readDocuments(
  db: Kysely<Tables>,
  kind: DerivedKind,
  ids: readonly string[],
): Promise<readonly DerivedDocument[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Body>`
    select id, body from documents
    where kind = ${kind} and id = any(${[...ids]}::text[])`.execute(db);
  return inOrder(
    ids,
    rows.map(({ id, body }) => [id, JSON.parse(body) as DerivedDocument]),
  );
}

/** Documents with any of the values in a column of lists, by id. */
export async function readDocumentsBy(
  db: Kysely<Tables>,
  kind: DerivedKind,
  { column, values }: { readonly column: "keys" | "members"; readonly values: readonly string[] },
): Promise<readonly DerivedDocument[]> {
  if (values.length === 0) return [];
  const { rows } = await sql<Body>`
    select id, body from documents
    where kind = ${kind} and ${sql.ref(column)} && ${unseen(plainTexts(values), "text")}
    order by id`.execute(db);
  return rows.map(({ body }) => JSON.parse(body) as DerivedDocument);
}

/** A list that the planner doesn't look into: of hundreds of values it thinks that they are in most rows, and reads them all. */
export function unseen(values: readonly string[], type: "bigint" | "text"): RawBuilder<unknown> {
  return sql`(select ${values}::${sql.raw(type)}[])`;
}

/** All documents of a kind, by id. */
export async function* readAllDocuments(
  db: Kysely<Tables>,
  kind: DerivedKind,
): AsyncIterable<DerivedDocument> {
  let after = "";
  for (;;) {
    const { rows } = await sql<Body>`
      select id, body from documents where kind = ${kind} and id > ${after}
      order by id limit ${BODIES_AT_ONCE}`.execute(db);
    for (const { body } of rows) yield JSON.parse(body) as DerivedDocument;
    if (rows.length < BODIES_AT_ONCE) return;
    after = rows.at(-1)?.id ?? after;
  }
}
