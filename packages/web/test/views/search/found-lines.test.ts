import { expect, test } from "vitest";
import { snippetPieces } from "../../../src/views/search/found-lines.ts";

test("parts a snippet at its matches", () => {
  expect(snippetPieces("near the \u0002bridge\u0003 at \u0002dawn\u0003")).toEqual([
    { words: "near the ", isMatch: false },
    { words: "bridge", isMatch: true },
    { words: " at ", isMatch: false },
    { words: "dawn", isMatch: true },
  ]);
});

test("a sign without its other is no match", () => {
  expect(snippetPieces("the \u0002bridge")).toEqual([
    { words: "the ", isMatch: false },
    { words: "bridge", isMatch: false },
  ]);
});
