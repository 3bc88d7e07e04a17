import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { AppError } from "@zenobia/model";
import { MANIFEST_FILE, type Manifest, parseManifest } from "./manifest.ts";

/** Known words, one a line, commonest first, by which lemmas are put right; a folder may have it. */
const WORDS_FILE = "words.txt";

/** A model folder as read; its files are those that were written with its `model.json`. */
export interface ModelFolder {
  readonly manifest: Manifest;
  readonly graph: Uint8Array;
  readonly tokenizer: string;
  /** Known words, commonest first; empty when there is no list. */
  readonly words: readonly string[];
}

/**
 * Reads a model folder and compares its files with their checksums.
 *
 * @param path The folder, or the `model.json` in it.
 * @throws {AppError} `model/not-found`, `model/manifest`, `model/interface` or `model/checksum`.
 */
export function readFolder(path: string): ModelFolder {
  const folder = basename(path) === MANIFEST_FILE ? dirname(path) : path;
  const manifest = parseManifest(textOf(readFolderFile(folder, MANIFEST_FILE)));
  const files = new Map(
    Object.entries(manifest.files).map(([name, sum]) => [name, checked(folder, name, sum)]),
  );
  const textIn = (name: string) => textOf(files.get(name) ?? new Uint8Array());
  return {
    manifest,
    graph: files.get("model.onnx") ?? new Uint8Array(),
    tokenizer: textIn("tokenizer.json"),
    words: textIn(WORDS_FILE)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  };
}

function checked(folder: string, name: string, sum: string): Uint8Array {
  const bytes = readFolderFile(folder, name);
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found === sum) return bytes;
  throw new AppError(
    "model/checksum",
    `${join(folder, name)} is not the file that ${MANIFEST_FILE} means: its SHA-256 is ${found}, not ${sum}. Copy it again, or export the model again`,
  );
}

function readFolderFile(folder: string, name: string): Uint8Array {
  const path = join(folder, name);
  try {
    return readFileSync(path);
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new AppError(
      "model/not-found",
      `${path} ${isMissing ? "is missing" : "cannot be read"}: a model folder holds ${MANIFEST_FILE} and the files that it names`,
      { cause },
    );
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
