import { AppError } from "@zenobia/model";
import { expect, test } from "vitest";
import { type KnowledgeAssets, loadKnowledge } from "../src/load-knowledge.ts";

const NO_BYTES = new Uint8Array();
const COMPILED = { words: {}, predicates: [], actors: { actors: [], agents: [] } };

/** Code and message with which assets are refused. */
function refusal(assets: Partial<KnowledgeAssets>): string {
  try {
    loadKnowledge({ syntax: NO_BYTES, gazetteer: NO_BYTES, knowledge: COMPILED, ...assets });
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "not refused";
}

const LACKS =
  "reader/asset-corrupt: knowledge.json lacks words, predicates or actors: run `npm run build` again";

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "words predicates actors"],
  ["a list", []],
  ["an object without actors", { words: {}, predicates: [] }],
  ["an object without predicates", { words: {}, actors: {} }],
  ["an object without words", { predicates: [], actors: {} }],
])("says what is missing when knowledge.json holds %s", (_, knowledge) => {
  expect(refusal({ knowledge })).toBe(LACKS);
});

test.each([
  ["empty", NO_BYTES],
  ["cut short", new Uint8Array([0x5a, 0x53, 0x4d])],
  ["something else", new TextEncoder().encode("<!doctype html><title>404</title>".repeat(20))],
])("refuses a syntax model that is %s with a code, never with a bare error", (_, syntax) => {
  expect(refusal({ syntax })).toMatch(/^reader\/asset-/u);
});
