import { AppError } from "@zenobia/model";
import { parse } from "csv-parse/sync";
import { failureOf } from "../failures/failure.ts";
import type { Line } from "../lines/split-lines.ts";
import { splitRecords } from "../lines/split-records.ts";
import type { Arriving } from "./arrival.ts";
import { type CsvField, placeColumns } from "./csv-columns.ts";
import { decodeText } from "./decode-text.ts";
import { MAX_REPORT_BYTES, tooLarge } from "./input-limit.ts";
import type { InputSource } from "./input-source.ts";
import type { ArrivalOptions } from "./read-arrivals.ts";
import { reportOfJson } from "./report-of-json.ts";

const DELIMITERS = [",", ";", "\t"] as const;

/** How the records of a table are to be taken. */
interface Table {
  readonly delimiter: string;
  readonly columns: ReadonlyMap<CsvField, number>;
}

/**
 * Reads a table with one report a record; the first line names the columns, and the sign that is in it most often
 * (comma, semicolon, tab) parts them.
 */
export async function* arrivalsOfCsv(
  source: InputSource,
  options: ArrivalOptions,
): AsyncGenerator<Arriving> {
  let table: Table | undefined;
  try {
    for await (const line of splitRecords(source.open(), MAX_REPORT_BYTES)) {
      if (table === undefined) table = tableOf(line, options);
      else yield recordArrival(line, table, { source, options });
    }
    if (table === undefined) throw new AppError("input/empty", "it holds no table");
  } catch (error) {
    yield { ok: false, failure: failureOf(error, { input: source.name }) };
  }
}

function tableOf({ bytes, tooLong }: Line, { columns = {} }: ArrivalOptions): Table {
  if (tooLong !== undefined) throw tooLarge(tooLong);
  const head = decodeText(bytes);
  const [delimiter = ","] = DELIMITERS.toSorted(
    (a, b) => head.split(b).length - head.split(a).length,
  );
  return { delimiter, columns: placeColumns(fieldsOf(head, delimiter), columns) };
}

function recordArrival(
  { number, bytes, tooLong }: Line,
  { delimiter, columns }: Table,
  { source, options }: { readonly source: InputSource; readonly options: ArrivalOptions },
): Arriving {
  const input = `${source.name}, line ${number}`;
  let id: string | undefined;
  try {
    if (tooLong !== undefined) throw tooLarge(tooLong);
    const fields = fieldsOf(decodeText(bytes), delimiter);
    const record = Object.fromEntries([...columns].map(([name, at]) => [name, fields[at]]));
    id = record["id"] || undefined;
    const { flags, needsId } = options;
    const { text, facts } = reportOfJson(record, { ...flags, needsId });
    return {
      ok: true,
      input,
      how: "line",
      from: `${source.path ?? source.name}:${number}`,
      bytes: bytes.slice(),
      mediaType: "text/csv",
      text,
      extractor: "csv-parse 7.0.3",
      facts,
      guesses: {},
    };
  } catch (error) {
    return { ok: false, failure: failureOf(error, id === undefined ? { input } : { id, input }) };
  }
}

function fieldsOf(line: string, delimiter: string): readonly string[] {
  try {
    const records: readonly (readonly string[])[] = parse(line, { delimiter, bom: true });
    return records[0] ?? [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `broken CSV: ${reason}; a field with quotation marks stands between marks, and marks in it are doubled`;
    throw new AppError("input/csv", message, { cause });
  }
}
