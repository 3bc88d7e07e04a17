import { expect, test } from "vitest";
import { parseLemmaScript } from "../../src/syntax/lemma-script.ts";

test.each([
  ["=", "Karsa", "Karsa"],
  ["l0", "The", "the"],
  ["l1", "Rebels", "rebel"],
  ["l3y", "cities", "city"],
  ["k1", "Americans", "American"],
  ["!be", "was", "be"],
  ["!'s", "’s", "'s"],
  ["!", "Fled", "fled"],
  ["=", "don’t", "don't"],
  ["l4", "is", "is"],
  ["l1", "x😀", "x"],
  ["l", "Odd", "odd"],
  ["z3y", "Odd", "odd"],
  ["", "Odd", "odd"],
])("script %j makes %j into %j", (script, form, lemma) => {
  expect(parseLemmaScript(script)(form)).toBe(lemma);
});
