import { AppError } from "@zenobia/model";
import { crc32 } from "./crc32.ts";
import { createWordList, cutWordLists, type WordList } from "./word-list.ts";

/** The interface of model files this reader understands; features.py writes it. */
export const INTERFACE_VERSION = 2;

/** A matrix of int8 with a scale a row: weight = integer × scale. */
export interface QuantizedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** The lists of labels a model chooses from. */
export const LABEL_LISTS = ["tags", "feats", "lemmas", "relations", "names"] as const;
/** The word lists a model looks words up in. Entry 0 of the first two stands for all that are not listed. */
export const VOCABULARIES = ["vectors", "words", "lexicon"] as const;

/** A syntax model as read from its file. */
export interface ModelFile {
  /** Name and version, `syntax-en@1.0.0`. */
  readonly id: string;
  readonly labels: Readonly<Record<(typeof LABEL_LISTS)[number], readonly string[]>>;
  readonly vocabularies: Readonly<Record<(typeof VOCABULARIES)[number], WordList>>;
  /** @throws {AppError} `reader/asset-corrupt` when the file has no such matrix. */
  matrix(name: string): QuantizedMatrix;
  /** @throws {AppError} `reader/asset-corrupt` when the file has no such vector. */
  vector(name: string): Float32Array;
  /** @throws {AppError} `reader/asset-corrupt` when the file has no such bytes. */
  bytes(name: string): Uint8Array;
}

interface RawHeader {
  readonly interface?: unknown;
  readonly name?: unknown;
  readonly version?: unknown;
  readonly labels?: unknown;
  readonly vocabularies?: unknown;
  readonly tensors?: unknown;
}

interface RawTensor {
  readonly dtype?: unknown;
  readonly shape?: unknown;
  readonly offset?: unknown;
  readonly scales?: unknown;
}

const MAGIC = 0x0a4d535a;
const PREFIX_BYTES = 12;

/** How much a model file is trusted. */
export interface ModelTrust {
  /** Another checksum over the same bytes has held, as that of gzip does; the file's own is not taken again. */
  readonly isIntact?: boolean;
}

/**
 * Reads a model file, already decompressed. Its layout is in training/README.md.
 *
 * @throws {AppError} `reader/asset-corrupt` when it is no model file, damaged, or of another interface version.
 */
export function parseModelFile(bytes: Uint8Array, trust: ModelTrust = {}): ModelFile {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { text, payload } = splitFile(aligned, trust);
  const cut = cutWordLists(text, VOCABULARIES, Math.max(0, text.indexOf('"vocabularies":{')));
  const header = parseHeader(cut.text);
  const tensors = recordOf(header.tensors, "tensors");
  return {
    id: `${stringOf(header.name, "name")}@${stringOf(header.version, "version")}`,
    labels: listsOf(header.labels, LABEL_LISTS),
    vocabularies: vocabulariesOf(header.vocabularies, cut.lists),
    matrix: (name) => matrixOf(recordOf(tensors[name], `tensor ${name}`), name, payload),
    vector: (name) => vectorOf(recordOf(tensors[name], `tensor ${name}`), name, payload),
    bytes: (name) => bytesOf(recordOf(tensors[name], `tensor ${name}`), name, payload),
  };
}

function corrupt(problem: string, cause?: unknown): AppError {
  return new AppError(
    "reader/asset-corrupt",
    `The syntax model cannot be used: ${problem}. Install the package again, or export the model again.`,
    { cause },
  );
}

function splitFile(
  bytes: Uint8Array,
  { isIntact = false }: ModelTrust,
): { readonly text: string; readonly payload: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES || view.getUint32(0, true) !== MAGIC)
    throw corrupt("it does not begin as a model file does; perhaps it is still compressed");
  const end = PREFIX_BYTES + view.getUint32(4, true);
  if (end > bytes.length) throw corrupt("it is cut short");
  if (!isIntact && crc32(bytes.subarray(PREFIX_BYTES)) !== view.getUint32(8, true))
    throw corrupt("its checksum is not that of its bytes");
  return {
    text: new TextDecoder("utf-8").decode(bytes.subarray(PREFIX_BYTES, end)),
    payload: bytes.subarray(end),
  };
}

