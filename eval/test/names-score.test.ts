import { expect, test } from "vitest";
import { addNameScores, EMPTY_NAME_SCORE, nameSpans, scoreNames } from "../names-score.ts";

const NONE = { gold: 0, system: 0, right: 0 };

test("reads names off BIO tags and lets a stray I- begin a name", () => {
  expect(nameSpans(["B-PLACE", "B-PLACE", "I-PLACE", "O", "I-PERSON", "I-PLACE"])).toEqual([
    { type: "PLACE", from: 0, to: 1 },
    { type: "PLACE", from: 1, to: 3 },
    { type: "PERSON", from: 4, to: 5 },
    { type: "PLACE", from: 5, to: 6 },
  ]);
});

// "President Ana Silva met Free Army rebels in Aleppo after the Great Flood ."
const GOLD = {
  tags: "O B-PERSON I-PERSON O B-ORGANISATION I-ORGANISATION O O B-PLACE O O B-EVENT I-EVENT O".split(
    " ",
  ),
  heads: [1, 3, 1, -1, 5, 6, 3, 8, 3, 12, 12, 12, 3, 3],
};

test("wants words and type for the types, words for span, type and head for head", () => {
  const system =
    "B-PERSON I-PERSON I-PERSON O B-ORGANISATION I-ORGANISATION O O B-ORGANISATION O O O B-EVENT O".split(
      " ",
    );
  expect(scoreNames(GOLD, system)).toEqual({
    PERSON: { gold: 1, system: 1, right: 0 },
    ORGANISATION: { gold: 1, system: 2, right: 1 },
    PLACE: { gold: 1, system: 0, right: 0 },
    EVENT: { gold: 1, system: 1, right: 0 },
    OTHER: NONE,
    "all three": { gold: 3, system: 3, right: 1 },
    span: { gold: 3, system: 3, right: 2 },
    head: { gold: 3, system: 3, right: 2 },
  });
});

test("adds up the scores of sentences", () => {
  const one = scoreNames(GOLD, GOLD.tags);
  expect(addNameScores(addNameScores(EMPTY_NAME_SCORE, one), one)).toEqual({
    PERSON: { gold: 2, system: 2, right: 2 },
    ORGANISATION: { gold: 2, system: 2, right: 2 },
    PLACE: { gold: 2, system: 2, right: 2 },
    EVENT: { gold: 2, system: 2, right: 2 },
    OTHER: NONE,
    "all three": { gold: 6, system: 6, right: 6 },
    span: { gold: 6, system: 6, right: 6 },
    head: { gold: 6, system: 6, right: 6 },
  });
});
