import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Knowledge } from "../src/knowledge.ts";
import { loadKnowledge } from "../src/load-knowledge.ts";

const ROOT = join(import.meta.dirname, "..");

/** Everything that the package ships, as the last build made it. */
export function shippedKnowledge(): Knowledge {
  return loadKnowledge({
    syntax: gunzipSync(readFileSync(join(ROOT, "models", "syntax-en.zsm.gz"))),
    gazetteer: readFileSync(join(ROOT, "assets", "gazetteer.bin")),
    knowledge: JSON.parse(readFileSync(join(ROOT, "assets", "knowledge.json"), "utf8")) as unknown,
  });
}
