import { setImmediate as nextTurn } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { AppError } from "@zenobia/model";
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";

/** PGlite as Kysely sees it: one connection, taken in turns. */
export function createPgliteDialect(client: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(client),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new PostgresIntrospector(db),
  };
}

function createDriver(client: PGlite): Driver {
  const connection = connect(client);
  const turns = createTurns();
  const command =
    (words: string) =>
    async (on: DatabaseConnection): Promise<void> => {
      await on.executeQuery(CompiledQuery.raw(words));
    };
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      await turns.take();
      return connection;
    },
    beginTransaction: command("begin"),
    commitTransaction: command("commit"),
    rollbackTransaction: command("rollback"),
    releaseConnection: async () => turns.give(),
    destroy: () => client.close(),
  };
}

function connect(client: PGlite): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      // The database runs on this thread: without a turn for others, a long row of queries would hold up all else.
      await nextTurn();
      const { rows, affectedRows } = await client.query<Row>(query.sql, [...query.parameters]);
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
    },
    streamQuery() {
      throw new AppError("internal", "PGlite gives no streams");
    },
  };
}

interface Turns {
  readonly take: () => Promise<void>;
  readonly give: () => void;
}

/** Lets one in at a time, in the order in which they came. */
function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take() {
      if (taken) return new Promise((resolve) => waiting.push(resolve));
      taken = true;
      return Promise.resolve();
    },
    give() {
      const next = waiting.shift();
      if (next === undefined) taken = false;
      else next();
    },
  };
}
