import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ChainEnd } from "@zenobia/record";
import { INDEXES } from "../../packages/store/src/schema/record-tables.ts";
import { COPIED } from "./write-tables.ts";

const CHUNK_BYTES = 32 << 20;

/** What runs SQL, on either database. */
export interface Runner {
  readonly run: (sql: string) => Promise<unknown>;
  /** Copies a table out of a file. */
  readonly copy: (table: string, file: string) => Promise<void>;
}

/** Copies a record into the empty tables of a database, and builds the indexes after that. */
export async function loadTables(runner: Runner, folder: string, end: ChainEnd): Promise<void> {
  const indexes = INDEXES.split(";\n").filter((statement) => statement.trim() !== "");
  await runner.run("set maintenance_work_mem = '512MB'");
  for (const statement of indexes) {
    const name = /create index (\w+)/u.exec(statement)?.[1] ?? "";
    await runner.run(`drop index ${name}`);
  }
  const files = readdirSync(folder).sort();
  for (const table of COPIED)
    for (const file of files)
      if (file.startsWith(`${table}.`)) await runner.copy(table, join(folder, file));
  await runner.run(`insert into period_counts
    select 'week', kind, day - (extract(isodow from day)::integer - 1), type, status, count(*)
    from assertions group by 1, 2, 3, 4, 5`);
  await runner.run(`insert into period_counts
    select 'month', kind, date_trunc('month', day::timestamp)::date, type, status, count(*)
    from assertions group by 1, 2, 3, 4, 5`);
  await runner.run(`update log_end set sequence = ${end.sequence}, hash = '${end.hash}'`);
  await runner.run(`update derived_end set sequence = ${end.sequence}`);
  for (const statement of indexes) await runner.run(statement);
}

/** Parts of a file, cut at ends of lines. */
export async function* linesOf(file: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const cut = bytes.lastIndexOf("\n") + 1;
    rest = bytes.subarray(cut);
    if (cut > 0) yield bytes.subarray(0, cut);
  }
}
