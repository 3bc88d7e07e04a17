import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import {
  type AssertionRow,
  type ChainEnd,
  canonicalJson,
  chain,
  type DerivedKind,
  EMPTY_CHAIN,
  type KeptItem,
  keptBody,
  logItemOf,
} from "@zenobia/record";
import { hashesOf } from "../../packages/store/src/sql/key-hash.ts";
import { assertionColumns, documentColumns } from "../../packages/store/src/sql/write-derived.ts";
import { documentsOf, keysOf } from "./derived-documents.ts";
import { LAST_TOLD, lastHappening } from "./happenings.ts";
import { type SyntheticReport, syntheticReport } from "./synthetic-record.ts";
import { hash } from "./world.ts";

/** Tables in the order in which they can be copied. */
export const COPIED = [
  "log",
  "reports",
  "codings",
  "report_index",
  "assertions",
  "assertion_bodies",
  "parties",
  "block_keys",
  "documents",
] as const;

const BUFFERED = 1 << 20;
const BLOCKS: Readonly<Record<string, DerivedKind>> = {
  "hold:": "holding",
  "tie:": "tie",
  "figure:": "ledger",
};

type Cell = string | number | boolean | null | undefined | readonly string[] | Uint8Array;
type Tables = Readonly<Record<(typeof COPIED)[number], Table>>;

/** Writes a record of `total` reports as files for COPY, one a table; gives the end of its log. */
export async function writeTables(folder: string, total: number): Promise<ChainEnd> {
  const tables = Object.fromEntries(
    COPIED.map((name) => [name, createTable(join(folder, `${name}.copy`))]),
  ) as Record<(typeof COPIED)[number], Table>;
  const happenings = new Map<number, AssertionRow[]>();
  const blocks = new Map<string, AssertionRow[]>();
  let end = EMPTY_CHAIN;
  for (let index = 0; index < total; index += 1) {
    const synthetic = syntheticReport(index);
    end = addKept(tables, synthetic, end);
    for (const row of synthetic.rows) addRow(tables, row, blocks);
    for (const [place, number] of synthetic.told.entries())
      push(happenings, number, synthetic.rows[place]);
    const oldest = lastHappening(index) - 2 * LAST_TOLD;
    if (index % LAST_TOLD === 0) await addIncidents(tables, happenings, oldest);
  }
  await addIncidents(tables, happenings, Number.POSITIVE_INFINITY);
  for (const [key, rows] of blocks) await addDocuments(tables, kindOf(key), rows);
  for (const table of Object.values(tables)) table.close();
  return { sequence: end.sequence, hash: end.hash };
}

function addKept(tables: Tables, { report, coding }: SyntheticReport, from: ChainEnd): ChainEnd {
  const items: KeptItem[] = [
    { kind: "report", report },
    { kind: "coding", coding },
  ];
  const by = { by: "bench", at: report.fetched.at, sha256: hash };
  const entries = chain(
    items.map((item) => logItemOf(item, by)),
    from,
    hash,
  );
  for (const { sequence, at, kind, subject, digest, previous, hash: own } of entries)
    tables.log.add([sequence, at, "bench", kind, subject, digest, previous, own]);
  const [body = "", codingBody = ""] = items.map(keptBody);
  const { title = "", published, publisher } = report.metadata;
  tables.reports.add([report.id, body, report.bytes]);
  tables.codings.add([coding.id, report.id, "zenobia", "1", codingBody]);
  const words = vectorOf(`${title} ${report.text}`);
  tables.report_index.add([report.id, published, publisher, "en", true, false, words]);
  return entries.at(-1) ?? from;
}

function addRow(tables: Tables, row: AssertionRow, blocks: Map<string, AssertionRow[]>): void {
  const keys = keysOf(row);
  const columns = assertionColumns({ row, keys });
  const { actors, day, kind, sources, status, type } = columns;
  tables.assertions.add(Object.values({ ...columns, words: vectorOf(columns.words) }));
  tables.assertion_bodies.add([row.id, canonicalJson(row)]);
  for (const actor of actors) tables.parties.add([actor, "actor", day, row.id, kind, type, status]);
  for (const source of sources)
    tables.parties.add([source, "source", day, row.id, kind, type, status]);
  if (keys.length > 0) tables.block_keys.add([row.id, hashesOf(keys)]);
  for (const key of keys) if (kindOf(key) !== "incident") push(blocks, key, row);
}

/** Of happenings that no more reports will tell of. */
async function addIncidents(
  tables: Tables,
  happenings: Map<number, AssertionRow[]>,
  before: number,
): Promise<void> {
  for (const [number, rows] of happenings)
    if (number < before) {
      await addDocuments(tables, "incident", rows);
      happenings.delete(number);
    }
}

async function addDocuments(
  tables: Tables,
  kind: DerivedKind,
  rows: readonly AssertionRow[],
): Promise<void> {
  for (const document of await documentsOf(kind, rows))
    tables.documents.add(Object.values(documentColumns(document)));
}

/** The kind of document that a block of rows makes. */
function kindOf(key: string): DerivedKind {
  return BLOCKS[key.slice(0, key.indexOf(":") + 1)] ?? "incident";
}

function push<Key>(lists: Map<Key, AssertionRow[]>, key: Key, row: AssertionRow | undefined): void {
  if (row === undefined) return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}

interface Table {
  readonly add: (cells: readonly Cell[]) => void;
  readonly close: () => void;
}

function createTable(file: string): Table {
  const handle = openSync(file, "w");
  let lines = "";
  const flush = (): void => {
    writeSync(handle, lines);
    lines = "";
  };
  return {
    add(cells) {
      lines += `${cells.map(cellOf).join("\t")}\n`;
      if (lines.length > BUFFERED) flush();
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}

/** A value in COPY's text format. */
function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "\\N";
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString("hex")}`;
  if (typeof cell === "object") return escaped(`{${cell.map((item) => `"${item}"`).join(",")}}`);
  return typeof cell === "string" ? escaped(cell) : String(cell);
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n");
}

/** The tsvector of words that are their own stems. */
function vectorOf(text: string): string {
  const places = new Map<string, number[]>();
  for (const [index, word] of text.split(/[ .]+/u).entries()) {
    const at = places.get(word);
    if (at === undefined) places.set(word, [index + 1]);
    else at.push(index + 1);
  }
  places.delete("");
  return [...places].map(([word, at]) => `'${word}':${at.join(",")}`).join(" ");
}
