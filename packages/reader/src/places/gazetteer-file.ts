import { AppError } from "@zenobia/model";
import type { PlaceRecord } from "../document.ts";
import { BLOCK_VALUES, BlockColumn, LineColumn } from "./block-column.ts";
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

/**
 * Opens a gazetteer file. Costs little: no place is read before it is asked for.
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
  const starts = (name: string, rows: number): Uint32Array =>
    blockStarts(column(`${name} blocks`), {
      blocks: Math.ceil(rows / BLOCK_VALUES),
      length: column(name).length,
    });
  const numbers = (name: string, rows = header.records): BlockColumn =>
    new BlockColumn(column(name), starts(name, rows));
  return new ColumnFile({
    header,
    country: numbers("country"),
    admin1: numbers("admin1"),
    feature: numbers("feature"),
    population: numbers("population"),
    geonameId: numbers("geonameId"),
    lat: numbers("lat"),
    lon: numbers("lon"),
    hashes: numbers("hashes", header.keys),
    postings: numbers("postings", header.keys),
    names: new LineColumn(column("names"), starts("names", header.records)),
    borders: columns.get("borders"),
  });
}

interface Content {
  readonly header: GazetteerHeader;
  readonly country: BlockColumn;
  readonly admin1: BlockColumn;
  readonly feature: BlockColumn;
  readonly population: BlockColumn;
  readonly geonameId: BlockColumn;
  readonly lat: BlockColumn;
  readonly lon: BlockColumn;
  readonly hashes: BlockColumn;
  readonly postings: BlockColumn;
  readonly names: LineColumn;
  readonly borders: Uint8Array | undefined;
}

class ColumnFile implements GazetteerFile {
  readonly id: string;
  readonly places: number;
  readonly tables: GazetteerTables;
  readonly #content: Content;
  #borders: Borders | undefined;

  constructor(content: Content) {
    this.id = content.header.id;
    this.places = content.header.records;
    this.tables = content.header;
    this.#content = content;
  }

  /** Read when they are first asked for. */
  get borders(): Borders {
    this.#borders ??= readBorders(this.#content.header, this.#content.borders);
    return this.#borders;
  }

  rowsOf(key: string): readonly number[] {
    const { hashes, postings, header } = this.#content;
    return hashes
      .rowsOf(hashKey(key), header.keys)
      .map((at) => postings.valueAt(at))
      .filter((row) => row < header.records);
  }

  record(row: number): PlaceRecord {
    const { header, names, ...columns } = this.#content;
    const feature = header.features[columns.feature.valueAt(row)] ?? "";
    const geonameId = columns.geonameId.signedSumAt(row);
    const admin1 = header.admin1[columns.admin1.valueAt(row)] ?? "";
    const place: Writable<PlaceRecord> = {
      name: names.lineAt(row),
      lat: columns.lat.signedSumAt(row) / 1e4,
      lon: columns.lon.signedSumAt(row) / 1e4,
      country: header.countries[columns.country.valueAt(row)] ?? "",
      featureClass: feature.slice(0, 1),
      featureCode: feature.slice(2),
      population: columns.population.valueAt(row),
    };
    if (geonameId > 0) place.geonameId = geonameId;
    if (admin1 !== "") place.admin1 = admin1;
    return place;
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

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

/** Where blocks begin, from their lengths. */
function blockStarts(
  lengths: Uint8Array,
  expected: { readonly blocks: number; readonly length: number },
): Uint32Array {
  const starts = new Uint32Array(expected.blocks);
  let start = 0;
  let at = 0;
  for (let block = 0; block < expected.blocks; block++, at += 2) {
    starts[block] = start;
    start += (lengths[at] ?? 0) + 256 * (lengths[at + 1] ?? 0);
  }
  if (at !== lengths.length || start !== expected.length)
    throw corrupt(`blocks of ${start} bytes where ${expected.length} were expected`);
  return starts;
}

function readVarints(bytes: Uint8Array, expected: number): Uint32Array {
  const values = new Uint32Array(expected);
  let count = 0;
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    values[count++] = value;
    value = 0;
    scale = 1;
  }
  if (count !== expected) throw corrupt(`${count} values where ${expected} were expected`);
  return values;
}

function signed(code: number): number {
  return (code & 1) === 1 ? -((code >>> 1) + 1) : code >>> 1;
}
