import { expect, test } from "vitest";
import type { Token, Word } from "../../src/document.ts";
import { repairHyphens } from "../../src/syntax/repair-hyphens.ts";

type Row = readonly [form: string, xpos: string, head: number, relation: string];

/** Words written with one blank between, except around hyphens. */
function documentOf(rows: readonly Row[]): {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
} {
  let at = 0;
  const words = rows.map(([form], index): Word => {
    const isGlued = form === "-" || rows[index - 1]?.[0] === "-";
    const start = at + (index === 0 || isGlued ? 0 : 1);
    at = start + form.length;
    return { index, sentence: 0, span: [start, at], form };
  });
  const tokens = rows.map(([form, xpos, head, relation]): Token => {
    const upos = xpos.startsWith("NNP") ? "PROPN" : xpos.startsWith("VB") ? "VERB" : "ADP";
    return { lemma: form, upos, xpos, feats: "", head, relation };
  });
  return { words, tokens };
}

const linksOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.map(({ head, relation }) => `${head} ${relation}`);

test("hangs the place, not its holder, where the parser hung the holder", () => {
  const { words, tokens } = documentOf([
    ["strikes", "NNP", -1, "root"],
    ["on", "IN", 2, "case"],
    ["M23", "NNP", 0, "nmod"],
    ["-", "HYPH", 4, "punct"],
    ["held", "VBN", 5, "amod"],
    ["Rutshuru", "NNP", 0, "nmod"],
  ]);
  expect(linksOf(repairHyphens(words, tokens))).toEqual([
    "-1 root",
    "5 case",
    "4 compound",
    "4 punct",
    "5 amod",
    "0 nmod",
  ]);
});

test("leaves a name alone that hangs under the phrase already", () => {
  const { words, tokens } = documentOf([
    ["M23", "NNP", 2, "compound"],
    ["-", "HYPH", 0, "punct"],
    ["held", "VBN", 3, "amod"],
    ["Rutshuru", "NNP", -1, "root"],
  ]);
  expect(repairHyphens(words, tokens)).toEqual(tokens);
});

test("never closes a circle", () => {
  const { words, tokens } = documentOf([
    ["M23", "NNP", 4, "nmod"],
    ["-", "HYPH", 2, "punct"],
    ["held", "VBN", 3, "amod"],
    ["Rutshuru", "NNP", -1, "root"],
    ["area", "NNP", 3, "nmod"],
  ]);
  expect(repairHyphens(words, tokens)).toEqual(tokens);
});

test("makes a participle that was taken for a clause the modifier of its noun", () => {
  const { words, tokens } = documentOf([
    ["took", "VBD", -1, "root"],
    ["it", "NNP", 0, "obj"],
    ["from", "IN", 3, "case"],
    ["Qatar", "NNP", 5, "compound"],
    ["-", "HYPH", 3, "punct"],
    ["backed", "VBN", 0, "advcl"],
    ["Farouq", "NNP", 5, "obj"],
  ]);
  expect(linksOf(repairHyphens(words, tokens))).toEqual([
    "-1 root",
    "0 obj",
    "6 case",
    "5 compound",
    "3 punct",
    "6 amod",
    "0 obl",
  ]);
});

test("a name joined to the first part of a compound shares its participle", () => {
  const { words, tokens } = documentOf([
    ["clashes", "NNP", -1, "root"],
    ["between", "IN", 2, "case"],
    ["Paris", "NNP", 0, "nmod"],
    ["and", "CC", 7, "cc"],
    ["Moscow", "NNP", 6, "compound"],
    ["-", "HYPH", 6, "punct"],
    ["backed", "VBN", 7, "amod"],
    ["proxies", "NNP", 2, "conj"],
  ]);
  const linked = tokens.map((token, at) => (at === 3 ? { ...token, upos: "CCONJ" } : token));
  expect(linksOf(repairHyphens(words, linked))).toEqual([
    "-1 root",
    "7 case",
    "4 conj",
    "7 cc",
    "6 compound",
    "6 punct",
    "7 amod",
    "0 nmod",
  ]);
});
