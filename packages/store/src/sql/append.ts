import { AppError } from "@zenobia/model";
import {
  type Appended,
  chain,
  type KeptItem,
  type KeptReport,
  keptBody,
  type LogEntry,
  logItemOf,
  subjectOf,
} from "@zenobia/record";
import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { sha256 } from "./log.ts";
import { inParts } from "./parts.ts";
import { NO_DAY, plainDay, plainText } from "./plain-text.ts";
import { isEnglish, wordsOf } from "./report-words.ts";

/** A report has ten megabytes at most, and a statement less than a gigabyte. */
const ITEMS_AT_ONCE = 20;

/** Keeps items and their entries of the log; all of them or none. */
export async function append(
  db: Kysely<Tables>,
  items: readonly KeptItem[],
  { by, at }: { readonly by: string; readonly at: string },
): Promise<Appended> {
  if (items.length === 0) return { entries: [], known: [] };
  return await db.transaction().execute(async (work) => {
    // The lock on this row puts writers in line: what one reads here no other has before it is done.
    const end = await work
      .selectFrom("log_end")
      .select(["sequence", "hash"])
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { fresh, known } = await sift(work, items);
    const entries = chain(
      fresh.map((item) => logItemOf(item, { by, at, sha256 })),
      end,
      sha256,
    );
    if (entries.length === 0) return { entries, known };
    for (const some of inParts(fresh, ITEMS_AT_ONCE)) await keep(work, some);
    for (const some of inParts(entries)) await writeLog(work, some);
    return { entries, known };
  });
}

/** Parts what is new from what is kept, or stands twice among the items. */
async function sift(
  db: Transaction<Tables>,
  items: readonly KeptItem[],
): Promise<{ readonly fresh: readonly KeptItem[]; readonly known: readonly string[] }> {
  const seen = new Set(await findKept(db, items.map(subjectOf)));
  const fresh: KeptItem[] = [];
  const known: string[] = [];
  for (const item of items) {
    const subject = subjectOf(item);
    if (seen.has(subject)) known.push(subject);
    else fresh.push(item);
    seen.add(subject);
  }
  return { fresh, known };
}

/** Those of the ids that are kept. */
export async function findKept(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from log where subject = any(${[...ids]}::text[])`.execute(db);
  return rows.map(({ subject }) => subject);
}

/** Writes entries, and that the last of them is the end of the chain. */
async function writeLog(db: Transaction<Tables>, entries: readonly LogEntry[]): Promise<void> {
  const rows = entries.map(
    ({ at, by, digest, hash, kind, previous, sequence, subject }) =>
      sql`(${sequence}::bigint, ${at}, ${by}, ${kind}, ${subject}, ${digest}, ${previous}, ${hash})`,
  );
  const { hash, sequence } = entries.at(-1) ?? { hash: "", sequence: 0 };
  await sql`
    with added as (
      insert into log (sequence, at, by_whom, kind, subject, digest, previous, hash)
      values ${sql.join(rows)})
    update log_end set sequence = ${sequence}, hash = ${hash}`.execute(db);
}

type Kept<Kind extends KeptItem["kind"]> = Extract<KeptItem, { readonly kind: Kind }>;

/** Writes items, each kind into its tables, in one statement. */
async function keep(db: Transaction<Tables>, items: readonly KeptItem[]): Promise<void> {
  for (const item of items) check(item);
  const reports = items.filter((item): item is Kept<"report"> => item.kind === "report");
  const codings = items.filter((item): item is Kept<"coding"> => item.kind === "coding");
  const decisions = items.filter((item): item is Kept<"decision"> => item.kind === "decision");
  const inserts = [
    insert(
      sql`reports (id, body, bytes)`,
      reports.map(
        (item) => sql`(${item.report.id}, ${keptBody(item)}, ${item.report.bytes}::bytea)`,
      ),
    ),
    insert(
      sql`report_index (id, day, publisher, language, english, words)`,
      reports.map(({ report }) => indexed(report)),
    ),
    insert(
      sql`codings (id, report, coder, version, body)`,
      codings.map((item) => {
        const { coded, id, report } = item.coding;
        const { name, version } = coded.coder;
        return sql`(${id}, ${report}, ${name}, ${version}, ${keptBody(item)})`;
      }),
    ),
    insert(
      sql`decisions (id, body)`,
      decisions.map((item) => sql`(${item.decision.id}, ${keptBody(item)})`),
    ),
  ].flat();
  const parts = inserts.map((one, index) => sql`${sql.raw(`i${index}`)} as (${one})`);
  await sql`with ${sql.join(parts)} select 1`.execute(db);
}

function insert(
  table: RawBuilder<unknown>,
  rows: readonly RawBuilder<unknown>[],
): readonly RawBuilder<unknown>[] {
  return rows.length === 0 ? [] : [sql`insert into ${table} values ${sql.join([...rows])}`];
}

function check(item: KeptItem): void {
  if (item.kind === "report" && item.report.sha256 !== sha256(item.report.bytes))
    throw new AppError("internal", `report ${item.report.id} is kept with a wrong SHA-256`);
  if (item.kind === "coding" && item.coding.coded.report.id !== item.coding.report) {
    const { coded, id, report } = item.coding;
    throw new AppError(
      "internal",
      `coding ${id} is kept for report ${report} and says it is of ${coded.report.id}`,
    );
  }
}

function indexed(report: KeptReport): RawBuilder<unknown> {
  const { publisher, language, published } = report.metadata;
  return sql`(
    ${report.id}, ${plainDay(published) ?? NO_DAY}::date,
    ${publisher === undefined ? null : plainText(publisher)}::text,
    ${plainText(language)}, ${isEnglish(report)}::boolean, ${wordsOf(report)}
  )`;
}
