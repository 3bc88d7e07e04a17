import { expect, test } from "vitest";
import { attributionOf } from "../../src/attribution/attribution-of.ts";
import type { Speech } from "../../src/attribution/speech.ts";

const ENTITIES = [
  { index: 0, mentions: [0, 3], best: 0, because: [] },
  { index: 1, mentions: [1], best: 1, because: [] },
];

function speech(cue: number, speaker: number, content: Speech["content"]): Speech {
  return { cue, speaker, content, force: "asserts", rule: `rule-${cue}` };
}

test("names the speakers of a word, the outermost first", () => {
  const inner = speech(5, 1, [[6, 9]]);
  const outer = speech(1, 0, [[2, 12]]);
  expect(attributionOf({ speech: [inner, outer], entities: ENTITIES }, 7)).toEqual([
    { speaker: 0, cue: 1, rule: "rule-1" },
    { speaker: 1, cue: 5, rule: "rule-5" },
  ]);
  expect(attributionOf({ speech: [inner, outer], entities: ENTITIES }, 10)).toEqual([
    { speaker: 0, cue: 1, rule: "rule-1" },
  ]);
});

test("names nobody for the report's own voice and for words that are only uttered", () => {
  const wish: Speech = { ...speech(1, 0, [[2, 5]]), force: "utters" };
  expect(attributionOf({ speech: [wish], entities: ENTITIES }, 3)).toEqual([]);
  expect(attributionOf({ speech: [speech(1, 0, [[2, 5]])], entities: ENTITIES }, 6)).toEqual([]);
});

test("names a speaker once, though two verbs or two mentions say so", () => {
  const both = [speech(1, 0, [[2, 12]]), speech(5, 3, [[6, 9]])];
  expect(attributionOf({ speech: both, entities: ENTITIES }, 7)).toEqual([
    { speaker: 0, cue: 1, rule: "rule-1" },
  ]);
});

test("leaves out speech of nobody named", () => {
  const hearsay: Speech = { cue: 1, content: [[2, 5]], force: "asserts", rule: "speech.said-to" };
  expect(attributionOf({ speech: [hearsay], entities: ENTITIES }, 3)).toEqual([]);
});
