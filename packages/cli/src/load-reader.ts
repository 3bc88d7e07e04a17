import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { gunzip, type ZlibOptions } from "node:zlib";
import { AppError } from "@zenobia/model";
import type { CommandReader } from "./command-reader.ts";

const require = createRequire(import.meta.url);
const unzip = promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip);
/** The model in a few pieces: with the default of 16 kB, joining thousands of them costs more than unzipping. */
const UNZIPPED_PIECE = 4_000_000;

/**
 * Loads the reader with the models and data that its package carries.
 *
 * @throws {AppError} `reader/asset-missing` or `reader/asset-corrupt`.
 */
export async function loadReader(): Promise<CommandReader> {
  const [{ createReader, loadKnowledge }, syntax, gazetteer, knowledge] = await Promise.all([
    import("@zenobia/reader"),
    readAsset("models/syntax-en.zsm.gz").then(unzipped),
    readAsset("assets/gazetteer.bin"),
    readAsset("assets/knowledge.json").then(parsed),
  ]);
  return createReader(loadKnowledge({ syntax, gazetteer, knowledge }));
}

async function readAsset(name: string): Promise<Uint8Array> {
  try {
    return await readFile(require.resolve(`@zenobia/reader/${name}`));
  } catch (cause) {
    throw new AppError(
      "reader/asset-missing",
      `the reader's file ${name} is missing: run npm run build`,
      { cause },
    );
  }
}

async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unzip(bytes, { chunkSize: UNZIPPED_PIECE });
  } catch (cause) {
    throw new AppError(
      "reader/asset-corrupt",
      "the syntax model cannot be unzipped: install the package again",
      { cause },
    );
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new AppError("reader/asset-corrupt", "knowledge.json is no JSON: run npm run build", {
      cause,
    });
  }
}
