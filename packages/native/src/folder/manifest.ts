import { AppError } from "@zenobia/model";

/** The interface of model folders this package understands: docs/models.md. */
export const FOLDER_INTERFACE = "zenobia-syntax-onnx/1";

/** The file that says what is in a model folder. */
export const MANIFEST_FILE = "model.json";

/** Files that every model folder has beside its {@link MANIFEST_FILE}. */
export const NEEDED_FILES = ["model.onnx", "tokenizer.json"] as const;

/** The lists of labels; a model that does not say what the optional ones name has no such list. */
export interface FolderLabels {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly feats?: readonly string[];
  readonly lemmas?: readonly string[];
  readonly names?: readonly string[];
}

/** How sentences become numbers. */
export interface Encoding {
  /** Subwords that one run may have at most, those of `begin` and `end` among them. */
  readonly longest: number;
  /** Numbers of the subwords before and behind each sentence. */
  readonly begin: readonly number[];
  readonly end: readonly number[];
  /** Number that stands for a word of which the tokenizer makes nothing. */
  readonly unknown: number;
  /** Number that fills up shorter sentences. */
  readonly padding: number;
  /** Put before each word; "" or a blank. */
  readonly prefix: string;
}

/** What a `model.json` says. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly labels: FolderLabels;
  readonly encoding: Encoding;
  /** SHA-256 of each file, in small hexadecimal digits. */
  readonly files: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

const OPTIONAL_LISTS = ["feats", "lemmas", "names"] as const;
const NAME = /^[\w.-]{1,100}$/u;
const FILE_NAME = /^\w[\w.-]{0,100}$/u;
const SHA256 = /^[0-9a-f]{64}$/u;
const LARGEST_SUBWORD = 2 ** 31 - 1;
const LARGEST_LONGEST = 100_000;
const MOST_LABELS = 100_000;
const MOST_SPECIAL = 16;
const MOST_FILES = 16;
const LONGEST_PREFIX = 8;

/**
 * Reads the text of a `model.json`; fields it does not know are left alone.
 *
 * @throws {AppError} `model/manifest` with the field that is wrong; `model/interface` when it is of another interface.
 */
export function parseManifest(text: string): Manifest {
  const fields = fieldsOf(parseJson(text), "it");
  checkInterface(fields["interface"]);
  return {
    name: nameOf(fields, "name"),
    version: nameOf(fields, "version"),
    labels: labelsOf(fieldsOf(fields["labels"], "labels")),
    encoding: encodingOf(fields),
    files: filesOf(fieldsOf(fields["files"], "files")),
  };
}

function wrong(problem: string, cause?: unknown): AppError {
  return new AppError("model/manifest", `${MANIFEST_FILE} of the model folder: ${problem}`, {
    cause,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw wrong("it is no JSON", cause);
  }
}

function checkInterface(found: unknown): void {
  if (found === FOLDER_INTERFACE) return;
  const said = found === undefined ? "no interface" : `the interface ${JSON.stringify(found)}`;
  throw new AppError(
    "model/interface",
    `${MANIFEST_FILE} of the model folder names ${said.slice(0, 200)}, and this version of Zenobia knows "${FOLDER_INTERFACE}": export the model again`,
  );
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw wrong(`${what} must be an object`);
  return Object.fromEntries(Object.entries(value));
}

function nameOf(fields: Fields, field: string): string {
  const value = fields[field];
  if (typeof value === "string" && NAME.test(value)) return value;
  throw wrong(`"${field}" must be text of letters, digits, ".", "-" and "_"`);
}

function labelsOf(fields: Fields): FolderLabels {
  const optional = OPTIONAL_LISTS.filter((list) => fields[list] !== undefined);
  return {
    tags: listOf(fields, "tags"),
    relations: listOf(fields, "relations"),
    ...Object.fromEntries(optional.map((list) => [list, listOf(fields, list)])),
  };
}

function listOf(fields: Fields, list: string): readonly string[] {
  const value = fields[list];
  const isLabel = (item: unknown): item is string => typeof item === "string" && item !== "";
  const isList = Array.isArray(value) && value.length > 0 && value.length <= MOST_LABELS;
  if (isList && value.every(isLabel)) return value;
  throw wrong(`"labels.${list}" must be a list of texts, not empty`);
}

function encodingOf(fields: Fields): Encoding {
  const begin = subwordsOf(fields, "begin");
  const end = subwordsOf(fields, "end");
  const longest = fields["longest"];
  const least = begin.length + end.length + 1;
  if (!isWhole(longest, LARGEST_LONGEST) || longest < least)
    throw wrong(`"longest" must be a number from ${least} to ${LARGEST_LONGEST}`);
  return {
    longest,
    begin,
    end,
    unknown: subwordOf(fields, "unknown"),
    padding: subwordOf(fields, "padding"),
    prefix: prefixOf(fields["prefix"] ?? ""),
  };
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

function subwordOf(fields: Fields, field: string): number {
  const value = fields[field];
  if (isWhole(value, LARGEST_SUBWORD)) return value;
  throw wrong(`"${field}" must be the number of a subword`);
}

function subwordsOf(fields: Fields, field: string): readonly number[] {
  const value = fields[field];
  const isSubword = (item: unknown): item is number => isWhole(item, LARGEST_SUBWORD);
  if (Array.isArray(value) && value.length <= MOST_SPECIAL && value.every(isSubword)) return value;
  throw wrong(`"${field}" must be a list of numbers of subwords, at most ${MOST_SPECIAL}`);
}

function prefixOf(value: unknown): string {
  if (typeof value === "string" && value.length <= LONGEST_PREFIX) return value;
  throw wrong(`"prefix" must be text of at most ${LONGEST_PREFIX} characters`);
}

function filesOf(fields: Fields): Readonly<Record<string, string>> {
  const entries = Object.entries(fields);
  if (entries.length > MOST_FILES) throw wrong(`"files" must name at most ${MOST_FILES} files`);
  const missing = NEEDED_FILES.find((file) => fields[file] === undefined);
  if (missing !== undefined) throw wrong(`"files" must name ${missing}`);
  return Object.fromEntries(entries.map(([file, sum]) => [fileOf(file), sumOf(file, sum)]));
}

function fileOf(file: string): string {
  if (FILE_NAME.test(file)) return file;
  throw wrong(`"files" names ${JSON.stringify(file).slice(0, 100)}, and files lie in the folder`);
}

function sumOf(file: string, sum: unknown): string {
  if (typeof sum === "string" && SHA256.test(sum)) return sum;
  throw wrong(`"files" must give the SHA-256 of ${file} in 64 small hexadecimal digits`);
}
