import { AppError } from "@zenobia/model";
import type { PlaceRecord } from "../document.ts";
import { type Borders, createBorders, NO_BORDERS } from "./borders.ts";
import { hashKey } from "./fold-name.ts";
import { type GazetteerHeader, type GazetteerTables, parseHeader } from "./gazetteer-header.ts";

/** Places by key, as one file holds them. */
export interface GazetteerFile {
  readonly id: string;
  /** How many places it holds. */
  readonly places: number;
  readonly tables: GazetteerTables;
  readonly borders: Borders;
  /** Rows of the places that a key of a name leads to, in no order. */
  rowsOf(key: string): readonly number[];
  record(row: number): PlaceRecord;
}

interface RecordColumns {
  readonly country: Uint32Array;
  readonly admin1: Uint32Array;
  readonly feature: Uint32Array;
  readonly population: Uint32Array;
  readonly geonameId: Int32Array;
  readonly lat: Int32Array;
  readonly lon: Int32Array;
}

/** What a file from outside holds may be longer than a call takes arguments. */
const LONGEST_PLAIN_NAME = 200;

/**
 * Opens a gazetteer file. Costs one pass over the bytes; no place is read before it is asked for.
 *
 * @throws {AppError} `reader/asset-corrupt` when the bytes are not a gazetteer of this version.
 */
export function openGazetteer(bytes: Uint8Array): GazetteerFile {
  const { header, columns } = splitColumns(bytes);
  const column = (name: string): Uint8Array => {
    const found = columns.get(name);
    if (!found) throw corrupt(`no column ${name}`);
    return found;
  };
  const records: RecordColumns = {
    country: readVarints(column("country"), header.records),
    admin1: readVarints(column("admin1"), header.records),
    feature: readVarints(column("feature"), header.records),
    population: readVarints(column("population"), header.records),
    geonameId: readDeltas(column("geonameId"), header.records),
    lat: readDeltas(column("lat"), header.records),
    lon: readDeltas(column("lon"), header.records),
  };
  const postings = readVarints(column("postings"));
  const hashes = sumUp(readVarints(column("hashes"), postings.length));
  return new ColumnFile({
    header,
    records,
    hashes,
    postings,
    names: column("names"),
    borders: readBorders(header, columns.get("borders")),
  });
}

interface Content {
  readonly header: GazetteerHeader;
  readonly records: RecordColumns;
  readonly hashes: Uint32Array;
  readonly postings: Uint32Array;
  readonly names: Uint8Array;
  readonly borders: Borders;
}

class ColumnFile implements GazetteerFile {
  readonly id: string;
  readonly places: number;
  readonly tables: GazetteerTables;
  readonly borders: Borders;
  readonly #content: Content;
  readonly #nameStarts: Uint32Array;
  readonly #decoder: TextDecoder = new TextDecoder();

  constructor(content: Content) {
    this.id = content.header.id;
    this.places = content.header.records;
    this.tables = content.header;
    this.borders = content.borders;
    this.#content = content;
    this.#nameStarts = lineStarts(content.names, content.header.records);
  }

  rowsOf(key: string): readonly number[] {
    const { hashes, postings, header } = this.#content;
    const hash = hashKey(key);
    const rows: number[] = [];
    for (let at = lowerBound(hashes, hash); hashes[at] === hash; at++) {
      const row = postings[at] ?? 0;
      if (row < header.records) rows.push(row);
    }
    return rows;
  }

  record(row: number): PlaceRecord {
    const { header, records } = this.#content;
    const feature = header.features[records.feature[row] ?? 0] ?? "";
    const geonameId = records.geonameId[row] ?? 0;
    const admin1 = header.admin1[records.admin1[row] ?? 0] ?? "";
    const place: Writable<PlaceRecord> = {
      name: this.#name(row),
      lat: (records.lat[row] ?? 0) / 1e4,
      lon: (records.lon[row] ?? 0) / 1e4,
      country: header.countries[records.country[row] ?? 0] ?? "",
      featureClass: feature.slice(0, 1),
      featureCode: feature.slice(2),
      population: records.population[row] ?? 0,
    };
    if (geonameId > 0) place.geonameId = geonameId;
    if (admin1 !== "") place.admin1 = admin1;
    return place;
  }

