import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeTree } from "@zenobia/reader";
import { describe, expect, test } from "vitest";
import { loadModelFolder } from "../../src/folder/load-model-folder.ts";
import { changedToy, fixedGraph, loadToy, NO_LEMMAS, RUNTIME_VERSION, TOY } from "./toy-folder.ts";

interface Expected {
  readonly forms: readonly string[];
  readonly tags: readonly string[];
  readonly feats: readonly string[];
  readonly names: readonly string[];
  readonly arcs: readonly (readonly number[])[];
  readonly relations: readonly (readonly string[])[];
}

const EXPECTED = JSON.parse(readFileSync(join(TOY, "expected.json"), "utf8")) as Expected[];
const INPUTS = ["subwords", "attention", "words"];
/** Sizes for the sentences that a model is tried with: two of them, three words, eight tags, nine relations. */
const TAG = { name: "tag", shape: [2, 3, 8] };
const ARC = { name: "arc", shape: [2, 3, 4] };
const RELATION = { name: "relation", shape: [2, 3, 4, 9] };
const MOST = (fields: Record<string, unknown>) => ({
  ...fields,
  labels: without(fields["labels"], ["feats", "lemmas", "names"]),
});

function without(value: unknown, keys: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([key]) => !keys.includes(key)));
}

function labelled(list: string, change: (labels: readonly string[]) => readonly string[]) {
  return (fields: Record<string, unknown>) => {
    const labels = fields["labels"] as Record<string, string[]>;
    return { ...fields, labels: { ...labels, [list]: change(labels[list] ?? []) } };
  };
}

test("without onnxruntime it says how to install it", () => {
  expect(() => loadModelFolder(TOY, NO_LEMMAS, () => undefined)).toThrow(
    expect.objectContaining({
      code: "reader/backend-missing",
      message: expect.stringContaining("npm install onnxruntime-node"),
    }),
  );
});

