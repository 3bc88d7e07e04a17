import fc from "fast-check";
import { expect, test } from "vitest";
import type { Token, Word } from "../../src/document.ts";
import { repairClauses } from "../../src/syntax/repair-clauses.ts";

const FORMS = ["arms", "whom", "Friday", "that", ",", "to", "against", "a", "Iran", "men", "of"];
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
];
const RELATIONS = [
  "nsubj",
  "obj",
  "obl",
  "obl:agent",
  "acl",
  "acl:relcl",
  "amod",
  "case",
  "mark",
  "compound",
  "appos",
  "conj",
  "ccomp",
  "xcomp",
  "nummod",
  "csubj",
  "nmod",
  "parataxis",
  "flat",
];

/** Any tree over some words: each hangs on one that was placed before it, in any order of placing. */
const trees = fc
  .array(
    fc.record({
      form: fc.constantFrom(...FORMS),
      tag: fc.constantFrom(...TAGS),
      relation: fc.constantFrom(...RELATIONS),
      rank: fc.double({ noNaN: true, min: 0, max: 1 }),
      choice: fc.nat(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((items) => {
    const order = items
      .map((_, at) => at)
      .sort((a, b) => (items[a]?.rank ?? 0) - (items[b]?.rank ?? 0));
    const place = new Map(order.map((at, index) => [at, index]));
    const words = items.map(
      ({ form }, index): Word => ({ index, sentence: 0, span: [index, index + 1], form }),
    );
    const tokens = items.map(({ form, tag, relation, choice }, at): Token => {
      const before = place.get(at) ?? 0;
      const [upos = "X", xpos = "X"] = tag.split(" ");
      const head = before === 0 ? -1 : (order[choice % before] ?? -1);
      return { lemma: form, upos, xpos, feats: "", head, relation: head < 0 ? "root" : relation };
    });
    return { words, tokens };
  });

test("what is repaired is a tree with one root, over the same words", () => {
  fc.assert(
    fc.property(trees, ({ words, tokens }) => {
      const repaired = repairClauses(tokens, words, {
        sentences: [{ from: 0, to: words.length }],
        headlineVerbs: ["arms"],
        nominalVerbs: ["arms", "men"],
      });
      expect(repaired).toHaveLength(tokens.length);
      expect(repaired.filter(({ head }) => head < 0)).toHaveLength(1);
      for (const token of repaired) expect(stepsToRoot(repaired, token)).toBeLessThan(words.length);
    }),
    { numRuns: 2000 },
  );
});

function stepsToRoot(tokens: readonly Token[], token: Token): number {
  let steps = 0;
  for (let at = token.head; at >= 0 && steps <= tokens.length; steps += 1)
    at = tokens[at]?.head ?? -1;
  return steps;
}
