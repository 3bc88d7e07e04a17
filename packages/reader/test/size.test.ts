import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const READER = new URL("../", import.meta.url);
const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;

function zippedSize(path: string): number {
  const bytes = readFileSync(new URL(path, READER));
  return path.endsWith(".gz") ? bytes.length : gzipSync(bytes).length;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL("src/index.ts", READER).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@zenobia/source"],
  });
  return outputFiles[0]?.text ?? "";
}

test("the reader's code is at most 160 KiB compressed, bundled for the browser without a module of Node", async () => {
  const code = await bundle();
  expect(gzipSync(code).length).toBeLessThan(160 * KIBIBYTE);
  expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\./u);
});

test("code, model, gazetteer and knowledge together are at most 15 MiB compressed", async () => {
  const files = ["models/syntax-en.zsm.gz", "assets/gazetteer.bin", "assets/knowledge.json"];
  const total = files.reduce(
    (sum, path) => sum + zippedSize(path),
    gzipSync(await bundle()).length,
  );
  expect(total).toBeLessThan(15 * MEBIBYTE);
});
