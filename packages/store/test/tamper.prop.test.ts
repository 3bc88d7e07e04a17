import { PGlite } from "@electric-sql/pglite";
import { findBreaks, type RecordBreak, type Store } from "@zenobia/record";
import * as fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findPostgres,
  startPostgres,
  type TemporaryPostgres,
} from "../../../scripts/testing/temporary-postgres.ts";
import { openDatabase } from "../src/connect/open-database.ts";
import { createPgliteDialect } from "../src/connect/pglite-dialect.ts";
import { openStore } from "../src/index.ts";
import { sha256 } from "../src/sql/log.ts";
import { aKeptReport, BY, keepCoding, keepDecision, keepReport } from "./samples.ts";

/** More with `RUNS=2000`. */
const RUNS = Number(process.env["RUNS"] ?? 200);
const PATIENCE_MS = 60_000 + RUNS * 1_000;
const ROWS = 12;
/** What is kept; all beside it is an index, a setting, or derived. */
const KEPT = ["log", "log_end", "reports", "codings", "decisions"];

type Query = (
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

interface Column {
  readonly table: string;
  readonly column: string;
}

/** A place in a column and what is done there; all numbers are taken within what there is. */
interface Tampering {
  readonly at: number;
  readonly row: number;
  readonly position: number;
  readonly bit: number;
}

const anyTampering: fc.Arbitrary<Tampering> = fc.record({
  at: fc.nat(),
  row: fc.nat(),
  position: fc.nat(),
  bit: fc.nat({ max: 7 }),
});

/** The laws, on a record that the owner of its tables may change behind its back. */
function describeTampering(open: () => { readonly store: Store; readonly query: Query }): void {
  let columns: readonly Column[];

  beforeAll(async () => {
    const { store, query } = open();
    for (let number = 0; number < ROWS; number += 1) {
      const report = aKeptReport(`Report ${number}: shells fell on the market, “ten” died.`);
      const decision = keepDecision(`d-${number}`, { act: "accept", assertion: `c-${number}:e1` });
      await store.append([keepReport(report), keepCoding(report), decision], BY);
    }
    await query("set session_replication_role = replica");
    columns = (await query(
      `select table_name as table, column_name as column from information_schema.columns
        where table_schema = 'public' and table_name = any($1) and data_type <> 'boolean'
        order by 1, 2`,
      [KEPT],
    )) as unknown as readonly Column[];
  }, 60_000);

  test("all columns of what is kept are tried", () => {
    expect(columns.map(({ table, column }) => `${table}.${column}`)).toEqual([
      ...["codings.body", "codings.coder", "codings.id", "codings.report", "codings.version"],
      ...["decisions.body", "decisions.id"],
      ...["log.at", "log.by_whom", "log.digest", "log.hash", "log.kind", "log.previous"],
      ...["log.sequence", "log.subject"],
      ...["log_end.hash", "log_end.sequence"],
      ...["reports.body", "reports.bytes", "reports.id"],
    ]);
  });

  test(
    "a bit that flips anywhere in what is kept is found",
    async () => {
      const { store, query } = open();
      const property = fc.asyncProperty(anyTampering, async (tampering) => {
        const undo = await tamper(tampering, { columns, query });
        // What the database itself does not let happen needs no finding.
        if (undo === undefined) return;
        const found = await breaksOf(store);
        await undo();
        expect(found).not.toEqual([]);
      });
      await fc.assert(property, { numRuns: RUNS });
      expect(await breaksOf(store)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test.each(["log", "reports", "codings", "decisions"])(
    "a row that is gone from %s is found, be it the first or the last",
    async (table) => {
      const { store, query } = open();
      for (const order of ["asc", "desc"] as const) {
        const undo = await remove(table, { query, order });
        expect(await breaksOf(store)).not.toEqual([]);
        await undo();
      }
      expect(await breaksOf(store)).toEqual([]);
    },
  );

  test("an end that is cut off is found, with all that was kept under it", async () => {
    const { store, query } = open();
    const [last] = await query("select subject from log order by sequence desc limit 1");
    const undo = [
      await remove("decisions", { query, order: "desc", id: last?.["subject"] }),
      await remove("log", { query, order: "desc" }),
    ];
    expect(await breaksOf(store)).toEqual([{ problem: "end", sequence: 3 * ROWS - 1 }]);
    for (const step of undo) await step();
    expect(await breaksOf(store)).toEqual([]);
  });
}

async function breaksOf(store: Store): Promise<readonly RecordBreak[]> {
  const breaks: RecordBreak[] = [];
  for await (const broken of findBreaks(store, sha256)) breaks.push(broken);
  return breaks;
}

type Undo = () => Promise<void>;

/** A key that there is already is refused by the table. */
function isDuplicate(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

/** Flips a bit of one value; `undefined` where the table refuses it. */
async function tamper(
  { at, row, ...where }: Tampering,
  { columns, query }: { readonly columns: readonly Column[]; readonly query: Query },
): Promise<Undo | undefined> {
  const { table = "", column = "" } = columns[at % columns.length] ?? {};
  const rows = await query(`select ctid::text as place, ${column} as value from ${table}`);
  const { place, value } = rows[row % rows.length] ?? {};
  const set = async (content: unknown, ctid: unknown): Promise<unknown> => {
    const sql = `update ${table} set ${column} = $1 where ctid = $2::tid returning ctid::text as place`;
    return (await query(sql, [content, ctid]))[0]?.["place"];
  };
  let changed: unknown;
  try {
    changed = await set(flipped(value, where), place);
  } catch (error) {
    if (isDuplicate(error)) return undefined;
    throw error;
  }
  return async () => void (await set(value, changed));
}

function flipped(value: unknown, { position, bit }: Pick<Tampering, "position" | "bit">): unknown {
  if (value instanceof Uint8Array) {
    const bytes = Uint8Array.from(value);
    const at = position % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return Buffer.from(bytes);
  }
  if (typeof value === "string" && !/^\d{1,9}$/u.test(value)) {
    const at = position % value.length;
    const code = value.charCodeAt(at) ^ (1 << bit);
    // U+0000 is in no text of a database.
    return value.slice(0, at) + String.fromCharCode(code === 0 ? 1 : code) + value.slice(at + 1);
  }
  // A sequence that another entry has is refused by the table.
  return Number(value) ^ (1 << (bit + 10));
}

/** Deletes the first or the last row of a table, or the one with an id. */
async function remove(
  table: string,
  { query, order, id }: { query: Query; order: "asc" | "desc"; id?: unknown },
): Promise<Undo> {
  const key = table === "log" ? "sequence" : "id";
  const which = id === undefined ? `order by ${key} ${order} limit 1` : "where id = $1";
  const rows = await query(
    `delete from ${table} where ${key} = (select ${key} from ${table} ${which}) returning *`,
    id === undefined ? [] : [id],
  );
  const row = rows[0] ?? {};
  const names = Object.keys(row);
  const holders = names.map((_, index) => `$${index + 1}`).join(", ");
  return async () =>
    void (await query(
      `insert into ${table} (${names.join(", ")}) values (${holders})`,
      Object.values(row),
    ));
}

describe("on PGlite", () => {
  let client: PGlite;
  let store: Store;

  beforeAll(async () => {
    client = await PGlite.create();
    store = await openDatabase(createPgliteDialect(client));
  }, 60_000);

  afterAll(() => store.close());

  describeTampering(() => ({
    store,
    query: async (sql, values = []) =>
      (await client.query<Record<string, unknown>>(sql, [...values])).rows,
  }));
});

const bin = findPostgres();

describe.skipIf(bin === undefined)("on a PostgreSQL that the test starts", () => {
  let server: TemporaryPostgres;
  let client: pg.Client;
  let store: Store;

  beforeAll(async () => {
    server = await startPostgres(bin ?? "", ["fsync=off"]);
    const url = server.createDatabase("tampered");
    store = await openStore(url);
    client = new pg.Client(url);
    await client.connect();
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await store.close();
    await server.stop();
  }, 60_000);

  describeTampering(() => ({
    store,
    query: async (sql, values = []) =>
      (await client.query<Record<string, unknown>>(sql, [...values])).rows,
  }));
});
