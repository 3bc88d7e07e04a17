import { createHash } from "node:crypto";
import { AppError } from "@zenobia/model";
import { type Kysely, sql } from "kysely";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/** Any number will do, so long as all processes take the same. */
const MIGRATION_LOCK = 7_362_018;

/** Brings the tables forward, all steps in one transaction; checks those that were taken before. */
export async function migrate(
  db: Kysely<Tables>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(work);
    await sql`create table if not exists migrations
      (version integer primary key, name text not null, checksum text not null, at text not null)`.execute(
      work,
    );
    const taken = await work.selectFrom("migrations").selectAll().orderBy("version").execute();
    for (const step of taken) checkTaken(step, migrations);
    for (const migration of migrations.slice(taken.length)) await take(migration, work);
  });
}

function checkTaken(step: Tables["migrations"], migrations: readonly Migration[]): void {
  const own = migrations.find(({ version }) => version === step.version);
  if (own === undefined)
    throw new AppError(
      "store/newer",
      `this record was written by a newer Zenobia (schema ${step.version} “${step.name}”, this version knows ${migrations.length}): install that version or a newer one; nothing was changed`,
      { details: { schema: step.version, known: migrations.length } },
    );
  if (checksum(own) !== step.checksum)
    throw new AppError(
      "store/migration",
      `step ${step.version} “${step.name}” of the schema is not the one that this version would have taken: the database is of another build of Zenobia or was changed; nothing was changed now`,
      { details: { schema: step.version } },
    );
}

async function take(migration: Migration, db: Kysely<Tables>): Promise<void> {
  const { version, name } = migration;
  try {
    for (const statement of statementsOf(migration.sql)) await sql.raw(statement).execute(db);
  } catch (cause) {
    throw new AppError(
      "store/migration",
      `step ${version} “${name}” of the schema failed, nothing was changed: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause, details: { schema: version } },
    );
  }
  const at = new Date().toISOString();
  await db
    .insertInto("migrations")
    .values({ version, name, checksum: checksum(migration), at })
    .execute();
}

/** Statements end with `;` at the end of a line, but not within `$$`. */
function statementsOf(text: string): readonly string[] {
  const statements: string[] = [];
  let statement = "";
  let quoted = false;
  for (const line of text.split("\n")) {
    statement += `${line}\n`;
    if (line.split("$$").length % 2 === 0) quoted = !quoted;
    if (quoted || !line.endsWith(";")) continue;
    statements.push(statement);
    statement = "";
  }
  return statements;
}

function checksum({ sql: text }: Migration): string {
  return createHash("sha256").update(text).digest("hex");
}
