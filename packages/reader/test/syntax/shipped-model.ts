import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import { createSyntaxModel } from "../../src/syntax/bilstm-model.ts";
import type { LemmaWords } from "../../src/syntax/repair-lemma.ts";
import type { SyntaxModel } from "../../src/syntax/syntax-model.ts";

/** The bytes of the model file that the package ships. */
export function readModelBytes(): Uint8Array {
  return gunzipSync(readFileSync(new URL("../../models/syntax-en.zsm.gz", import.meta.url)));
}

/** The model that the package ships. */
export function loadShippedModel(): SyntaxModel {
  const lemmas = readFileSync(new URL("../../data/words/lemmas.yaml", import.meta.url), "utf8");
  return createSyntaxModel(readModelBytes(), parse(lemmas) as LemmaWords);
}
