import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadKnowledge } from "@zenobia/reader";
import { expect, test } from "vitest";
import { createNativeEncoder } from "../src/native-encoder.ts";
import { loadRuntime } from "../src/runtime.ts";

const READER = new URL("../../reader/", import.meta.url);
const runtime = loadRuntime();
if (runtime === undefined) console.warn("NO NATIVE TESTS: onnxruntime-node is not installed here");

const read = (name: string) => new Uint8Array(readFileSync(new URL(name, READER)));

function parserOn(backend: "native" | "wasm") {
  const { syntax } = loadKnowledge({
    syntax: new Uint8Array(gunzipSync(read("models/syntax-en.zsm.gz"))),
    gazetteer: read("assets/gazetteer.bin"),
    knowledge: JSON.parse(new TextDecoder().decode(read("assets/knowledge.json"))),
    ...(backend === "native" && runtime !== undefined
      ? { encoder: (file) => createNativeEncoder(runtime, file) }
      : {}),
  });
  return syntax;
}

const SENTENCES = readFileSync(
  new URL("../../../training/check-sentences.txt", import.meta.url),
  "utf8",
)
  .trimEnd()
  .split("\n")
  .map((line) => line.split(" "));

const wasm = parserOn("wasm");
const native = runtime === undefined ? wasm : parserOn("native");

test.skipIf(runtime === undefined)("parses as the WebAssembly kernel does", () => {
  expect(native.id).toBe(wasm.id.replace("+wasm", `+onnxruntime-${runtime?.version}`));
  expect(native.parse(SENTENCES)).toEqual(wasm.parse(SENTENCES));
});

test.skipIf(runtime === undefined)("says the same of a sentence alone and in company", () => {
  const together = native.parse(SENTENCES);
  expect(SENTENCES.map((forms) => native.parse([forms])[0])).toEqual(together);
  expect(native.parse(SENTENCES.toReversed()).toReversed()).toEqual(together);
});

test.skipIf(runtime === undefined)("takes sentences of any length and strange words", () => {
  const long = Array.from({ length: 1500 }, (_, at) => (at % 40 === 39 ? ";" : "bombs"));
  const strange = ["", "\ud83d", "a".repeat(5000), "\u0000", "خان"];
  const many = Array.from({ length: 700 }, () => ["Yes"]);
  const parsed = native.parse([long, [], strange, ...many]);
  expect(parsed.map((tokens) => tokens.length)).toEqual([1500, 0, 5, ...many.map(() => 1)]);
});
