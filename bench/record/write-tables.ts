import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
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
  type LogItem,
  logItemOf,
} from "@zenobia/record";
import { hashesOf } from "../../packages/store/src/sql/key-hash.ts";
import { assertionColumns } from "../../packages/store/src/sql/write-derived.ts";
import { documentColumns } from "../../packages/store/src/sql/write-documents.ts";
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
const BLOCKS: readonly DerivedKind[] = ["tie", "holding", "ledger"];

type Cell = string | number | boolean | null | undefined | readonly string[] | Uint8Array;
type Tables = Readonly<Record<(typeof COPIED)[number], Table>>;

/** Reports that one process makes at once. */
const REPORTS_A_PART = 5000;
/** Reports after a happening in which it may still be told. */
const TOLD_WITHIN = LAST_TOLD;
const ITEMS = "items";

/** A part of a record that can be made by itself: all of some reports, or all documents of a kind that lies across reports. */
export type Part =
  | { readonly name: string; readonly from: number; readonly to: number }
  | { readonly name: string; readonly kind: DerivedKind };

/** The parts of a record of so many reports. */
export function partsOf(total: number): readonly Part[] {
  const reports: Part[] = [];
  for (let from = 0; from < total; from += REPORTS_A_PART) {
    const to = Math.min(total, from + REPORTS_A_PART);
    reports.push({ name: String(from).padStart(9, "0"), from, to });
  }
  return [...BLOCKS.map((kind) => ({ name: kind, kind })), ...reports];
}

/** Writes a part of a record of `total` reports as files for COPY, one a table. */
export async function writePart(folder: string, total: number, part: Part): Promise<void> {
  const tables = Object.fromEntries(
    COPIED.map((name) => [name, createTable(join(folder, `${name}.${part.name}.copy`))]),
  ) as Record<(typeof COPIED)[number], Table>;
  if ("kind" in part) await writeBlocks(tables, total, part.kind);
  else await writeReports(tables, { ...part, total, items: join(folder, `${ITEMS}.${part.name}`) });
  for (const table of Object.values(tables)) table.close();
}

/** Chains the log of all parts; gives its end. */
export function writeLog(folder: string): ChainEnd {
  const table = createTable(join(folder, "log.copy"));
  let end = EMPTY_CHAIN;
  const files = readdirSync(folder).filter((file) => file.startsWith(`${ITEMS}.`));
  for (const file of files.sort()) {
    const items = JSON.parse(readFileSync(join(folder, file), "utf8")) as LogItem[];
    const entries = chain(items, end, hash);
    for (const { sequence, at, kind, subject, digest, previous, hash: own } of entries)
      table.add([sequence, at, "bench", kind, subject, digest, previous, own]);
    end = entries.at(-1) ?? end;
  }
  table.close();
  return { sequence: end.sequence, hash: end.hash };
}

async function writeReports(
  tables: Tables,
  { from, items, to, total }: { from: number; to: number; total: number; items: string },
): Promise<void> {
  const happenings = new Map<number, AssertionRow[]>();
  const logged: LogItem[] = [];
  const isOwn = (happening: number): boolean =>
    happening > (from === 0 ? -1 : lastHappening(from - 1)) && happening <= lastHappening(to - 1);
  for (let index = from; index < Math.min(total, to + TOLD_WITHIN); index += 1) {
    const synthetic = syntheticReport(index);
    if (index < to) logged.push(...addKept(tables, synthetic));
    if (index < to) for (const row of synthetic.rows) addRow(tables, row);
    for (const [place, number] of synthetic.told.entries())
      if (isOwn(number)) push(happenings, number, synthetic.rows[place]);
    const oldest = lastHappening(index) - 2 * LAST_TOLD;
    if (index % LAST_TOLD === 0) await addIncidents(tables, happenings, oldest);
  }
  await addIncidents(tables, happenings, Number.POSITIVE_INFINITY);
  writeFileSync(items, JSON.stringify(logged));
}

async function writeBlocks(tables: Tables, total: number, kind: DerivedKind): Promise<void> {
  const blocks = new Map<string, AssertionRow[]>();
  for (let index = 0; index < total; index += 1)
    for (const row of syntheticReport(index).rows)
      for (const key of keysOf(row, kind)) push(blocks, key, row);
  for (const rows of blocks.values()) await addDocuments(tables, kind, rows);
}

function addKept(tables: Tables, { report, coding }: SyntheticReport): readonly LogItem[] {
  const items: KeptItem[] = [
    { kind: "report", report },
    { kind: "coding", coding },
  ];
  const [body = "", codingBody = ""] = items.map(keptBody);
  const { title = "", published, publisher } = report.metadata;
  tables.reports.add([report.id, body, report.bytes]);
  tables.codings.add([coding.id, report.id, "zenobia", "1", codingBody]);
  const words = vectorOf(`${title} ${report.text}`);
  tables.report_index.add([report.id, published, publisher, "en", true, false, words]);
  const by = { by: "bench", at: report.fetched.at, sha256: hash };
  return items.map((item) => logItemOf(item, by));
}

function addRow(tables: Tables, row: AssertionRow): void {
  const keys = keysOf(row);
  const columns = assertionColumns({ row, keys });
  const { actors, day, kind, sources, status, type } = columns;
  tables.assertions.add(Object.values({ ...columns, words: vectorOf(columns.words) }));
  tables.assertion_bodies.add([row.id, canonicalJson(row)]);
  for (const actor of actors) tables.parties.add([actor, "actor", day, row.id, kind, type, status]);
  for (const source of sources)
    tables.parties.add([source, "source", day, row.id, kind, type, status]);
  if (keys.length > 0) tables.block_keys.add([row.id, hashesOf(keys)]);
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
