import type { Store } from "@zenobia/record";
import pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import {
  findPostgres,
  hasExtension,
  startPostgres,
  type TemporaryPostgres,
} from "../../../scripts/testing/temporary-postgres.ts";
import { openStore } from "../src/index.ts";
import { describeStore } from "./contract.ts";
import { EMPTY_TABLES } from "./empty-tables.ts";

const bin = findPostgres();

describe.skipIf(bin === undefined || !hasExtension(bin, "postgis"))("PostGIS", () => {
  let server: TemporaryPostgres;
  let client: pg.Client;
  let store: Store;

  beforeAll(async () => {
    server = await startPostgres(bin ?? "", ["fsync=off"]);
    const url = server.createDatabase("contract");
    client = new pg.Client(url);
    await client.connect();
    await client.query("create extension postgis");
    store = await openStore(url);
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await store.close();
    await server.stop();
  }, 60_000);

  describeStore("on PostgreSQL with PostGIS", async () => {
    await client.query(EMPTY_TABLES);
    return store;
  });
});
