import type { Span } from "@zenobia/model";
import { expect, test } from "vitest";
import type { Token } from "../../packages/reader/src/document.ts";
import {
  alignWords,
  type GoldText,
  type ReadText,
  type SplitWord,
  scoreText,
} from "../raw-text-score.ts";

/** Finds the forms in the text, one after the other. */
function words(text: string, forms: string): readonly SplitWord[] {
  let end = 0;
  return forms.split(" ").map((form) => {
    const start = text.indexOf(form, end);
    end = start + form.length;
    return { span: [start, end], form };
  });
}

/** A token from "lemma UPOS feats head relation". */
function token(columns: string): Token {
  const [lemma = "", upos = "", feats = "", head = "", relation = ""] = columns.split(" ");
  return { lemma, upos, xpos: upos.slice(0, 2), feats, head: Number(head), relation };
}

// Two sentences; the system takes "M23-held" for one word, splits "Jan." and misses the end of the first sentence,
// but gives it both roots.
const TEXT = "M23-held Goma fell Jan. They cannot leave";
const GOLD: GoldText = {
  words: [
    ...words(TEXT, "M23 - held Goma fell Jan. They"),
    { span: [29, 32], form: "can" },
    { span: [32, 35], form: "not" },
    { span: [36, 41], form: "leave" },
  ],
  multiwords: [{ span: [29, 35], from: 7, to: 9 }],
  sentences: [
    [0, 23],
    [24, 41],
  ],
  tokens: [
    token("M23 PROPN Number=Sing 2 obl"), // 0
    token("- PUNCT _ 2 punct"), // 1
    token("hold VERB VerbForm=Part 3 amod"), // 2
    token("Goma PROPN Number=Sing 4 nsubj"), // 3
    token("fall VERB Tense=Past -1 root"), // 4
    token("January PROPN Number=Sing 4 obl:tmod"), // 5
    token("they PRON Case=Nom|Number=Plur 9 nsubj"), // 6
    token("can AUX VerbForm=Fin 9 aux"), // 7
    token("not PART Polarity=Neg 9 advmod"), // 8
    token("leave VERB VerbForm=Inf -1 root"), // 9
  ],
};
const SYSTEM: ReadText = {
  words: words(TEXT, "M23-held Goma fell Jan . They can not leave"),
  sentences: [[0, 41]],
  tokens: [
    token("M23-hold VERB VerbForm=Part 1 amod"), // 0: aligned with none
    token("Goma PROPN Number=Sing 2 nsubj"), // 1 ↔ 3: all right
    token("fall VERB Tense=Past -1 root"), // 2 ↔ 4: all right
    token("January PROPN Number=Sing 2 obl"), // 3: aligned with none
    token(". PUNCT _ 2 punct"), // 4: aligned with none
    token("they PRON Number=Plur|Case=Nom 8 nsubj:pass"), // 5 ↔ 6: all right, the subtype does not count
    token("can VERB VerbForm=Fin|Style=Form 2 aux"), // 6 ↔ 7: wrong tags and head
    token("n't PART _ 8 det"), // 7 ↔ 8: wrong lemma, features and relation, which makes it a function word
    token("leave VERB VerbForm=Inf -1 root"), // 8 ↔ 9: all right
  ],
};

test("scores a wrong split, merged sentences with two roots and content words by hand-made counts", () => {
  expect(scoreText(GOLD, SYSTEM)).toEqual({
    Words: { gold: 10, system: 9, right: 6 },
    Sentences: { gold: 2, system: 1, right: 0 },
    UPOS: { gold: 10, system: 9, right: 5 },
    XPOS: { gold: 10, system: 9, right: 5 },
    UFeats: { gold: 10, system: 9, right: 5 },
    Lemma: { gold: 10, system: 9, right: 5 },
    // Goma fell They not leave
    UAS: { gold: 10, system: 9, right: 5 },
    // Goma fell They leave
    LAS: { gold: 10, system: 9, right: 4 },
    // Gold without "-" and "can"; system without ".", "can" and "not"; right as for LAS.
    CLAS: { gold: 8, system: 6, right: 4 },
  });
});

test("takes a head for wrong when its word is aligned with none, even where the gold head is too", () => {
  const gold: GoldText = {
    words: words("an e-mail", "an e-mail"),
    multiwords: [],
    sentences: [[0, 9]],
    tokens: [token("a DET _ 1 det"), token("mail NOUN _ -1 root")],
  };
  const system: ReadText = {
    words: words("an e-mail", "an e - mail"),
    sentences: [[0, 9]],
    tokens: [
      token("a DET _ 3 det"),
      token("e NOUN _ 3 compound"),
      token("- PUNCT _ 3 punct"),
      token("mail NOUN _ -1 root"),
    ],
  };
  const { Words, Sentences, UPOS, UAS, LAS, CLAS } = scoreText(gold, system);
  expect({ Words, Sentences, UPOS, UAS, LAS, CLAS }).toEqual({
    Words: { gold: 2, system: 4, right: 1 },
    Sentences: { gold: 1, system: 1, right: 1 },
    UPOS: { gold: 2, system: 4, right: 1 },
    UAS: { gold: 2, system: 4, right: 0 },
    LAS: { gold: 2, system: 4, right: 0 },
    CLAS: { gold: 1, system: 2, right: 0 },
  });
});

interface AlignmentCase {
  readonly text: string;
  /** The words of a multi-word token in brackets. */
  readonly gold: string;
  readonly system: string;
  readonly aligned: readonly number[];
}

function goldWords({ text, gold }: AlignmentCase): GoldText {
  const [before = "", inside = "", after = ""] = gold.split(/[[\]]/).map((part) => part.trim());
  const parts = [before, inside, after].map((part) => (part === "" ? [] : part.split(" ")));
  const [from = 0, count = 0] = parts.map((part) => part.length);
  const start = parts[0]?.join("").length ?? 0;
  const span: Span = [start, text.length - (parts[2]?.join("").length ?? 0)];
  let end = 0;
  const split = parts.flat().map((form): SplitWord => {
    end += form.length;
    return { span: [end - form.length, end], form };
  });
  return {
    words: split,
    multiwords: [{ span, from, to: from + count }],
    sentences: [],
    tokens: [],
  };
}

test.each<AlignmentCase>([
  { text: "abc", gold: "[a b c]", system: "a b c", aligned: [0, 1, 2] },
  { text: "abcd", gold: "a [b c] d", system: "a b cd", aligned: [0, 1, -1, -1] },
  { text: "Abcd", gold: "[a Xc D]", system: "A b c d", aligned: [0, -1, 3] },
  { text: "abcbd", gold: "[b c b]d", system: "abcbd", aligned: [-1, -1, -1, -1] },
  { text: "xabab", gold: "x [b a b]", system: "x a b a b", aligned: [0, 2, 3, 4] },
  { text: "abc", gold: "a [ab c]", system: "a b c", aligned: [0, -1, 2] },
])("aligns the words of $gold with $system by the longest common subsequence", (row) => {
  expect(alignWords(goldWords(row), words(row.text, row.system))).toEqual(row.aligned);
});
