import { AppError } from "@zenobia/model";
import type { PlaceRecord } from "../document.ts";
import { type Borders, createBorders, NO_BORDERS } from "./borders.ts";
import { corruptGazetteer } from "./corrupt-gazetteer.ts";
import { hashKey } from "./fold-name.ts";
import { type GazetteerHeader, type GazetteerTables, parseHeader } from "./gazetteer-header.ts";
import { KeyIndex } from "./key-index.ts";
import { decodeParts, type Parts } from "./parts.ts";
import { readNumbers } from "./read-numbers.ts";

/** Places by key, as one file holds them. */
export interface GazetteerFile {
  readonly id: string;
  /** How many places it holds. */
  readonly places: number;
  readonly tables: GazetteerTables;
  readonly borders: Borders;
  /** Where the parts of countries and divisions lie, by `partsKey`. */
  readonly parts: ReadonlyMap<string, Parts>;
  /** Rows of the places that a key of a name leads to, in no order. */
  rowsOf(key: string): readonly number[];
  populationOf(row: number): number;
  /** GeoNames' id of a place; 0 when it has none. */
  geonameIdOf(row: number): number;
  record(row: number): PlaceRecord;
}

/**
 * Opens a gazetteer file: unpacks its columns, so that no look-up has to.
 *
 * @throws {AppError} `reader/asset-corrupt` when the bytes are not a gazetteer of this version.
 */
export function openGazetteer(bytes: Uint8Array): GazetteerFile {
  const { header, columns } = splitColumns(bytes);
  const { records, keys } = header;
  const column = (name: string): Uint8Array => {
    const found = columns.get(name);
    if (!found) throw corruptGazetteer(`no column ${name}`);
    return found;
  };
  // A number takes a byte at least: no header can ask for more room than some times its file.
  if (records > column("country").length || keys > column("hashes").length)
    throw corruptGazetteer(`columns are too short for ${records} places and ${keys} keys`);
  const hashes = readNumbers(
    column("hashes"),
    { array: new Uint32Array(keys), count: keys },
    "steps",
  );
  const rows = readNumbers(column("postings"), { array: new Uint32Array(keys), count: keys });
  const table = new Int32Array((records + 1) * FIELDS.length);
  FIELDS.forEach((field, first) => {
    if (field === "names") return;
    const seats = { array: table, count: records, first, stride: FIELDS.length };
    readNumbers(column(field), seats, DIFFERENCES.has(field) ? "differences" : "values");
  });
  return new ColumnFile({
    header,
    features: header.features.map((text) => ({ class: text.slice(0, 1), code: text.slice(2) })),
    keys: new KeyIndex(hashes, rows),
    population: readNumbers(column("population"), {
      array: new Float64Array(records),
      count: records,
    }),
    table,
    names: readNames(column("names"), table, records),
    borders: columns.get("borders"),
    parts: columns.get("parts"),
  });
}

/** What stands of each place side by side: a look-up reads one stretch of memory. `names` is where its name begins. */
const FIELDS = ["country", "admin1", "feature", "geonameId", "lat", "lon", "names"] as const;
const DIFFERENCES: ReadonlySet<string> = new Set(["geonameId", "lat", "lon"]);
const [COUNTRY, ADMIN1, FEATURE, GEONAME_ID, LAT, LON, NAME] = [0, 1, 2, 3, 4, 5, 6] as const;

/** A feature of GeoNames, such as class P and code PPLC. */
interface Feature {
  readonly class: string;
  readonly code: string;
}

const NO_FEATURE: Feature = { class: "", code: "" };

interface Content {
  readonly header: GazetteerHeader;
  readonly features: readonly Feature[];
  readonly keys: KeyIndex;
  readonly population: Float64Array;
  /** {@link FIELDS} of each place; behind the last, where the names end. */
  readonly table: Int32Array;
  /** All names, a line each: cutting one out costs less than decoding it. */
  readonly names: string;
  readonly borders: Uint8Array | undefined;
  readonly parts: Uint8Array | undefined;
}

