import fc from "fast-check";
import { expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import { repairClauses } from "../../src/syntax/repair-clauses.ts";
import { repairHyphens } from "../../src/syntax/repair-hyphens.ts";
import { type AnyTree, anyTree, stepsToRoot } from "./any-tree.ts";

const TAGS = [
  "NOUN NNS",
  "NOUN NN",
  "PROPN NNP",
  "VERB VBD",
  "VERB VBN",
  "VERB VBG",
  "VERB VB",
  "AUX MD",
  "ADP IN",
  "NUM CD",
  "PART TO",
  "ADJ JJ",
  "CCONJ CC",
  "PUNCT HYPH",
];
const RELATIONS = [
  ..."nsubj obj obl obl:agent acl acl:relcl amod case mark compound appos conj ccomp xcomp".split(
    " ",
  ),
  ..."nummod csubj nmod parataxis flat cc punct det advcl".split(" "),
];
const CLAUSES = anyTree({
  forms: ["arms", "whom", "Friday", "that", ",", "to", "against", "a", "Iran", "men", "of"],
  tags: TAGS,
  relations: RELATIONS,
});
/** Hyphens are dense, so that names, hyphens and participles meet. */
const COMPOUNDS = anyTree({
  forms: ["-", "-", "Iran", "and", "backed", "men"],
  tags: ["PROPN NNP", "ADJ JJ", "CCONJ CC", "VERB VBN", "NOUN NNS", "ADP IN"],
  relations: ["amod", "conj", "compound", "nmod", "obj", "obl", "acl", "case", "cc", "ccomp"],
});

function expectTree(before: readonly Token[], after: readonly Token[]): void {
  expect(after).toHaveLength(before.length);
  expect(after.filter(({ head }) => head < 0)).toHaveLength(1);
  for (const token of after) expect(stepsToRoot(after, token)).toBeLessThan(before.length);
}

function repaired({ words, tokens }: AnyTree): readonly Token[] {
  return repairClauses(repairHyphens(words, tokens), words, {
    sentences: [{ from: 0, to: words.length }],
    headlineVerbs: ["arms"],
    nominalVerbs: ["arms", "men"],
  });
}

test.each([
  ["clauses", CLAUSES],
  ["compounds", COMPOUNDS],
])("what is repaired is a tree with one root, over the same words: %s", (_, trees) => {
  fc.assert(
    fc.property(trees, (tree) => {
      expectTree(tree.tokens, repaired(tree));
    }),
    { numRuns: 6000 },
  );
});
