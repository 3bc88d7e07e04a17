import type { CodedReport } from "@zenobia/model";
import type { Decision, KeptCoding, StoredReport, UncodedQuery } from "@zenobia/record";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Reports in the order of the ids. */
export async function readReports(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly StoredReport[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; body: string }>`
    select id, body from reports where id = any(${[...ids]}::text[])`.execute(db);
  return inOrder(
    ids,
    rows.map(({ id, body }) => [id, JSON.parse(body) as StoredReport]),
  );
}

/** The original bytes of a report. */
export async function readBytes(db: Kysely<Tables>, id: string): Promise<Uint8Array | undefined> {
  const query = db.selectFrom("reports").select("bytes").where("id", "=", id);
  const row = await query.executeTakeFirst();
  return row && new Uint8Array(row.bytes);
}

/** Codings in the order of the ids. */
export async function readCodings(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly KeptCoding[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<CodingBody>`
    select id, report, body from codings where id = any(${[...ids]}::text[])`.execute(db);
  return inOrder(
    ids,
    rows.map((row) => [row.id, codingOf(row)]),
  );
}

/** Codings of reports in the order in which they were kept. */
export async function readCodingsOf(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<readonly KeptCoding[]> {
  if (reports.length === 0) return [];
  const { rows } = await sql<CodingBody>`
    select codings.id, report, body from codings join log on log.subject = codings.id
    where report = any(${[...reports]}::text[]) order by log.sequence`.execute(db);
  return rows.map(codingOf);
}

interface CodingBody {
  readonly id: string;
  readonly report: string;
  readonly body: string;
}

function codingOf({ id, report, body }: CodingBody): KeptCoding {
  return { id, report, coded: JSON.parse(body) as CodedReport };
}

/** All decisions in the order in which they were kept. */
export async function readDecisions(db: Kysely<Tables>): Promise<readonly Decision[]> {
  const { rows } = await sql<{ body: string }>`
    select body from decisions join log on log.subject = decisions.id order by log.sequence`.execute(
    db,
  );
  return rows.map(({ body }) => JSON.parse(body) as Decision);
}

/** Reports without a coding by the coder. */
export async function readUncoded(
  db: Kysely<Tables>,
  { coder, version, languages, after = "", limit }: UncodedQuery,
): Promise<readonly string[]> {
  const ofVersion = version === undefined ? sql`` : sql`and c.version = ${version}`;
  const inLanguage =
    languages === undefined ? sql`` : sql`and r.language = any(${[...languages]}::text[])`;
  const { rows } = await sql<{ id: string }>`
    select r.id from report_index r where r.id > ${after} and not r.hidden ${inLanguage}
      and not exists (
        select 1 from codings c where c.report = r.id and c.coder = ${coder} ${ofVersion}
      )
    order by r.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Values in the order of ids, without those that are not there. */
export function inOrder<Value>(
  ids: readonly string[],
  found: readonly (readonly [id: string, value: Value])[],
): readonly Value[] {
  const values = new Map(found);
  return ids.flatMap((id) => {
    const value = values.get(id);
    return value === undefined ? [] : [value];
  });
}
