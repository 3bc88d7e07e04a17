import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { KnowledgeAssets } from "@zenobia/reader";

const READER = join(import.meta.dirname, "../packages/reader");

/** Reads the reader's assets as the build leaves them. */
export function readAssets(): KnowledgeAssets {
  return {
    syntax: new Uint8Array(gunzipSync(readFileSync(join(READER, "models/syntax-en.zsm.gz")))),
    gazetteer: new Uint8Array(readFileSync(join(READER, "assets/gazetteer.bin"))),
    knowledge: JSON.parse(readFileSync(join(READER, "assets/knowledge.json"), "utf8")) as unknown,
  };
}
