import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { gunzip, type ZlibOptions } from "node:zlib";
import { AppError } from "@zenobia/model";
import type { EncoderMaker, KnowledgeAssets } from "@zenobia/reader";

/** What runs the syntax model: onnxruntime, our own WebAssembly kernel, or the first of them that is there. */
export const BACKENDS = ["auto", "native", "wasm"] as const;

/** Which syntax model is used, and what runs it. */
export interface SyntaxOptions {
  /** Path of a model file, or of a model folder; the model of the package when absent. */
  readonly model?: string;
  readonly backend?: (typeof BACKENDS)[number];
}

type Syntax = Pick<KnowledgeAssets, "syntax" | "encoder" | "isIntact">;

const unzip = promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip);
/** The model in a few pieces: with the default of 16 kB, joining thousands of them costs more than unzipping. */
const UNZIPPED_PIECE = 4_000_000;
const GZIP = [0x1f, 0x8b];
const NO_RUNTIME =
  "onnxruntime is not installed here, or does not run on this machine: npm install onnxruntime-node";

/** Loads the syntax model that the options name, or else the one that `readDefault` gives. */
export async function loadSyntax(
  { model, backend = "auto" }: SyntaxOptions,
  readDefault: () => Promise<Uint8Array>,
): Promise<Syntax> {
  if (model === undefined) return await modelFile(await readDefault(), backend);
  if (await isFolder(model)) return await modelFolder(model, backend);
  return await modelFile(await readModel(model), backend);
}

async function modelFile(bytes: Uint8Array, backend: SyntaxOptions["backend"]): Promise<Syntax> {
  const isZipped = GZIP.every((byte, at) => bytes[at] === byte);
  const [syntax, encoder] = await Promise.all([
    isZipped ? unzipped(bytes) : bytes,
    backend === "wasm" ? undefined : nativeEncoder(backend === "native"),
  ]);
  // Unzipping has checked the bytes.
  const file = { syntax, isIntact: isZipped };
  return encoder === undefined ? file : { ...file, encoder };
}

/** Where onnxruntime is missing, or refuses the model, nothing comes of it, unless it was asked for. */
async function nativeEncoder(isWanted: boolean): Promise<EncoderMaker | undefined> {
  const { createNativeEncoder, loadRuntime } = await import("@zenobia/native");
  const runtime = loadRuntime();
  if (runtime === undefined) {
    if (isWanted) throw new AppError("reader/backend-missing", NO_RUNTIME);
    return undefined;
  }
  return (file) => {
    try {
      return createNativeEncoder(runtime, file);
    } catch (cause) {
      if (isWanted) throw new AppError("reader/backend-missing", NO_RUNTIME, { cause });
      return undefined;
    }
  };
}

async function modelFolder(path: string, backend: SyntaxOptions["backend"]): Promise<Syntax> {
  if (backend === "wasm")
    throw new AppError(
      "cli/usage",
      `--backend wasm runs model files only, and ${path} is a model folder`,
    );
  const { loadModelFolder } = await import("@zenobia/native");
  return { syntax: (lemmas) => loadModelFolder(path, lemmas) };
}

async function isFolder(path: string): Promise<boolean> {
  if (basename(path) === "model.json") return true;
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function readModel(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw isMissing
      ? new AppError("input/not-found", `there is no model ${path}`, { cause })
      : new AppError("input/unreadable", `the model ${path} cannot be read`, { cause });
  }
}

async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unzip(bytes, { chunkSize: UNZIPPED_PIECE });
  } catch (cause) {
    throw new AppError(
      "reader/asset-corrupt",
      "the syntax model cannot be unzipped: install the package again, or export the model again",
      { cause },
    );
  }
}
