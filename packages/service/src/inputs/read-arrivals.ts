import { AppError } from "@zenobia/model";
import { type DocumentKind, extractText, MEDIA_TYPES } from "../documents/extract-text.ts";
import { failureOf } from "../failures/failure.ts";
import { jsonLines } from "../lines/json-lines.ts";
import type { Arrival, Arriving } from "./arrival.ts";
import type { CsvColumns } from "./csv-columns.ts";
import { isDocument } from "./input-kind.ts";
import { MAX_REPORT_BYTES, readAll, tooLarge } from "./input-limit.ts";
import type { InputSource } from "./input-source.ts";
import { idOf, parseJson } from "./json-record.ts";
import type { ReportFlags } from "./read-reports.ts";
import { type JsonReportOptions, reportOfJson } from "./report-of-json.ts";
import { readSidecar } from "./sidecar.ts";

/** How the reports of a source are read. */
export interface ArrivalOptions {
  /** What the call says of them; wins over what a document says, and fills in where JSON and CSV say nothing. */
  readonly flags: ReportFlags;
  /** Tells whether a report in JSON or CSV must have an id of its own. */
  readonly needsId: boolean;
  /** Names of the columns of CSV. */
  readonly columns?: CsvColumns;
}

/** Reads the reports of one source, each by itself: what is wrong with one keeps no other from being read. */
export async function* readArrivals(
  source: InputSource,
  options: ArrivalOptions,
): AsyncGenerator<Arriving> {
  const { kind } = source;
  if (isDocument(kind)) {
    yield await attempt(
      { input: source.name, id: options.flags.id ?? source.id },
      async () => await documentArrival(source, kind, options),
    );
    return;
  }
  refuseSingleFlags(source, options.flags);
  if (kind === "jsonl") yield* arrivalsOfLines(source, options);
  else if (kind === "json") yield* arrivalsOfJson(source, options);
  else yield* (await import("./read-csv.ts")).arrivalsOfCsv(source, options);
}

/** Where one report stands. */
interface ReportPlace {
  readonly input: string;
  readonly id?: string | number;
}

async function attempt(place: ReportPlace, read: () => Promise<Arrival>): Promise<Arriving> {
  try {
    return await read();
  } catch (error) {
    return { ok: false, failure: failureOf(error, place) };
  }
}

async function documentArrival(
  source: InputSource,
  kind: DocumentKind,
  { flags }: ArrivalOptions,
): Promise<Arrival> {
  const bytes = await readWhole(source);
  const { text, extractor, facts, guesses = {} } = await extractText(bytes, kind);
  if (text.trim() === "")
    throw new AppError("input/empty", "it holds no text: give a file with the text of a report");
  const beside = source.path === undefined ? {} : await readSidecar(source.path);
  return {
    ok: true,
    input: source.name,
    how: source.path === undefined ? "stdin" : "file",
    from: source.path ?? source.name,
    bytes,
    mediaType: MEDIA_TYPES[kind],
    text,
    extractor,
    facts: { ...facts, ...beside, ...definedOf(flags) },
    guesses,
  };
}

async function readWhole(source: InputSource): Promise<Uint8Array> {
  if (source.size !== undefined && source.size > MAX_REPORT_BYTES) throw tooLarge(source.size);
  return await readAll(source.open());
}

function definedOf(flags: ReportFlags): ReportFlags {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

async function* arrivalsOfLines(
  source: InputSource,
  options: ArrivalOptions,
): AsyncGenerator<Arriving> {
  try {
    for await (const { number, bytes, tooLong } of jsonLines(source.open(), MAX_REPORT_BYTES)) {
      const input = `${source.name}, line ${number}`;
      const from = `${source.path ?? source.name}:${number}`;
      yield tooLong === undefined
        ? lineArrival({ input, from, bytes }, options)
        : { ok: false, failure: failureOf(tooLarge(tooLong), { input }) };
    }
  } catch (error) {
    yield { ok: false, failure: failureOf(error, { input: source.name }) };
  }
}

/** Bytes of JSON that hold one report. */
type JsonBytes = Pick<Arrival, "input" | "from" | "bytes">;

function lineArrival(line: JsonBytes, options: ArrivalOptions): Arriving {
  let value: unknown;
  try {
    value = parseJson(line.bytes);
    // The bytes are cut out of a chunk of the stream, which would be held for as long as they are.
    return jsonArrival(value, { ...line, bytes: line.bytes.slice() }, options);
  } catch (error) {
    return { ok: false, failure: failureOf(error, placeOf(line.input, value)) };
  }
}

function jsonArrival(value: unknown, place: JsonBytes, options: ArrivalOptions): Arrival {
  const { text, facts } = reportOfJson(value, jsonOptions(options));
  return {
    ok: true,
    ...place,
    how: "line",
    mediaType: "application/json",
    text,
    extractor: "json 1",
    facts,
    guesses: {},
  };
}

function jsonOptions({ flags, needsId }: ArrivalOptions): JsonReportOptions {
  const { published, publisher } = flags;
  return {
    needsId,
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

function placeOf(input: string, value: unknown): ReportPlace {
  const id = idOf(value);
  return id === undefined ? { input } : { input, id };
}

/** A file of JSON is one report or a list of them; the bytes of one of a list are its own JSON, without blanks. */
async function* arrivalsOfJson(
  source: InputSource,
  options: ArrivalOptions,
): AsyncGenerator<Arriving> {
  let value: unknown;
  let whole: Uint8Array;
  try {
    whole = await readWhole(source);
    value = parseJson(whole);
  } catch (error) {
    yield { ok: false, failure: failureOf(error, { input: source.name }) };
    return;
  }
  const isList = Array.isArray(value);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [at, item] of items.entries()) {
    const input = isList ? `${source.name}, item ${at + 1}` : source.name;
    const from = `${source.path ?? source.name}${isList ? `:${at + 1}` : ""}`;
    yield await attempt(placeOf(input, item), async () => {
      const bytes = isList ? Buffer.from(JSON.stringify(item)) : whole;
      const arrival = jsonArrival(item, { input, from, bytes }, options);
      return isList ? arrival : { ...arrival, how: source.path === undefined ? "stdin" : "file" };
    });
  }
}

/** An id or a title is of one report; files of JSON and CSV may hold many and say it themselves. */
function refuseSingleFlags(source: InputSource, { id, title }: ReportFlags): void {
  const flag = id === undefined ? "--title" : "--id";
  if (id === undefined && title === undefined) return;
  const form = source.kind === "csv" ? "columns" : "JSON";
  throw new AppError(
    "cli/usage",
    `${flag} is for one text; the reports of ${source.name} say it in ${form}`,
  );
}
