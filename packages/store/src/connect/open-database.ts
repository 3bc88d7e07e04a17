import type { Store } from "@zenobia/record";
import { type Dialect, Kysely, type LogEvent, sql } from "kysely";
import { migrate } from "../schema/migrate.ts";
import type { Tables } from "../schema/tables.ts";
import type { Database } from "../sql/database.ts";
import { createSqlStore } from "../sql/sql-store.ts";
import { storeError } from "../store-error.ts";

/** What opening a database may be told besides. */
interface OpenOptions {
  /** Called when the database is closed. */
  readonly closed?: () => void;
  /** Called for each query. */
  readonly log?: (event: LogEvent) => void;
}

/** Brings the tables of a database forward and makes a store of it; closes it again where that fails. */
export async function openDatabase(
  dialect: Dialect,
  { closed = () => undefined, log = () => undefined }: OpenOptions = {},
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect, log });
  const close = async (): Promise<void> => {
    try {
      await db.destroy();
    } finally {
      closed();
    }
  };
  try {
    await migrate(db);
    return createSqlStore(await equip(db), close);
  } catch (cause) {
    await close().catch(() => undefined);
    throw storeError(cause);
  }
}

/** Indexes places with PostGIS where it is installed. */
async function equip(db: Kysely<Tables>): Promise<Database> {
  const { rows } = await sql`select 1 from pg_extension where extname = 'postgis'`.execute(db);
  const hasPostgis = rows.length > 0;
  if (hasPostgis)
    for (const table of ["assertions", "documents"])
      await sql`create index if not exists ${sql.ref(`${table}_postgis`)} on ${sql.table(table)}
        using gist (st_setsrid(st_makepoint(lon, lat), 4326)) where lat is not null`.execute(db);
  return { db, hasPostgis };
}
