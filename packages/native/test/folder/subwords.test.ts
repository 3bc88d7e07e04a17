import { AppError } from "@zenobia/model";
import { expect, test } from "vitest";
import { createSubwords } from "../../src/folder/subwords.ts";

const ENCODING = { longest: 12, begin: [1], end: [2], unknown: 0, padding: 0, prefix: "" };
const WORD_PIECE = {
  version: "1.0",
  added_tokens: [],
  post_processor: null,
  decoder: null,
  normalizer: { type: "BertNormalizer", clean_text: true, lowercase: true },
  pre_tokenizer: { type: "BertPreTokenizer" },
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 1000,
    vocab: { "[UNK]": 0, "[CLS]": 1, "[SEP]": 2, re: 3, "##took": 4, a: 5, "##a": 6, "-": 7 },
  },
};
const BYTE_LEVEL = {
  version: "1.0",
  added_tokens: [],
  post_processor: null,
  decoder: null,
  normalizer: null,
  pre_tokenizer: {
    type: "ByteLevel",
    add_prefix_space: false,
    trim_offsets: true,
    use_regex: true,
  },
  model: {
    type: "BPE",
    unk_token: null,
    vocab: { "<s>": 1, "</s>": 2, Ġ: 3, a: 4, b: 5, Ġa: 6 },
    merges: ["Ġ a"],
  },
};
const METASPACE = {
  version: "1.0",
  added_tokens: [],
  post_processor: null,
  decoder: null,
  normalizer: null,
  pre_tokenizer: { type: "Metaspace", replacement: "▁", prepend_scheme: "always", split: true },
  model: {
    type: "Unigram",
    unk_id: 0,
    vocab: [
      ["<unk>", 0],
      ["<s>", 0],
      ["</s>", 0],
      ["▁a", -1],
      ["a", -2],
      ["b", -2],
      ["▁", -4],
    ],
  },
};

test("cuts words by WordPiece and adds nothing to them", () => {
  const subwords = createSubwords(JSON.stringify(WORD_PIECE), ENCODING);
  expect(["Retook", "re-aa", "zzz"].map((form) => subwords.of(form))).toEqual([
    [3, 4],
    [3, 7, 5, 6],
    [0],
  ]);
});

test("puts the prefix before words, as a byte-level tokenizer wants it", () => {
  const text = JSON.stringify(BYTE_LEVEL);
  const forms = ["ab", "b"];
  const bare = createSubwords(text, ENCODING);
  const prefixed = createSubwords(text, { ...ENCODING, prefix: " " });
  expect(forms.map((form) => bare.of(form))).toEqual([[4, 5], [5]]);
  expect(forms.map((form) => prefixed.of(form))).toEqual([
    [6, 5],
    [3, 5],
  ]);
});

test("leaves the blank to a tokenizer that makes it itself", () => {
  const subwords = createSubwords(JSON.stringify(METASPACE), ENCODING);
  expect(subwords.of("ab")).toEqual([3, 5]);
});

test("takes the unknown subword where the tokenizer makes nothing of a word", () => {
  const subwords = createSubwords(JSON.stringify(WORD_PIECE), { ...ENCODING, unknown: 9 });
  expect(["", "\u0000"].map((form) => subwords.of(form))).toEqual([[9], [9]]);
});

test("keeps of an endless word as many subwords as the model takes", () => {
  const subwords = createSubwords(JSON.stringify(WORD_PIECE), ENCODING);
  expect(subwords.of("a".repeat(1_000_000))).toEqual([5, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
});

test("says what is wrong with a tokenizer", () => {
  const text = JSON.stringify({ ...WORD_PIECE, pre_tokenizer: { type: "Scissors" } });
  expect(() => createSubwords(text, ENCODING)).toThrow(AppError);
  expect(() => createSubwords(text, ENCODING)).toThrow(
    /^tokenizer.json .* cannot be used: .*Scissors/u,
  );
});
