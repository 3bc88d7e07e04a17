import { expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import { keepTrees } from "../../src/syntax/keep-trees.ts";

const tokens = (...heads: readonly number[]): readonly Token[] =>
  heads.map((head) => ({ lemma: "x", upos: "X", xpos: "X", feats: "", head, relation: "dep" }));
const SENTENCES = [
  { from: 0, to: 3 },
  { from: 3, to: 6 },
];

test("takes what was repaired, but for a sentence whose words go round in a circle", () => {
  const parsed = tokens(1, -1, 1, 4, -1, 4);
  expect(keepTrees(parsed, tokens(2, 0, -1, -1, 3, 3), SENTENCES)).toEqual(
    tokens(2, 0, -1, -1, 3, 3),
  );
  expect(keepTrees(parsed, tokens(2, 0, -1, 5, 3, 4), SENTENCES)).toEqual(
    tokens(2, 0, -1, 4, -1, 4),
  );
});
