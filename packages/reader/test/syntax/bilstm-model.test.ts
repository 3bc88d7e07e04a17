import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import { createSyntaxModel } from "../../src/syntax/bilstm-model.ts";
import { parseModelFile } from "../../src/syntax/model-file.ts";
import { createNameClasses } from "../../src/syntax/name-classes.ts";
import { plainForm, wordBuckets } from "../../src/syntax/word-features.ts";
import { loadShippedModel, readModelBytes } from "./shipped-model.ts";

interface PyTorchSentence {
  readonly forms: readonly string[];
  readonly tags: readonly string[];
  readonly feats: readonly string[];
  readonly names: readonly string[];
  readonly isTree: boolean;
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

interface Fixture {
  readonly features: readonly (readonly [string, number, number, number, number, number, number])[];
  readonly sentences: readonly PyTorchSentence[];
}

const FIXTURE: Fixture = JSON.parse(
  readFileSync(new URL("./fixtures/syntax-en.json", import.meta.url), "utf8"),
);
const MODEL = loadShippedModel();
const NO_LEMMAS = { prefixes: [], verbs: {}, nouns: {}, keep: [], noun_ends: {} };
const NAME_CLASS_OF = createNameClasses(parseModelFile(readModelBytes()));
const SENTENCES = FIXTURE.sentences.map((sentence) => sentence.forms);

test.each(FIXTURE.features)("computes the features of %s as training does", (form, ...expected) => {
  const { suffix4, suffix3, suffix2, prefix3, shape } = wordBuckets(form);
  expect([suffix4, suffix3, suffix2, prefix3, shape, NAME_CLASS_OF(form)]).toEqual(expected);
});

test("writes typographic marks as the treebanks do", () => {
  expect(plainForm("“don’t – stop…”")).toBe('"don\'t - stop."');
});

describe("the model of the package", () => {
  const parsed = MODEL.parse(SENTENCES);

  test.each(FIXTURE.sentences.map((sentence, index) => [sentence.forms.join(" "), index] as const))(
    "agrees with PyTorch on: %s",
    (_, index) => {
      const sentence = FIXTURE.sentences[index];
      const tokens = parsed[index] ?? [];
      expect(tokens.map((token) => `${token.upos}|${token.xpos}`)).toEqual(sentence?.tags);
      expect(tokens.map((token) => token.feats || "_")).toEqual(sentence?.feats);
      expect(tokens.map((token) => token.name)).toEqual(sentence?.names);
      if (!sentence?.isTree) return;
      // Heads of punctuation are put right by rule.
      const isWord = (_: unknown, at: number) => tokens[at]?.upos !== "PUNCT";
      const heads = tokens.map((token) => token.head);
      expect(heads.filter(isWord)).toEqual(sentence.heads.filter(isWord));
      expect(tokens.map((token) => token.relation)).toEqual(sentence.relations);
    },
  );

  test("says the same of a sentence alone, in company, and a second time", () => {
    expect(SENTENCES.map((forms) => MODEL.parse([forms])[0])).toEqual(parsed);
    expect(loadShippedModel().parse(SENTENCES.toReversed()).toReversed()).toEqual(parsed);
  });

  test("runs on the kernel where another backend cannot be made", () => {
    const model = createSyntaxModel(readModelBytes(), NO_LEMMAS, { encoder: () => undefined });
    expect(model.id).toBe(MODEL.id);
  });

  test("finds the lemmas of inflected words", () => {
    const [tokens] = MODEL.parse([["Rebels", "were", "attacking", "cities", "."]]);
    expect(tokens?.map((token) => token.lemma)).toEqual(["rebel", "be", "attack", "city", "."]);
  });

  test("keeps the lemmas of auxiliaries that no regular ending explains", () => {
    const [tokens] = MODEL.parse([["It", "'s", "said", "that", "he", "has", "fled", "."]]);
    expect(tokens?.map((token) => token.lemma).join(" ")).toBe("it be say that he have flee .");
  });

  test("forgets words it has not met for long, and reads them anew as before", () => {
    const strange = Array.from({ length: 6000 }, (_, at) => `word${at}`);
    const lines = Array.from({ length: 60 }, (_, at) => strange.slice(at * 100, at * 100 + 100));
    const before = MODEL.parse(lines);
    expect(MODEL.parse(SENTENCES)).toEqual(parsed);
    expect(MODEL.parse(lines.toReversed()).toReversed()).toEqual(before);
  }, 30_000);

  test("gives an empty sentence no tokens and keeps the places of the others", () => {
    const [first, second, third] = MODEL.parse([[], ["Yes", "."], []]);
    expect(first).toEqual([]);
    expect(second).toHaveLength(2);
    expect(third).toEqual([]);
    expect(MODEL.parse([])).toEqual([]);
  });

  test("makes one tree of a sentence too long for the model", () => {
    const forms = Array.from({ length: 1500 }, (_, at) => (at % 40 === 39 ? ";" : "bombs"));
    const tokens = MODEL.parse([forms])[0] ?? [];
    expect(tokens).toHaveLength(1500);
    expect(tokens.filter((token) => token.head < 0)).toHaveLength(1);
    expect(tokens.every((_, index) => reachesRoot(tokens, index))).toBe(true);
  });

  test("reads words no model was trained on", () => {
    const forms = ["", "\ud83d", "a".repeat(5000), "\u0000", "😀😀", "\u202e", "خان"];
    expect(MODEL.parse([forms])[0]).toHaveLength(forms.length);
  });
});

function reachesRoot(tokens: readonly Token[], index: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]?.head ?? -1;
  return at < 0;
}
