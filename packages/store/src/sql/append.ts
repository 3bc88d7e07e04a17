import { AppError } from "@zenobia/model";
import {
  type Appended,
  chain,
  type KeptItem,
  type KeptReport,
  keptBody,
  logItemOf,
  subjectOf,
} from "@zenobia/record";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { sha256 } from "./log.ts";
import { NO_DAY, plainDay, plainText } from "./plain-text.ts";
import { isEnglish, wordsOf } from "./report-words.ts";

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
    const last = entries.at(-1);
    if (last === undefined) return { entries, known };
    for (const item of fresh) await keep(work, item);
    for (const { by: by_whom, ...entry } of entries)
      await work
        .insertInto("log")
        .values({ ...entry, by_whom })
        .execute();
    await work.updateTable("log_end").set({ sequence: last.sequence, hash: last.hash }).execute();
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

async function keep(db: Transaction<Tables>, item: KeptItem): Promise<void> {
  const body = keptBody(item);
  switch (item.kind) {
    case "report":
      if (item.report.sha256 !== sha256(item.report.bytes))
        throw new AppError("internal", `report ${item.report.id} is kept with a wrong SHA-256`);
      await db
        .insertInto("reports")
        .values({ id: item.report.id, body, bytes: item.report.bytes })
        .execute();
      return await indexReport(db, item.report);
    case "coding": {
      const { id, report, coded } = item.coding;
      if (coded.report.id !== report)
        throw new AppError(
          "internal",
          `coding ${id} is kept for report ${report} and says it is of ${coded.report.id}`,
        );
      const { name: coder, version } = coded.coder;
      await db.insertInto("codings").values({ id, report, coder, version, body }).execute();
      return;
    }
    case "decision":
      await db.insertInto("decisions").values({ id: item.decision.id, body }).execute();
  }
}

async function indexReport(db: Transaction<Tables>, report: KeptReport): Promise<void> {
  const { publisher, language, published } = report.metadata;
  await sql`
    insert into report_index (id, day, publisher, language, english, words)
    values (
      ${report.id}, ${plainDay(published) ?? NO_DAY}::date,
      ${publisher === undefined ? null : plainText(publisher)},
      ${plainText(language)}, ${isEnglish(report)}, ${wordsOf(report)}
    )`.execute(db);
}
