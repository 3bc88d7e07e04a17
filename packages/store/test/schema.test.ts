import { PGlite } from "@electric-sql/pglite";
import { Kysely } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../src/connect/open-database.ts";
import { createPgliteDialect } from "../src/connect/pglite-dialect.ts";
import { migrate } from "../src/schema/migrate.ts";
import { MIGRATIONS } from "../src/schema/migrations.ts";
import type { Tables } from "../src/schema/tables.ts";
import { aKeptReport, allOf, BY, keepCoding, keepDecision, keepReport } from "./samples.ts";

/** The step after the last that there is. */
const NEXT = MIGRATIONS.length + 1;

let client: PGlite;
let db: Kysely<Tables>;

beforeAll(async () => {
  client = await PGlite.create();
  db = new Kysely({ dialect: createPgliteDialect(client) });
}, 60_000);

beforeEach(async () => {
  await client.exec("drop schema public cascade; create schema public");
});

afterAll(() => db.destroy());

async function tables(): Promise<readonly unknown[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map(({ name }) => name);
}

describe("the schema", () => {
  test("is made once, and left alone when it is there", async () => {
    await migrate(db);
    const made = await tables();
    expect(made).toContain("assertions");
    await migrate(db);
    expect(await tables()).toEqual(made);
  });

  test("goes forward from where it stands", async () => {
    await migrate(db);
    const next = { version: NEXT, name: "more", sql: "create table more (id text);\n" };
    await migrate(db, [...MIGRATIONS, next]);
    expect(await tables()).toContain("more");
  });

  test("of a newer Zenobia is refused", async () => {
    const newer = { version: NEXT, name: "more", sql: "create table more (id text);\n" };
    await migrate(db, [...MIGRATIONS, newer]);
    await expect(migrate(db)).rejects.toMatchObject({
      code: "store/newer",
      message: expect.stringContaining(
        `schema ${NEXT} “more”, this version knows ${MIGRATIONS.length}`,
      ),
    });
  });

  test("of other steps than ours is refused", async () => {
    await migrate(db);
    await client.exec("update migrations set checksum = 'another'");
    await expect(migrate(db)).rejects.toMatchObject({ code: "store/migration" });
  });

  test("stays as it was when a step fails half way", async () => {
    await migrate(db);
    const before = await tables();
    const broken = {
      version: NEXT,
      name: "broken",
      sql: "create table more (id text);\nnonsense;\n",
    };
    await expect(migrate(db, [...MIGRATIONS, broken])).rejects.toMatchObject({
      code: "store/migration",
      message: expect.stringContaining(`step ${NEXT} “broken” of the schema failed`),
    });
    expect(await tables()).toEqual(before);
  });
});

describe("what is kept", () => {
  const report = aKeptReport("Kept.");
  const coding = keepCoding(report);

  test("cannot be changed or deleted by a slip", async () => {
    const store = await openDatabase(createPgliteDialect(client));
    await store.append([keepReport(report)], BY);
    await expect(client.exec("update reports set body = ''")).rejects.toThrow(/never changed/u);
    await expect(client.exec("delete from log")).rejects.toThrow(/never changed/u);
  });

  test.each([
    [1, "a byte of a report", `update reports set bytes = set_byte(bytes, 0, 76)`],
    [1, "a letter of a report's text", `update reports set body = replace(body, 'Kept', 'Lost')`],
    [1, "the id of a report", `update reports set id = 'r-other'`],
    [1, "a report that is gone", `delete from reports`],
    [2, "a word of a coding", `update codings set body = replace(body, 'zenobia', 'another')`],
    [2, "the report of a coding", `update codings set report = 'r-other'`],
    [2, "the version of a coder", `update codings set version = '2'`],
    [3, "a decision", `update decisions set body = replace(body, 'accept', 'reject')`],
    [3, "JSON that is none any more", `update decisions set body = '{'`],
  ])("shows in entry %d when somebody changed %s", async (sequence, _, sql) => {
    const store = await openDatabase(createPgliteDialect(client));
    const decision = keepDecision("d-1", { act: "accept", assertion: "c-1:e1" });
    await store.append([keepReport(report), coding, decision], BY);
    await client.exec(`set session_replication_role = replica; ${sql};
      set session_replication_role = origin`);
    const audited = await allOf(store.audit());
    const wrong = audited.filter(({ entry, digest }) => entry.digest !== digest);
    expect(wrong.map(({ entry }) => entry.sequence)).toEqual([sequence]);
  });

  test("and is not in the log is named", async () => {
    const store = await openDatabase(createPgliteDialect(client));
    await client.exec("insert into decisions values ('d-9', '{}')");
    expect(await store.unlogged()).toEqual(["d-9"]);
  });
});
