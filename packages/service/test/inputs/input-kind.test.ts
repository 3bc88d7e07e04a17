import { expect, test } from "vitest";
import { guessKind, kindOfName } from "../../src/inputs/input-kind.ts";

test.each([
  ["report.txt", "text"],
  ["REPORT.TXT", "text"],
  ["a.md", "markdown"],
  ["a.html", "html"],
  ["a.htm", "html"],
  ["a.jsonl", "jsonl"],
  ["a.meta.json", "json"],
  ["a.docx", undefined],
  ["a", undefined],
])("the ending of %s tells %s", (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

test.each([
  ["GOMA, Nov 21 - Rebels walked in.", "text"],
  ["[GOMA] Rebels walked in.", "text"],
  ['{"id": "a", "text": "…"}\n', "jsonl"],
  ['garbage\n{"id": "a"}\n', "jsonl"],
  ['{\n  "id": "a"\n}\n', "json"],
  ['[{"id": "a"}]', "json"],
  ["<!DOCTYPE html><p>Rebels", "html"],
  ["\n <p>Rebels</p>", "html"],
  ["", "text"],
])("%j on standard input is taken for %s", (start, kind) => {
  expect(guessKind(start, { needsDate: false })).toBe(kind);
});

test("without a day of publication only JSON Lines can be meant", () => {
  expect(guessKind("not json at all\n", { needsDate: true })).toBe("jsonl");
  expect(guessKind("", { needsDate: true })).toBe("text");
});