class ColumnFile implements GazetteerFile {
  readonly id: string;
  readonly places: number;
  readonly tables: GazetteerTables;
  readonly #content: Content;
  #borders: Borders | undefined;
  #parts: ReadonlyMap<string, Parts> | undefined;

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

  /** Likewise. */
  get parts(): ReadonlyMap<string, Parts> {
    const { parts } = this.#content;
    this.#parts ??= parts === undefined ? new Map() : decodeParts(parts);
    return this.#parts;
  }

  rowsOf(key: string): readonly number[] {
    const rows = this.#content.keys.rowsOf(hashKey(key));
    return rows.every((row) => row < this.places) ? rows : [];
  }

  populationOf(row: number): number {
    return this.#content.population[row] ?? 0;
  }

  geonameIdOf(row: number): number {
    return this.#content.table[row * FIELDS.length + GEONAME_ID] ?? 0;
  }

  record(row: number): PlaceRecord {
    const { header, features, names, table } = this.#content;
    const at = row * FIELDS.length;
    const feature = features[table[at + FEATURE] ?? 0] ?? NO_FEATURE;
    const end = table[at + FIELDS.length + NAME] ?? 0;
    const place = {
      name: names.slice(table[at + NAME], end - 1),
      lat: (table[at + LAT] ?? 0) / 1e4,
      lon: (table[at + LON] ?? 0) / 1e4,
      country: header.countries[table[at + COUNTRY] ?? 0] ?? "",
      admin1: header.admin1[table[at + ADMIN1] ?? 0] ?? "",
      featureClass: feature.class,
      featureCode: feature.code,
      population: this.populationOf(row),
      geonameId: table[at + GEONAME_ID] ?? 0,
    };
    return place.admin1 !== "" && place.geonameId > 0 ? place : withoutBlanks(place);
  }
}

/** Most places have both: making an object with all fields at once is far cheaper than adding some to it. */
function withoutBlanks({ admin1, geonameId, ...place }: PlaceRecord): PlaceRecord {
  return {
    ...place,
    ...(admin1 === "" || admin1 === undefined ? {} : { admin1 }),
    ...(geonameId === 0 || geonameId === undefined ? {} : { geonameId }),
  };
}

function readNames(bytes: Uint8Array, table: Int32Array, records: number): string {
  const text = new TextDecoder().decode(bytes);
  let count = 0;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    start = end + 1;
    count += 1;
    table[count * FIELDS.length + NAME] = start;
  }
  if (count !== records || start !== text.length)
    throw corruptGazetteer(`${count} names where ${records} were expected`);
  return text;
}

function readBorders({ borders }: GazetteerHeader, bytes: Uint8Array | undefined): Borders {
  if (bytes === undefined || borders.length === 0) return NO_BORDERS;
  const points = borders.flatMap(({ lines }) => lines).reduce((sum, length) => sum + length, 0);
  if (points > bytes.length) throw corruptGazetteer(`borders are too short for ${points} points`);
  const steps = readNumbers(bytes, {
    array: new Uint32Array(points * 2),
    count: points * 2,
  });
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
    throw corruptGazetteer("the bytes do not start with ZNGZ");
  }
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (headerLength > bytes.length) throw corruptGazetteer("the header is longer than the file");
  const header = readHeader(bytes.subarray(8, 8 + headerLength));
  const columns = new Map<string, Uint8Array>();
  let offset = 8 + headerLength;
  for (const { name, length } of header.columns) {
    columns.set(name, bytes.subarray(offset, offset + length));
    offset += length;
  }
  if (offset !== bytes.length)
    throw corruptGazetteer(`${bytes.length} bytes where ${offset} were expected`);
  return { header, columns };
}

function readHeader(bytes: Uint8Array): GazetteerHeader {
  try {
    return parseHeader(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const reason = cause instanceof AppError ? cause.message : "the header cannot be read";
    throw corruptGazetteer(reason, cause);
  }
}

function signed(code: number): number {
  return (code & 1) === 1 ? -((code >>> 1) + 1) : code >>> 1;
}