function parseHeader(text: string): RawHeader {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (cause) {
    throw corrupt("its header is no JSON", cause);
  }
  const record: RawHeader = recordOf(header, "header");
  const version = record.interface;
  if (version !== INTERFACE_VERSION)
    throw corrupt(
      `its interface version is ${JSON.stringify(version)}, this reader knows ${INTERFACE_VERSION}`,
    );
  return record;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw corrupt(`${what} is missing`);
  return value;
}

function stringOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw corrupt(`${what} is missing`);
  return value;
}

function listsOf<Name extends string>(
  value: unknown,
  names: readonly Name[],
): Readonly<Record<Name, readonly string[]>> {
  const lists = recordOf(value, "a list");
  const entries = names.map((name): [Name, readonly string[]] => {
    const list = lists[name];
    if (!Array.isArray(list) || list.length === 0) throw corrupt(`the list "${name}" is missing`);
    return [name, list.map((item) => stringOf(item, `an entry of "${name}"`))];
  });
  return Object.fromEntries(entries) as Record<Name, readonly string[]>;
}

function vocabulariesOf(
  value: unknown,
  cut: ReadonlyMap<string, WordList>,
): ModelFile["vocabularies"] {
  const whole = VOCABULARIES.filter((name) => !cut.has(name));
  const lists = Object.entries(listsOf(value, whole));
  const made = new Map(lists.map(([name, words]) => [name, createWordList(words)]));
  const entries = VOCABULARIES.map((name) => [name, cut.get(name) ?? made.get(name)]);
  return Object.fromEntries(entries) as ModelFile["vocabularies"];
}

function sizesOf(entry: RawTensor, name: string, count: number): readonly number[] {
  const shape = entry.shape;
  const isSize = (size: unknown): size is number => Number.isInteger(size) && Number(size) > 0;
  if (!Array.isArray(shape) || shape.length !== count || !shape.every(isSize))
    throw corrupt(`tensor ${name} has no usable shape`);
  return shape;
}

interface Stretch {
  readonly name: string;
  readonly offset: unknown;
  readonly bytes: number;
}

function cut(payload: Uint8Array, { name, offset, bytes }: Stretch): Uint8Array {
  if (
    typeof offset !== "number" ||
    offset % 4 !== 0 ||
    offset < 0 ||
    offset + bytes > payload.length
  )
    throw corrupt(`tensor ${name} lies outside the file`);
  return payload.subarray(offset, offset + bytes);
}

function floatsOf(payload: Uint8Array, stretch: Stretch): Float32Array {
  const bytes = cut(payload, stretch);
  return new Float32Array(bytes.buffer, bytes.byteOffset, stretch.bytes / 4);
}

function matrixOf(entry: RawTensor, name: string, payload: Uint8Array): QuantizedMatrix {
  if (entry.dtype !== "int8") throw corrupt(`tensor ${name} is not int8`);
  const [rows = 0, columns = 0] = sizesOf(entry, name, 2);
  const bytes = cut(payload, { name, offset: entry.offset, bytes: rows * columns });
  return {
    rows,
    columns,
    values: new Int8Array(bytes.buffer, bytes.byteOffset, rows * columns),
    scales: floatsOf(payload, { name, offset: entry.scales, bytes: rows * 4 }),
  };
}

function vectorOf(entry: RawTensor, name: string, payload: Uint8Array): Float32Array {
  if (entry.dtype !== "float32") throw corrupt(`tensor ${name} is not float32`);
  const [length = 0] = sizesOf(entry, name, 1);
  return floatsOf(payload, { name, offset: entry.offset, bytes: length * 4 });
}

function bytesOf(entry: RawTensor, name: string, payload: Uint8Array): Uint8Array {
  if (entry.dtype !== "uint8") throw corrupt(`tensor ${name} is not uint8`);
  const [length = 0] = sizesOf(entry, name, 1);
  return cut(payload, { name, offset: entry.offset, bytes: length });
}
