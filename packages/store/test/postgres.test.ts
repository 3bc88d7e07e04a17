import type { Store } from "@zenobia/record";
import pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import {
  findPostgres,
  startPostgres,
  type TemporaryPostgres,
} from "../../../scripts/testing/temporary-postgres.ts";
import { openStore } from "../src/index.ts";
import { describeStore } from "./contract.ts";
import { EMPTY_TABLES } from "./empty-tables.ts";

const bin = findPostgres();

describe.skipIf(bin === undefined)("PostgreSQL that the test starts", () => {
  let server: TemporaryPostgres;
  let client: pg.Client;
  let store: Store;

  beforeAll(async () => {
    server = await startPostgres(bin ?? "", ["fsync=off"]);
    const url = server.createDatabase("contract");
    store = await openStore(url);
    client = new pg.Client(url);
    await client.connect();
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await store.close();
    await server.stop();
  }, 60_000);

  describeStore("on PostgreSQL", async () => {
    await client.query(EMPTY_TABLES);
    return store;
  });
});
