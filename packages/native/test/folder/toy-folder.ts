import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LemmaWords, SyntaxModel } from "@zenobia/reader";
import { onTestFinished } from "vitest";
import { loadModelFolder } from "../../src/folder/load-model-folder.ts";
import { ELEMENT, encodeModel, type Value } from "../../src/onnx-model.ts";
import { loadRuntime } from "../../src/runtime.ts";

/** The model that `training/export_onnx.py --toy` makes: tiny, its weights random. */
export const TOY: string = fileURLToPath(new URL("../fixtures/toy/", import.meta.url));

export const NO_LEMMAS: LemmaWords = {
  prefixes: [],
  verbs: {},
  nouns: {},
  keep: [],
  noun_ends: {},
};

const runtime = loadRuntime();
if (runtime === undefined)
  process.stderr.write("tests of model folders are skipped: onnxruntime-node is not installed\n");

/** The version of onnxruntime, absent where it is not installed. */
export const RUNTIME_VERSION: string | undefined = runtime?.version;

export function loadToy(path: string = TOY): SyntaxModel {
  return loadModelFolder(path, NO_LEMMAS, () => runtime);
}

/** What a copy of the toy differs in: fields of its model.json, or files, whose checksums are put right. */
export interface ToyChange {
  readonly manifest?: (fields: Record<string, unknown>) => Record<string, unknown>;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

/** Copies the toy into a folder that goes with the test. */
export function changedToy({ manifest = (fields) => fields, files = {} }: ToyChange): string {
  const folder = mkdtempSync(join(tmpdir(), "zenobia-model-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(TOY, folder, { recursive: true });
  const path = join(folder, "model.json");
  const fields = JSON.parse(readFileSync(path, "utf8")) as { files: Record<string, string> };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    fields.files[name] = createHash("sha256").update(content).digest("hex");
  }
  writeFileSync(path, JSON.stringify(manifest(fields)));
  return folder;
}

/** An output that is always the same. */
export interface FixedOutput {
  readonly name: string;
  readonly shape: readonly number[];
  readonly score?: number;
}

/** Writes a graph that takes some inputs and gives always the same. */
export function fixedGraph(
  inputs: readonly string[],
  outputs: readonly FixedOutput[],
  inputSize: number | string = "any",
): Uint8Array {
  const dimensions = (name: string) => (name === "lengths" ? [inputSize] : [inputSize, inputSize]);
  const input = (name: string): Value => ({ name, type: ELEMENT.int64, shape: dimensions(name) });
  return encodeModel({
    name: "fixed",
    nodes: outputs.map(({ name }) => ({ op: "Identity", inputs: [`${name}_is`], outputs: [name] })),
    inputs: inputs.map(input),
    outputs: outputs.map(({ name, shape }) => ({ name, type: ELEMENT.float, shape })),
    constants: outputs.map(({ name, shape, score = 0 }) => ({
      name: `${name}_is`,
      type: ELEMENT.float,
      shape,
      bytes: bytesOf(shape, score),
    })),
  });
}

function bytesOf(shape: readonly number[], score: number): Uint8Array {
  const count = shape.reduce((product, size) => product * size, 1);
  return new Uint8Array(new Float32Array(count).fill(score).buffer);
}
