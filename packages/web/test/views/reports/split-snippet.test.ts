import { expect, test } from "vitest";
import { splitSnippet } from "../../../src/views/reports/split-snippet.ts";

test("parts a snippet where matches begin and end", () => {
  const parts = splitSnippet("the \u0002army\u0003 left \u0002Bol\u0003");
  expect(parts.map(({ words, isMatch }) => (isMatch ? `[${words}]` : words)).join("")).toBe(
    "the [army] left [Bol]",
  );
  expect(new Set(parts.map(({ at }) => at)).size).toBe(parts.length);
});

test("a match that never ends is no match", () => {
  expect(splitSnippet("a \u0002b")).toEqual([
    { words: "a ", isMatch: false, at: 0 },
    { words: "b", isMatch: false, at: 2 },
  ]);
});
