import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import { PostgresDialect } from "kysely";
import pg from "pg";
import { storeError } from "../store-error.ts";
import { openDatabase } from "./open-database.ts";

const OLDEST_VERSION = 15;
const CONNECTIONS = 4;
const CONNECTION_TIMEOUT_MS = 15_000;
const INT8 = 20;

/**
 * Opens a record on PostgreSQL; makes its tables where they are not there yet.
 *
 * @param url `postgres://user:password@host:port/database`, with `?sslmode=…` and the like.
 * @throws {AppError} `store/connection`, `store/refused`, `store/version`, `store/newer`, `store/migration`.
 */
export async function openPostgres(url: string): Promise<Store> {
  const pool = createPool(url);
  try {
    await checkVersion(pool);
  } catch (cause) {
    await pool.end();
    throw storeError(cause);
  }
  return await openDatabase(new PostgresDialect({ pool }));
}

/** Connections as the store uses them. */
export function createPool(url: string): pg.Pool {
  try {
    const pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      application_name: "zenobia",
      // Compiling a query takes longer than any of ours does to run: estimates, which decide on it, are too high for lists.
      options: "-c jit=off",
      types: {
        getTypeParser: (oid, format) =>
          oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
      },
    });
    // A lost connection is told by the query that needs it, or replaced; unheard, the event would end the process.
    pool.on("error", () => undefined);
    pool.on("connect", (client) => client.on("error", () => undefined));
    return pool;
  } catch (cause) {
    throw new AppError("store/connection", `--db is no address of a PostgreSQL database`, {
      cause,
    });
  }
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num");
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version < OLDEST_VERSION)
    throw new AppError(
      "store/version",
      `this is PostgreSQL ${version}; Zenobia needs ${OLDEST_VERSION} or newer: use a newer server, or a folder`,
    );
}
