import { foldName, hashKey } from "./fold-name.ts";
import type { GazetteerEntry as Entry } from "./gazetteer-entry.ts";
import { GAZETTEER_VERSION, type GazetteerTables } from "./gazetteer-header.ts";
import { encodeParts, type Parts } from "./parts.ts";
import { spellingKeys } from "./spelling-keys.ts";

/** Numbers (unsigned LEB128) or texts, one behind the other. */
class Column {
  #bytes: Uint8Array = new Uint8Array(1 << 16);
  #length = 0;
  #last = 0;

  push(value: number): void {
    this.#makeRoom(8);
    this.#put(value);
  }

  /** Pushes how much a value is more than the last; values ascend. */
  pushStep(value: number): void {
    this.#makeRoom(8);
    this.#put(value - this.#last);
    this.#last = value;
  }

  /** Pushes how much a value differs from the last. */
  pushDifference(value: number): void {
    this.#makeRoom(8);
    this.#put(zigzag(value - this.#last));
    this.#last = value;
  }

  pushBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(room: number): void {
    while (this.#length + room > this.#bytes.length) this.#grow();
  }

  #put(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** What the encoder is told beside the entries. */
export interface EncodeOptions {
  readonly id: string;
  /** Countries (ISO-3) whose names come in many spellings and get keys for them; all when absent. */
  readonly variantCountries?: ReadonlySet<string>;
  /** Codes that are to be looked up in the file; none in a supplement. */
  readonly codes?: GazetteerTables;
  /** Land borders: codes of two countries, and lines of whole numbers ({@link BORDER_UNIT}). */
  readonly borders?: readonly BorderLines[];
  /** Where the parts of countries and divisions lie, by `partsKey`. */
  readonly parts?: ReadonlyMap<string, Parts>;
}

/** The border of two countries: lines of latitude and longitude in whole numbers. */
export interface BorderLines {
  readonly countries: readonly string[];
  readonly lines: readonly (readonly (readonly [number, number])[])[];
}

/**
 * Packs entries into the bytes that `loadGazetteer` reads.
 *
 * Layout: "ZNGZ", length of the header (u32, little-endian), header (JSON), then the columns in the header's order.
 */
export function encodeGazetteer(entries: readonly Entry[], options: EncodeOptions): Uint8Array {
  const sorted = entries.toSorted(compareEntries);
  const tables = { countries: [""], admin1: [""], features: [""] };
  const pairs = keysOf(sorted, options.variantCountries);
  const columns = {
    ...recordColumns(sorted, tables),
    ...keyColumns(pairs),
    ...(options.borders === undefined ? {} : { borders: borderColumn(options.borders) }),
    ...(options.parts === undefined ? {} : { parts: encodeParts(options.parts) }),
  };
  const header = {
    version: GAZETTEER_VERSION,
    id: options.id,
    records: sorted.length,
    keys: pairs.length,
    ...tables,
    ...options.codes,
    borders: (options.borders ?? []).map(({ countries, lines }) => ({
      countries,
      lines: lines.map((line) => line.length),
    })),
    columns: Object.entries(columns).map(([name, bytes]) => ({ name, length: bytes.length })),
  };
  return join(new TextEncoder().encode(JSON.stringify(header)), Object.values(columns));
}

function borderColumn(borders: readonly BorderLines[]): Uint8Array {
  const column = new Column();
  let last: readonly [number, number] = [0, 0];
  for (const point of borders.flatMap(({ lines }) => lines.flat())) {
    column.push(zigzag(point[0] - last[0]));
    column.push(zigzag(point[1] - last[1]));
    last = point;
  }
  return column.bytes();
}

/** Odd for what is taken off, less one; even for what is added. */
function zigzag(difference: number): number {
  return difference < 0 ? -2 * difference - 1 : 2 * difference;
}

function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.country, b.country) ||
    compareText(a.admin1, b.admin1) ||
    a.geonameId - b.geonameId ||
    compareText(a.name, b.name) ||
    a.lat - b.lat
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type Tables = Record<"countries" | "admin1" | "features", string[]>;

function recordColumns(entries: readonly Entry[], tables: Tables): Record<string, Uint8Array> {
  const seats = {
    countries: new Map<string, number>([["", 0]]),
    admin1: new Map<string, number>([["", 0]]),
    features: new Map<string, number>([["", 0]]),
  };
  const columns = Object.fromEntries(RECORD_COLUMNS.map((name) => [name, new Column()]));
  const seat = (table: keyof Tables, value: string) => seatOf(value, seats[table], tables[table]);
  const encoder = new TextEncoder();
  for (const entry of entries) {
    columns["country"]?.push(seat("countries", entry.country));
    columns["admin1"]?.push(seat("admin1", entry.admin1));
    columns["feature"]?.push(seat("features", entry.feature));
    columns["population"]?.push(entry.population);
    columns["geonameId"]?.pushDifference(entry.geonameId);
    columns["lat"]?.pushDifference(Math.round(entry.lat * 1e4));
    columns["lon"]?.pushDifference(Math.round(entry.lon * 1e4));
    columns["names"]?.pushBytes(encoder.encode(`${entry.name.replaceAll("\n", " ")}\n`));
  }
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.bytes()]),
  );
}

const RECORD_COLUMNS = [
  "country",
  "admin1",
  "feature",
  "population",
  "geonameId",
  "lat",
  "lon",
  "names",
] as const;

function seatOf(value: string, seats: Map<string, number>, table: string[]): number {
  const known = seats.get(value);
  if (known !== undefined) return known;
  seats.set(value, table.length);
  return table.push(value) - 1;
}

type Key = readonly [hash: number, record: number];

/** The keys of all names, with the records that bear them; in the order of their hashes. */
function keysOf(
  entries: readonly Entry[],
  variantCountries: ReadonlySet<string> | undefined,
): readonly Key[] {
  const pairs: Key[] = [];
  entries.forEach((entry, record) => {
    for (const hash of hashesOf(entry, variantCountries?.has(entry.country) ?? true)) {
      pairs.push([hash, record]);
    }
  });
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function keyColumns(keys: readonly Key[]): Record<string, Uint8Array> {
  const hashes = new Column();
  const postings = new Column();
  for (const [hash, record] of keys) {
    hashes.pushStep(hash);
    postings.push(record);
  }
  return { hashes: hashes.bytes(), postings: postings.bytes() };
}

function hashesOf(entry: Entry, withVariants: boolean): Set<number> {
  const names = [entry.name, ...entry.names];
  const keys = new Set(names.map(foldName));
  if (withVariants)
    for (const name of names) {
      const { spelling, sounds } = spellingKeys(name);
      for (const key of [spelling, ...sounds]) keys.add(key);
    }
  return new Set([...keys].filter((key) => key.length > 1).map(hashKey));
}

function join(header: Uint8Array, columns: readonly Uint8Array[]): Uint8Array {
  const length = columns.reduce((sum, column) => sum + column.length, 8 + header.length);
  const joined = new Uint8Array(length);
  joined.set(new TextEncoder().encode("ZNGZ"));
  new DataView(joined.buffer).setUint32(4, header.length, true);
  let offset = 8;
  for (const part of [header, ...columns]) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
