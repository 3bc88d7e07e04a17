import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { PGlite } from "@electric-sql/pglite";
import type { ChainEnd, Store } from "@zenobia/record";
import { type Dialect, type LogEvent, PostgresDialect } from "kysely";
import { openDatabase } from "../../packages/store/src/connect/open-database.ts";
import { createPool } from "../../packages/store/src/connect/open-postgres.ts";
import { createPgliteDialect } from "../../packages/store/src/connect/pglite-dialect.ts";
import { findPostgres, startPostgres } from "../../scripts/testing/temporary-postgres.ts";
import { linesOf, loadTables, type Runner } from "./load-tables.ts";

/** A database with the synthetic record in it. */
export interface Loaded {
  readonly store: Store;
  readonly loadSeconds: number;
  /** The plan of a query. */
  readonly explain: (sql: string, parameters: readonly unknown[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** What is loaded, and who is told of queries. */
export interface Source {
  /** Folder of files for COPY. */
  readonly folder: string;
  readonly end: ChainEnd;
  readonly log: (event: LogEvent) => void;
}

/** The record on a PostgreSQL of its own; `undefined` where there is none. */
export async function loadPostgres(source: Source): Promise<Loaded | undefined> {
  const bin = findPostgres();
  if (bin === undefined) return undefined;
  chmodSync(source.folder, 0o755);
  const server = await startPostgres(bin, ["shared_buffers=1GB", "max_wal_size=8GB"]);
  const pool = createPool(server.createDatabase("bench"));
  const runner: Runner = {
    run: (sql) => pool.query(sql),
    copy: async (table, file) => {
      await pool.query(`copy ${table} from '${file}'`);
    },
  };
  const loaded = await load(() => new PostgresDialect({ pool }), runner, source);
  return {
    ...loaded,
    explain: async (sql, parameters) =>
      (await pool.query(`explain (format json) ${sql}`, [...parameters])).rows[0],
    stop: async () => {
      await loaded.store.close();
      await server.stop();
    },
  };
}

/** The record on PGlite in a folder. */
export async function loadPglite(source: Source): Promise<Loaded> {
  const database = mkdtempSync(join(source.folder, "pglite-"));
  const client = await PGlite.create(database);
  const runner: Runner = {
    run: (sql) => client.exec(sql),
    copy: async (table, file) => {
      for await (const bytes of linesOf(file))
        await client.query(`copy ${table} from '/dev/blob'`, [], {
          blob: new Blob([new Uint8Array(bytes)]),
        });
    },
  };
  const loaded = await load(() => createPgliteDialect(client), runner, source);
  return {
    ...loaded,
    explain: async (sql, parameters) =>
      (await client.query(`explain (format json) ${sql}`, [...parameters])).rows[0],
    stop: async () => {
      await loaded.store.close();
      rmSync(database, { recursive: true, force: true });
    },
  };
}

async function load(
  dialect: () => Dialect,
  runner: Runner,
  { folder, end, log }: Source,
): Promise<Pick<Loaded, "store" | "loadSeconds">> {
  const start = performance.now();
  const store = await openDatabase(dialect(), { log });
  await loadTables(runner, folder, end);
  await store.maintain();
  return { store, loadSeconds: (performance.now() - start) / 1000 };
}
