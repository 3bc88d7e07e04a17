import type { Store } from "@zenobia/record";
import { sql } from "kysely";
import { storeError } from "../store-error.ts";
import { append, findKept } from "./append.ts";
import { briefsAsOf } from "./briefs.ts";
import { count } from "./count.ts";
import type { Database } from "./database.ts";
import { asOf, listDocuments, listReports, listRows, search } from "./lists.ts";
import { auditLog, readEnd, readLog, readUnlogged } from "./log.ts";
import { points } from "./points.ts";
import {
  readAllDocuments,
  readAllRows,
  readDerivedThrough,
  readDocuments,
  readDocumentsBy,
  readRows,
  readRowsOf,
  readSubjects,
} from "./read-derived.ts";
import {
  readBytes,
  readCodings,
  readCodingsOf,
  readDecisions,
  readReports,
  readUncoded,
} from "./read-kept.ts";
import { readSetting, readSettings, writeSetting } from "./settings.ts";
import { writeDerived } from "./write-derived.ts";

/** A store on a database that is migrated; `close` is called once, at the end. */
export function createSqlStore(database: Database, close: () => Promise<void>): Store {
  const { db } = database;
  return {
    ...keptPart(database),
    ...derivedPart(database),
    listRows: (filter, page) => told(() => listRows(database, filter, page)),
    listDocuments: (kind, filter, page) =>
      told(() => listDocuments(database, kind, { filter, page })),
    listReports: (filter, page) => told(() => listReports(database, filter, page)),
    search: (words, filter, limit) => told(() => search(database, words, { filter, limit })),
    count: (query) => told(() => count(database, query)),
    asOf: (kind, day, filter = {}) => told(() => asOf(database, kind, { day, filter })),
    briefsAsOf: (kind, day, filter = {}) => told(() => briefsAsOf(database, kind, { day, filter })),
    points: (filter = {}, limit) => told(() => points(database, filter, limit)),
    setting: (name) => told(() => readSetting(db, name)),
    setSetting: (name, value) => told(() => writeSetting(db, name, value)),
    settings: (prefix) => told(() => readSettings(db, prefix)),
    maintain: () => told(() => maintain(database)),
    close: () => told(close),
  };
}

type KeptPart = Pick<
  Store,
  | "append"
  | "end"
  | "log"
  | "audit"
  | "unlogged"
  | "kept"
  | "reports"
  | "reportBytes"
  | "codings"
  | "codingsOf"
  | "decisions"
  | "uncoded"
>;

function keptPart({ db }: Database): KeptPart {
  return {
    append: (items, by) => told(() => append(db, items, by)),
    end: () => told(() => readEnd(db)),
    log: (query = {}) => toldEach(readLog(db, query)),
    audit: () => toldEach(auditLog(db)),
    unlogged: () => told(() => readUnlogged(db)),
    kept: (ids) => told(async () => new Set(await findKept(db, ids))),
    reports: (ids) => told(() => readReports(db, ids)),
    reportBytes: (id) => told(() => readBytes(db, id)),
    codings: (ids) => told(() => readCodings(db, ids)),
    codingsOf: (reports) => told(() => readCodingsOf(db, reports)),
    decisions: () => told(() => readDecisions(db)),
    uncoded: (query) => told(() => readUncoded(db, query)),
  };
}

type DerivedPart = Pick<
  Store,
  | "derivedThrough"
  | "writeDerived"
  | "rows"
  | "rowsOf"
  | "allRows"
  | "subjectsWith"
  | "documents"
  | "documentsWith"
  | "documentsOf"
  | "allDocuments"
>;

function derivedPart({ db }: Database): DerivedPart {
  return {
    derivedThrough: () => told(() => readDerivedThrough(db)),
    writeDerived: (change) => told(() => writeDerived(db, change)),
    rows: (ids) => told(() => readRows(db, ids)),
    rowsOf: (codings, kind) => told(() => readRowsOf(db, codings, kind)),
    allRows: () => toldEach(readAllRows(db)),
    subjectsWith: (keys) => told(() => readSubjects(db, keys)),
    documents: (kind, ids) => told(() => readDocuments(db, kind, ids)),
    documentsWith: (kind, values) =>
      told(() => readDocumentsBy(db, kind, { column: "keys", values })),
    documentsOf: (kind, values) =>
      told(() => readDocumentsBy(db, kind, { column: "members", values })),
    allDocuments: (kind) => toldEach(readAllDocuments(db, kind)),
  };
}

async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw storeError(cause);
  }
}

async function* toldEach<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  try {
    yield* items;
  } catch (cause) {
    throw storeError(cause);
  }
}

const LARGE_TABLES = [
  "log",
  "reports",
  "codings",
  "report_index",
  "assertions",
  "assertion_bodies",
  "parties",
  "block_keys",
  "documents",
  "period_counts",
];

async function maintain({ db }: Database): Promise<void> {
  for (const table of LARGE_TABLES) await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
}
