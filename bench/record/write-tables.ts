import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import {
  type ChainEnd,
  canonicalJson,
  chain,
  EMPTY_CHAIN,
  type KeptItem,
  keptBody,
  logItemOf,
} from "@zenobia/record";
import { assertionColumns, documentColumns } from "../../packages/store/src/sql/write-derived.ts";
import {
  hash,
  syntheticHoldings,
  syntheticIncident,
  syntheticReport,
  syntheticTies,
} from "./synthetic-record.ts";

/** Tables in the order in which they can be copied. */
export const COPIED = [
  "log",
  "reports",
  "codings",
  "report_index",
  "assertions",
  "assertion_bodies",
  "block_keys",
  "documents",
] as const;

const BUFFERED = 1 << 20;

type Cell = string | number | boolean | null | undefined | readonly string[] | Uint8Array;

/** Writes a record of `total` reports as files for COPY, one a table; gives the end of its log. */
export function writeTables(folder: string, total: number): ChainEnd {
  const tables = Object.fromEntries(
    COPIED.map((name) => [name, createTable(join(folder, `${name}.copy`))]),
  ) as Record<(typeof COPIED)[number], Table>;
  let end = EMPTY_CHAIN;
  for (let index = 0; index < total; index += 1) {
    const synthetic = syntheticReport(index, total);
    const { report, coding, rows } = synthetic;
    const items: KeptItem[] = [
      { kind: "report", report },
      { kind: "coding", coding },
    ];
    const by = { by: "bench", at: report.fetched.at, sha256: hash };
    for (const entry of chain(
      items.map((item) => logItemOf(item, by)),
      end,
      hash,
    )) {
      const { sequence, at, kind, subject, digest, previous } = entry;
      tables.log.add([sequence, at, entry.by, kind, subject, digest, previous, entry.hash]);
      end = entry;
    }
    const [body = "", codingBody = ""] = items.map(keptBody);
    const { title = "", published, publisher } = report.metadata;
    tables.reports.add([report.id, body, report.bytes]);
    tables.codings.add([coding.id, report.id, "zenobia", "1", codingBody]);
    const words = vectorOf(`${title} ${report.text}`);
    tables.report_index.add([report.id, published, publisher, "en", true, false, words]);
    for (const keyed of rows) {
      const columns = assertionColumns(keyed);
      tables.assertions.add(Object.values({ ...columns, words: vectorOf(columns.words) }));
      const { row } = keyed;
      tables.assertion_bodies.add([row.id, canonicalJson(row)]);
      for (const key of new Set(keyed.keys)) tables.block_keys.add([key, row.id]);
    }
    tables.documents.add(Object.values(documentColumns(syntheticIncident(synthetic))));
  }
  for (const documents of [syntheticHoldings(), syntheticTies()])
    for (const document of documents)
      tables.documents.add(Object.values(documentColumns(document)));
  for (const table of Object.values(tables)) table.close();
  return { sequence: end.sequence, hash: end.hash };
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
