import { expect, test } from "vitest";
import type { Token } from "../../packages/reader/src/document.ts";
import { addScores, f1, scoreSentence } from "../treebank-score.ts";

function token(fields: Partial<Token> & Pick<Token, "head" | "relation">): Token {
  return { lemma: "x", upos: "NOUN", xpos: "NN", feats: "_", ...fields };
}

// "Rebels took it back ."
const GOLD = [
  token({ head: 1, relation: "nsubj", lemma: "rebel", xpos: "NNS", feats: "Number=Plur" }),
  token({ head: -1, relation: "root", lemma: "take", upos: "VERB", feats: "Tense=Past|Mood=Ind" }),
  token({ head: 1, relation: "obj", lemma: "_", feats: "Case=Acc|Style=Coll" }),
  token({ head: 1, relation: "compound:prt", upos: "ADP", lemma: "back" }),
  token({ head: 1, relation: "punct", upos: "PUNCT", xpos: "." }),
];
const SYSTEM = [
  token({ head: 1, relation: "nsubj:pass", lemma: "Rebels", xpos: "NNS", feats: "" }),
  token({ head: -1, relation: "root", lemma: "take", upos: "VERB", feats: "Mood=Ind|Tense=Past" }),
  token({ head: 1, relation: "iobj", lemma: "it", upos: "PRON", feats: "Case=Acc" }),
  token({ head: 2, relation: "compound:prt", upos: "ADP", lemma: "back" }),
  token({ head: 1, relation: "case", upos: "PUNCT", xpos: "," }),
];

test("counts what is right as the CoNLL 2018 shared task does", () => {
  expect(scoreSentence(GOLD, SYSTEM)).toEqual({
    UPOS: { gold: 5, system: 5, right: 4 },
    XPOS: { gold: 5, system: 5, right: 4 },
    UFeats: { gold: 5, system: 5, right: 4 },
    Lemma: { gold: 5, system: 5, right: 4 },
    UAS: { gold: 5, system: 5, right: 4 },
    LAS: { gold: 5, system: 5, right: 2 },
    CLAS: { gold: 4, system: 4, right: 2 },
  });
});

test("adds tallies and makes them per cent", () => {
  const twice = addScores(scoreSentence(GOLD, SYSTEM), scoreSentence(GOLD, GOLD));
  expect(twice.CLAS).toEqual({ gold: 8, system: 8, right: 6 });
  expect(f1(twice.CLAS)).toBe(75);
  expect(f1({ gold: 4, system: 2, right: 2 })).toBeCloseTo(66.667, 3);
  expect(f1({ gold: 0, system: 0, right: 0 })).toBe(0);
});

test("gives words that the system left out no points", () => {
  expect(scoreSentence(GOLD, []).UAS).toEqual({ gold: 5, system: 0, right: 0 });
});
