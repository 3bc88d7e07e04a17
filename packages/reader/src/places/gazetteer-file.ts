import { AppError } from "@zenobia/model";
import type { PlaceRecord } from "../document.ts";
import { BLOCK_VALUES, BlockColumn, LineColumn } from "./block-column.ts";
import { foldName, hashKey, variantKeys } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";

interface Header {
  readonly version: number;
  readonly id: string;
  readonly records: number;
  /** Keys of names: of each, a hash and the record that bears it. */
  readonly keys: number;
  readonly countries: readonly string[];
  readonly admin1: readonly string[];
  readonly features: readonly string[];
  readonly columns: readonly { readonly name: string; readonly length: number }[];
}

const VERSION = 2;
/** Most names that are looked up are looked up again soon. */
const CACHE_LIMIT = 4096;
/** A name borne by more places than this says nothing about where it lies. */
const RESULT_LIMIT = 200;

/**
 * Opens the gazetteer asset. Costs little: no place is read before it is asked for.
 *
 * @throws {AppError} `reader/asset-corrupt` when the bytes are not a gazetteer of this version.
 */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
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
  return new FileGazetteer({
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
  });
}

interface Content {
  readonly header: Header;
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
}

class FileGazetteer implements Gazetteer {
  readonly id: string;
  readonly #content: Content;
  readonly #found: Map<string, readonly PlaceRecord[]> = new Map();

  constructor(content: Content) {
    this.id = content.header.id;
    this.#content = content;
  }

  find(name: string): readonly PlaceRecord[] {
    return this.#findKeys([foldName(name)]);
  }

  findVariant(name: string): readonly PlaceRecord[] {
    const [withoutArticle = "", bySound = ""] = variantKeys(name);
    const found = this.#findKeys([withoutArticle]);
    return found.length > 0 || bySound === "" ? found : this.#findKeys([bySound]);
  }

  #findKeys(keys: readonly string[]): readonly PlaceRecord[] {
    const cacheKey = keys.join(" ");
    const cached = this.#found.get(cacheKey);
    if (cached) return cached;
    const rows = new Set<number>();
    for (const key of keys) if (key.length > 1) this.#collect(hashKey(key), rows);
    const found = [...rows]
      .map((row) => this.#record(row))
      .sort((a, b) => b.population - a.population)
      .slice(0, RESULT_LIMIT);
    if (this.#found.size >= CACHE_LIMIT) this.#found.clear();
    this.#found.set(cacheKey, found);
    return found;
  }

  #collect(hash: number, rows: Set<number>): void {
    const { header, hashes, postings } = this.#content;
    for (const at of hashes.rowsOf(hash, header.keys)) rows.add(postings.valueAt(at));
  }

  #record(row: number): PlaceRecord {
    const { header, names, ...columns } = this.#content;
    const feature = header.features[columns.feature.valueAt(row)] ?? "";
    const geonameId = columns.geonameId.signedSumAt(row);
    const admin1 = header.admin1[columns.admin1.valueAt(row)] ?? "";
    return {
      ...(geonameId > 0 ? { geonameId } : {}),
      name: names.lineAt(row),
      lat: columns.lat.signedSumAt(row) / 1e4,
      lon: columns.lon.signedSumAt(row) / 1e4,
      country: header.countries[columns.country.valueAt(row)] ?? "",
      ...(admin1 === "" ? {} : { admin1 }),
      featureClass: feature.slice(0, 1),
      featureCode: feature.slice(2),
      population: columns.population.valueAt(row),
    };
  }
}

function splitColumns(bytes: Uint8Array): {
  header: Header;
  columns: ReadonlyMap<string, Uint8Array>;
} {
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== "ZNGZ") {
    throw corrupt("the bytes do not start with ZNGZ");
  }
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
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

function readHeader(bytes: Uint8Array): Header {
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes)) as Header;
  } catch (cause) {
    throw corrupt("the header cannot be read", cause);
  }
  if (header.version !== VERSION)
    throw corrupt(`version ${header.version} where ${VERSION} was expected`);
  return header;
}

function corrupt(what: string, cause?: unknown): AppError {
  const message = `gazetteer: ${what}; build the asset again with npm run build`;
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
