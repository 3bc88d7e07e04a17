import { foldName, hashKey } from "./fold-name.ts";
import type { GazetteerEntry as Entry } from "./gazetteer-entry.ts";
import { GAZETTEER_VERSION, type GazetteerTables } from "./gazetteer-header.ts";
import { spellingKeys } from "./spelling-keys.ts";

/** Grows a sequence of unsigned LEB128 numbers. */
class VarintColumn {
  #bytes: Uint8Array = new Uint8Array(1 << 16);
  #length = 0;

  push(value: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  pushSigned(value: number): void {
    this.push(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
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
  const columns = {
    ...recordColumns(sorted, tables),
    ...indexColumns(sorted, options.variantCountries),
    ...(options.borders === undefined ? {} : { borders: borderColumn(options.borders) }),
  };
  const header = {
    version: GAZETTEER_VERSION,
    id: options.id,
    records: sorted.length,
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
  const column = new VarintColumn();
  let last: readonly [number, number] = [0, 0];
  for (const point of borders.flatMap(({ lines }) => lines.flat())) {
    column.pushSigned(point[0] - last[0]);
    column.pushSigned(point[1] - last[1]);
    last = point;
  }
  return column.bytes();
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
  const names = ["country", "admin1", "feature", "population", "geonameId", "lat", "lon"] as const;
  const columns = Object.fromEntries(names.map((name) => [name, new VarintColumn()]));
  let last = { geonameId: 0, lat: 0, lon: 0 };
  const seat = (table: keyof Tables, value: string) => seatOf(value, seats[table], tables[table]);
  for (const entry of entries) {
    const now = { ...entry, lat: Math.round(entry.lat * 1e4), lon: Math.round(entry.lon * 1e4) };
    columns["country"]?.push(seat("countries", entry.country));
    columns["admin1"]?.push(seat("admin1", entry.admin1));
    columns["feature"]?.push(seat("features", entry.feature));
    columns["population"]?.push(entry.population);
    columns["geonameId"]?.pushSigned(now.geonameId - last.geonameId);
    columns["lat"]?.pushSigned(now.lat - last.lat);
    columns["lon"]?.pushSigned(now.lon - last.lon);
    last = now;
  }
  const text = entries.map((entry) => entry.name.replaceAll("\n", " ")).join("\n");
  const bytes = Object.entries(columns).map(([name, column]) => [name, column.bytes()] as const);
  return { ...Object.fromEntries(bytes), names: new TextEncoder().encode(text) };
}

function seatOf(value: string, seats: Map<string, number>, table: string[]): number {
  const known = seats.get(value);
  if (known !== undefined) return known;
  seats.set(value, table.length);
  return table.push(value) - 1;
}

function indexColumns(
  entries: readonly Entry[],
  variantCountries: ReadonlySet<string> | undefined,
): Record<string, Uint8Array> {
  const pairs: [hash: number, record: number][] = [];
  entries.forEach((entry, record) => {
    for (const hash of hashesOf(entry, variantCountries?.has(entry.country) ?? true)) {
      pairs.push([hash, record]);
    }
  });
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const hashes = new VarintColumn();
  const postings = new VarintColumn();
  let last = 0;
  for (const [hash, record] of pairs) {
    hashes.push(hash - last);
    postings.push(record);
    last = hash;
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
