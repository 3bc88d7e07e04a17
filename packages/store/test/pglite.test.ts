import { PGlite } from "@electric-sql/pglite";
import type { Store } from "@zenobia/record";
import { afterAll, beforeAll } from "vitest";
import { openDatabase } from "../src/connect/open-database.ts";
import { createPgliteDialect } from "../src/connect/pglite-dialect.ts";
import { describeStore } from "./contract.ts";
import { EMPTY_TABLES } from "./empty-tables.ts";

let client: PGlite;
let store: Store;

beforeAll(async () => {
  client = await PGlite.create();
  store = await openDatabase(createPgliteDialect(client));
}, 60_000);

afterAll(() => store.close());

describeStore("on PGlite", async () => {
  await client.exec(EMPTY_TABLES);
  return store;
});
