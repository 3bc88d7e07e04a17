import { createReadStream, type Dirent, type Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { AppError } from "@zenobia/model";
import { type Failure, failureOf } from "../failures/failure.ts";
import {
  type GuessContext,
  guessKind,
  type InputKind,
  isDocument,
  kindOfName,
} from "./input-kind.ts";
import { hasReportBeside, isSidecar } from "./sidecar.ts";

/** One file, or standard input, that holds a report or several. */
export interface InputSource {
  readonly form: "source";
  /** As a person would name it. */
  readonly name: string;
  readonly kind: InputKind;
  /** Id of its report when nothing else gives one. */
  readonly id: string;
  /** Absent for standard input. */
  readonly path?: string;
  readonly size?: number;
  open(): AsyncIterable<Uint8Array>;
}

/** What an argument of the command turned out to name. */
export type NamedInput = OpenableInput | { readonly form: "folder"; readonly path: string };

/** A source, or why there is none. */
export type OpenableInput = InputSource | { readonly form: "failed"; readonly failure: Failure };

/** How inputs are to be opened. */
export interface OpenOptions extends GuessContext {
  /** What `--input` said. */
  readonly kind?: InputKind;
}

const PEEKED_BYTES = 65_536;
const READABLE = ".txt, .md, .html, .pdf, .jsonl, .json or .csv";

/** Where "-" is read from. */
export interface StandardInput {
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** Finds out what an argument names: standard input for "-", a file, or a folder. */
export async function nameInput(
  path: string,
  options: OpenOptions,
  io: StandardInput,
): Promise<NamedInput> {
  if (path === "-") return await openStdin(io.stdin, options);
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? { form: "folder", path } : fileSource(path, stats, options);
  } catch (error) {
    const id = basename(path, extname(path));
    return { form: "failed", failure: failureOf(fileError(error), { id, input: path }) };
  }
}

/** Tells whether exactly one report is named, so that what comes out may be one thing and no list. */
export function isOneReport(inputs: readonly NamedInput[]): boolean {
  const [only] = inputs;
  return inputs.length === 1 && only?.form === "source" && isDocument(only.kind);
}

/** Every input that was named, and those in the folders that were, in the order of their names. */
export async function* expandInputs(
  inputs: readonly NamedInput[],
  options: OpenOptions,
): AsyncGenerator<OpenableInput> {
  for (const input of inputs) {
    if (input.form !== "folder") {
      if (!(await isCovered(input))) yield input;
      continue;
    }
    let count = 0;
    for await (const source of walkFolder(input.path, options)) {
      count += 1;
      yield source;
    }
    if (count > 0) continue;
    const error = new AppError(
      "input/empty",
      `the folder holds no report: put ${READABLE} files there`,
    );
    yield { form: "failed", failure: failureOf(error, { input: input.path }) };
  }
}

/** `X.meta.json` named by a pattern such as `reports/*` belongs to its report and is none itself. */
async function isCovered(input: OpenableInput): Promise<boolean> {
  return (
    input.form === "source" &&
    input.path !== undefined &&
    isSidecar(input.path) &&
    (await hasReportBeside(input.path))
  );
}

async function* walkFolder(folder: string, options: OpenOptions): AsyncGenerator<OpenableInput> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { form: "failed", failure: failureOf(fileError(error), { input: folder }) };
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || isSidecar(path)) continue;
    if (entry.isDirectory()) yield* walkFolder(path, options);
    else if (kindOfName(entry.name) !== undefined) {
      const input = await nameFile(path);
      if (input.form !== "folder") yield input;
    }
  }
}

/** A link to a folder is not followed: it may lead in circles. */
async function nameFile(path: string): Promise<NamedInput> {
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? { form: "folder", path } : fileSource(path, stats, {});
  } catch (error) {
    return { form: "failed", failure: failureOf(fileError(error), { input: path }) };
  }
}

function fileSource(path: string, stats: Stats, options: Pick<OpenOptions, "kind">): InputSource {
  const kind = kindOfName(path) ?? options.kind ?? "text";
  return {
    form: "source",
    name: path,
    kind,
    id: basename(path, extname(path)) || basename(path),
    path,
    ...(stats.isFile() ? { size: stats.size } : {}),
    open: () => fileChunks(path),
  };
}

/** The bytes of a file as they are read; errors say what to do. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw fileError(error);
  }
}

const FILE_ERRORS: Readonly<
  Record<string, readonly ["input/not-found" | "input/unreadable", string]>
> = {
  ENOENT: ["input/not-found", "there is no such file: check the path"],
  ENOTDIR: ["input/not-found", "a part of the path is no folder: check the path"],
  EACCES: ["input/unreadable", "it may not be read: check its permissions"],
  EPERM: ["input/unreadable", "it may not be read: check its permissions"],
  EMFILE: ["input/unreadable", "too many files are open: raise the limit with ulimit -n"],
};

/** Says in words what the file system said; errors of other kinds are left as they are. */
export function fileError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string")
    return error;
  if (error instanceof AppError) return error;
  const [code, message] = FILE_ERRORS[error.code] ?? [
    "input/unreadable",
    `it cannot be read (${error.code}): check the file`,
  ];
  return new AppError(code, message, { cause: error });
}

/** Reads the start of standard input to tell what it is; what was read is given again when it is opened. */
async function openStdin(
  stdin: AsyncIterable<Uint8Array>,
  options: OpenOptions,
): Promise<InputSource> {
  const iterator = stdin[Symbol.asyncIterator]();
  const peeked: Uint8Array[] = [];
  let size = 0;
  while (options.kind === undefined && size < PEEKED_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    peeked.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(peeked).subarray(0, PEEKED_BYTES).toString("utf8");
  const kind = options.kind ?? guessKind(start, options);
  return {
    form: "source",
    name: "standard input",
    kind,
    id: "stdin",
    open: () => chain(peeked, iterator),
  };
}

async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
