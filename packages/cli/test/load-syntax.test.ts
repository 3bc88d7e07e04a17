import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { loadRuntime } from "@zenobia/native";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadReader, type ReaderOptions } from "../src/load-reader.ts";

const SHIPPED = fileURLToPath(new URL("../../reader/models/syntax-en.zsm.gz", import.meta.url));
const TOY = fileURLToPath(new URL("../../native/test/fixtures/toy", import.meta.url));
const REPORT = { id: "r", published: "2016-03-28", text: "Rebels shelled Aleppo on Sunday." };
const hasRuntime = loadRuntime() !== undefined;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zenobia-models-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function syntaxOf(options: ReaderOptions): Promise<string | undefined> {
  const reader = await loadReader(options);
  return reader.code(REPORT, "").coder.models["syntax"];
}

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test("the coding names the backend: the kernel when it is asked for", async () => {
  expect(await syntaxOf({ backend: "wasm" })).toMatch(/^syntax-en@[\d.]+\+wasm$/u);
});

test.skipIf(!hasRuntime)("onnxruntime runs the model where it is installed", async () => {
  const named = /^syntax-en@[\d.]+\+onnxruntime-[\d.]+$/u;
  expect(await syntaxOf({})).toMatch(named);
  expect(await syntaxOf({ backend: "native" })).toMatch(named);
});

test("takes a model file, zipped or not", async () => {
  const plain = file("plain.zsm", gunzipSync(readFileSync(SHIPPED)));
  const expected = await syntaxOf({ backend: "wasm" });
  expect(await syntaxOf({ model: plain, backend: "wasm" })).toBe(expected);
  expect(await syntaxOf({ model: SHIPPED, backend: "wasm" })).toBe(expected);
});

test.skipIf(!hasRuntime)("takes a model folder, or the model.json in it", async () => {
  const expected = expect.stringMatching(/^toy@.*\+onnxruntime-/u);
  expect(await syntaxOf({ model: TOY })).toEqual(expected);
  expect(await syntaxOf({ model: join(TOY, "model.json") })).toEqual(expected);
});

describe("says what is wrong with a model:", () => {
  test.each([
    ["one that is not there", () => "nowhere.zsm.gz", "input/not-found", "there is no model"],
    [
      "text",
      () => file("text.zsm", "not a model at all"),
      "reader/asset-corrupt",
      "does not begin",
    ],
    [
      "a zipped file cut short",
      () => file("short.zsm.gz", readFileSync(SHIPPED).subarray(0, 5000)),
      "reader/asset-corrupt",
      "cannot be unzipped",
    ],
    [
      "a damaged file",
      () => {
        const bytes = Uint8Array.from(gunzipSync(readFileSync(SHIPPED)));
        bytes[4_000_000] = (bytes[4_000_000] ?? 0) ^ 1;
        return file("damaged.zsm", bytes);
      },
      "reader/asset-corrupt",
      "checksum",
    ],
  ])("%s", async (_, path, code, message) => {
    await expect(loadReader({ model: path() })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  test("a folder that is to run on the kernel", async () => {
    await expect(loadReader({ model: TOY, backend: "wasm" })).rejects.toMatchObject({
      code: "cli/usage",
    });
  });
});
