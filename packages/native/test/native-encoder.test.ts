import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type EncoderMaker, loadKnowledge } from "@zenobia/reader";
import { expect, test } from "vitest";
import { createNativeEncoder } from "../src/native-encoder.ts";
import { RUNTIME } from "./installed-runtime.ts";

const READER = new URL("../../reader/", import.meta.url);

const read = (name: string) => new Uint8Array(readFileSync(new URL(name, READER)));

function parserOn(encoder?: EncoderMaker) {
  const { syntax } = loadKnowledge({
    syntax: new Uint8Array(gunzipSync(read("models/syntax-en.zsm.gz"))),
    gazetteer: read("assets/gazetteer.bin"),
    knowledge: JSON.parse(new TextDecoder().decode(read("assets/knowledge.json"))),
    ...(encoder === undefined ? {} : { encoder }),
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

const wasm = parserOn();
const native = RUNTIME ? parserOn(createNativeEncoder.bind(undefined, RUNTIME)) : wasm;

test.skipIf(RUNTIME === undefined)("parses as the WebAssembly kernel does", () => {
  expect(native.id).toBe(wasm.id.replace("+wasm", `+onnxruntime-${RUNTIME?.version}`));
  expect(native.parse(SENTENCES)).toEqual(wasm.parse(SENTENCES));
});

test.skipIf(RUNTIME === undefined)("says the same of a sentence alone and in company", () => {
  const together = native.parse(SENTENCES);
  expect(SENTENCES.map((forms) => native.parse([forms])[0])).toEqual(together);
  expect(native.parse(SENTENCES.toReversed()).toReversed()).toEqual(together);
});

test.skipIf(RUNTIME === undefined)("takes sentences of any length and strange words", () => {
  const long = Array.from({ length: 1500 }, (_, at) => (at % 40 === 39 ? ";" : "bombs"));
  const strange = ["", "\ud83d", "a".repeat(5000), "\u0000", "خان"];
  const many = Array.from({ length: 700 }, () => ["Yes"]);
  const parsed = native.parse([long, [], strange, ...many]);
  expect(parsed.map((tokens) => tokens.length)).toEqual([1500, 0, 5, ...many.map(() => 1)]);
});