  #name(row: number): string {
    const start = this.#nameStarts[row] ?? 0;
    const end = (this.#nameStarts[row + 1] ?? 0) - 1;
    const bytes = this.#content.names.subarray(start, end);
    const isShort = bytes.length <= LONGEST_PLAIN_NAME;
    return isShort && bytes.every(isPlain)
      ? String.fromCharCode(...bytes)
      : this.#decoder.decode(bytes);
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Most names are in ASCII, for which a decoder is slow. */
function isPlain(byte: number): boolean {
  return byte < 128;
}

function readBorders({ borders }: GazetteerHeader, bytes: Uint8Array | undefined): Borders {
  if (bytes === undefined || borders.length === 0) return NO_BORDERS;
  const points = borders.flatMap(({ lines }) => lines).reduce((sum, length) => sum + length, 0);
  const steps = readVarints(bytes, points * 2);
  const values = new Int32Array(steps.length);
  let last: [number, number] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    last = [last[0] + signed(steps[at] ?? 0), last[1] + signed(steps[at + 1] ?? 0)];
    values.set(last, at);
  }
  return createBorders(borders, values);
}

function splitColumns(bytes: Uint8Array): {
  header: GazetteerHeader;
  columns: ReadonlyMap<string, Uint8Array>;
} {
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== "ZNGZ") {
    throw corrupt("the bytes do not start with ZNGZ");
  }
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (headerLength > bytes.length) throw corrupt("the header is longer than the file");
  const header = readHeader(bytes.subarray(8, 8 + headerLength));
  const columns = new Map<string, Uint8Array>();
  let offset = 8 + headerLength;
  for (const { name, length } of header.columns) {
    columns.set(name, bytes.subarray(offset, offset + length));
    offset += length;
  }
  if (offset !== bytes.length) throw corrupt(`${bytes.length} bytes where ${offset} were expected`);
  return { header, columns };
}

function readHeader(bytes: Uint8Array): GazetteerHeader {
  try {
    return parseHeader(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const reason = cause instanceof AppError ? cause.message : "the header cannot be read";
    throw corrupt(reason, cause);
  }
}

function corrupt(what: string, cause?: unknown): AppError {
  const message = `gazetteer: ${what}; build it again with npm run build, or add the supplement again`;
  return new AppError("reader/asset-corrupt", message, { cause });
}

function readVarints(bytes: Uint8Array, expected?: number): Uint32Array {
  const values = new Uint32Array(expected ?? bytes.length);
  let count = 0;
  let value = 0;
  let scale = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) {
      values[count++] = value;
      value = 0;
      scale = 1;
    }
  }
  if (expected !== undefined && count !== expected) {
    throw corrupt(`a column of ${count} values where ${expected} were expected`);
  }
  return count === values.length ? values : values.slice(0, count);
}

function readDeltas(bytes: Uint8Array, expected: number): Int32Array {
  const coded = readVarints(bytes, expected);
  const values = new Int32Array(expected);
  let last = 0;
  for (let at = 0; at < expected; at++) {
    last += signed(coded[at] ?? 0);
    values[at] = last;
  }
  return values;
}

function signed(code: number): number {
  return (code & 1) === 1 ? -((code >>> 1) + 1) : code >>> 1;
}

function sumUp(deltas: Uint32Array): Uint32Array {
  let last = 0;
  for (let at = 0; at < deltas.length; at++) {
    last += deltas[at] ?? 0;
    deltas[at] = last;
  }
  return deltas;
}

function lineStarts(bytes: Uint8Array, lines: number): Uint32Array {
  const starts = new Uint32Array(lines + 1);
  let line = 1;
  for (let at = 0; at < bytes.length && line < lines; at++) {
    if (bytes[at] === 10) starts[line++] = at + 1;
  }
  starts[lines] = bytes.length + 1;
  return starts;
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