describe.skipIf(RUNTIME_VERSION === undefined)("on onnxruntime", () => {
  test("is named after its model.json and what it runs on", () => {
    expect(loadToy().id).toBe(`toy@1.0.0+onnxruntime-${RUNTIME_VERSION}`);
  });

  test("takes the path of the model.json for that of the folder", () => {
    expect(loadToy(join(TOY, "model.json")).id).toBe(loadToy().id);
  });

  test.each(EXPECTED)("says of $forms what PyTorch said", ({ forms, ...expected }) => {
    const [tokens = []] = loadToy().parse([forms]);
    const heads = [...decodeTree(Float32Array.from(expected.arcs.flat()), forms.length)];
    expect(tokens.map(({ upos, xpos }) => `${upos}|${xpos}`)).toEqual(expected.tags);
    expect(tokens.map(({ feats }) => feats || "_")).toEqual(expected.feats);
    expect(tokens.map(({ name }) => name)).toEqual(expected.names);
    expect(tokens.map(({ head }) => head)).toEqual(heads);
    expect(tokens.map(({ relation }) => relation)).toEqual(
      heads.map((head, word) => (head < 0 ? "root" : expected.relations[word]?.[head + 1])),
    );
  });

  test("says the same of a sentence in any company, and twice", () => {
    const model = loadToy();
    const sentences = EXPECTED.map(({ forms }) => forms);
    const alone = sentences.map((forms) => model.parse([forms])[0]);
    expect(model.parse(sentences)).toEqual(alone);
    expect(model.parse([...sentences].reverse())).toEqual(alone.toReversed());
    expect(model.parse(sentences)).toEqual(model.parse(sentences));
  });

  test("gives no tokens for a sentence without words", () => {
    expect(
      loadToy()
        .parse([[], ["troops"], []])
        .map((tokens) => tokens.length),
    ).toEqual([0, 1, 0]);
  });

  test("cuts a sentence of more subwords than the model takes, and joins its trees under one root", () => {
    const forms = Array.from({ length: 120 }, (_, at) => (at % 9 === 8 ? "," : "rebels"));
    const [tokens = []] = loadToy().parse([forms]);
    const parts = tokens.filter(({ relation }) => relation === "parataxis");
    expect(tokens.length).toBe(120);
    expect(tokens.filter(({ head }) => head < 0).length).toBe(1);
    expect(parts.map(({ head }) => tokens[head]?.head)).toEqual(parts.map(() => -1));
    expect(parts.length).toBe(2);
  });

  test("reads words of which its tokenizer makes nothing, and words without an end", () => {
    const [tokens = []] = loadToy().parse([["\u0000", "", "x".repeat(100_000), "😀".repeat(500)]]);
    expect(tokens.filter(({ head }) => head < 0).length).toBe(1);
  });

  test("a model that says no features, lemmas and names gives plain lemmas and no names", () => {
    const graph = fixedGraph(INPUTS, [TAG, ARC, RELATION]);
    const folder = changedToy({ manifest: MOST, files: { "model.onnx": graph } });
    const [, tokens] = loadToy(folder).parse([["Rain"], ["They", "Left", "."]]);
    const plain = { upos: "NOUN", xpos: "NN", feats: "" };
    expect(tokens).toEqual([
      { ...plain, lemma: "they", head: 2, relation: "nsubj" },
      { ...plain, lemma: "left", head: 0, relation: "nsubj" },
      { ...plain, lemma: ".", head: -1, relation: "root" },
    ]);
  });

  test("tells a graph the number of words where it asks for it", () => {
    const graph = fixedGraph([...INPUTS, "lengths"], [TAG, ARC, RELATION]);
    const folder = changedToy({ manifest: MOST, files: { "model.onnx": graph } });
    expect(loadToy(folder).id).toContain("toy@1.0.0");
  });

  test.each([
    ["is no ONNX", "model/graph", "cannot be loaded", new Uint8Array([1, 2, 3])],
    [
      "lacks an input",
      "model/interface",
      "no input words",
      fixedGraph(["subwords", "attention"], [TAG]),
    ],
    [
      "wants another input",
      "model/interface",
      'an input "types"',
      fixedGraph([...INPUTS, "types"], [TAG]),
    ],
    ["has fixed sizes", "model/interface", "fixed size (7×7)", fixedGraph(INPUTS, [TAG], 7)],
    ["lacks an output", "model/interface", "no output relation", fixedGraph(INPUTS, [TAG, ARC])],
    [
      "gives another shape",
      "model/interface",
      "output arc has the shape 2×3×3 for 2 sentences of up to 3 words, and 2×3×4 is wanted",
      fixedGraph(INPUTS, [TAG, { name: "arc", shape: [2, 3, 3] }, RELATION]),
    ],
    [
      "scores other relations",
      "model/labels",
      "scores 5 labels in its output relation, and model.json lists 9 in labels.relations",
      fixedGraph(INPUTS, [TAG, ARC, { name: "relation", shape: [2, 3, 4, 5] }]),
    ],
    [
      "gives no numbers",
      "model/run",
      "NaN",
      fixedGraph(INPUTS, [TAG, { ...ARC, score: Number.NaN }, RELATION]),
    ],
  ])("refuses a graph that %s", (_, code, message, graph) => {
    const folder = changedToy({ manifest: MOST, files: { "model.onnx": graph } });
    expect(() => loadToy(folder)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  test.each([
    [
      "one tag too many",
      labelled("tags", (tags) => [...tags, "X|X"]),
      "scores 8 labels in its output tag",
    ],
    [
      "no labels for an output",
      (fields: Record<string, unknown>) => ({
        ...fields,
        labels: without(fields["labels"], ["names"]),
      }),
      "an output name, and model.json no labels.names",
    ],
  ])("refuses a model.json that lists %s", (_, manifest, message) => {
    expect(() => loadToy(changedToy({ manifest }))).toThrow(
      expect.objectContaining({ code: "model/labels", message: expect.stringContaining(message) }),
    );
  });

  test("refuses labels for an output that is not there", () => {
    const graph = fixedGraph(INPUTS, [TAG, ARC, RELATION]);
    expect(() => loadToy(changedToy({ files: { "model.onnx": graph } }))).toThrow(
      expect.objectContaining({
        code: "model/labels",
        message: expect.stringContaining("no output"),
      }),
    );
  });

  test("says that the tokenizer may be another model's when the graph fails", () => {
    const manifest = (fields: Record<string, unknown>) => ({ ...fields, begin: [100_000] });
    expect(() => loadToy(changedToy({ manifest }))).toThrow(
      expect.objectContaining({
        code: "model/run",
        message: expect.stringContaining("tokenizer.json"),
      }),
    );
  });

  test.each([
    ["no JSON", "{"],
    ["no tokenizer", "{}"],
    ["of an unknown kind", '{"model": {"type": "Divination"}}'],
  ])("refuses a tokenizer that is %s", (_, text) => {
    const folder = changedToy({ files: { "tokenizer.json": text } });
    expect(() => loadToy(folder)).toThrow(expect.objectContaining({ code: "model/tokenizer" }));
  });
});
