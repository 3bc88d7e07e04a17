import { expect, test } from "vitest";
import type { Token } from "../../src/document.ts";
import { piecesOf } from "../../src/syntax/batches.ts";
import { joinPieces } from "../../src/syntax/join-pieces.ts";

function token(lemma: string, head: number, relation: string): Token {
  return { lemma, upos: "X", xpos: "X", feats: "", head, relation };
}

test("cuts a sentence where the room given ends, behind punctuation where there is any", () => {
  const sentences = [["a", "b", ",", "c", "d", "e"], ["f"]];
  expect(piecesOf(sentences, (_, from) => (from === 0 ? 4 : 2))).toEqual([
    { sentence: 0, from: 0, to: 3 },
    { sentence: 0, from: 3, to: 5 },
    { sentence: 0, from: 5, to: 6 },
    { sentence: 1, from: 0, to: 1 },
  ]);
});

test("hangs the root of a later piece on the root of the first", () => {
  const first = { sentence: 1, from: 0, to: 2 };
  const second = { sentence: 1, from: 2, to: 4 };
  const parsed = new Map([
    [first, [token("a", 1, "nsubj"), token("b", -1, "root")]],
    [second, [token("c", -1, "root"), token("d", 0, "obj")]],
  ]);
  expect(joinPieces(2, [first, second], parsed)).toEqual([
    [],
    [
      token("a", 1, "nsubj"),
      token("b", -1, "root"),
      token("c", 1, "parataxis"),
      token("d", 2, "obj"),
    ],
  ]);
});
