import { expect, test } from "vitest";
import type { Entity, Mention } from "../../packages/reader/src/document.ts";
import { type ReadDocument, scoreCoreference, sharesOf } from "../coreference-score.ts";
import type { GoldMention } from "../entity-chains.ts";

/** Four words: "Ana Ben she Ana". */
const GOLD: readonly GoldMention[] = [
  { chain: "ana", from: 0, to: 1, head: 0, class: "name", nameWords: 1 },
  { chain: "ben", from: 1, to: 2, head: 1, class: "name", nameWords: 1 },
  { chain: "ana", from: 2, to: 3, head: 2, class: "pronoun", nameWords: 0 },
  { chain: "ana", from: 3, to: 4, head: 3, class: "name", nameWords: 1 },
];

function readAs(groups: readonly (readonly number[])[]): ReadDocument {
  const mentions = GOLD.map(
    ({ from, to, head, class: kind }, index): Mention => ({
      index,
      span: [from, to],
      from,
      to,
      head,
      kind: kind === "pronoun" ? "pronoun" : "name",
      type: "person",
      known: [],
      because: "made up",
    }),
  );
  const entities = groups.map(
    (members, index): Entity => ({ index, mentions: members, best: members[0] ?? 0, because: [] }),
  );
  return { mentions, entities };
}

test("finds nothing to blame where entities are the chains", () => {
  const scores = scoreCoreference(GOLD, readAs([[0, 2, 3], [1]]));
  expect(scores.pronoun).toEqual({ found: 1, rightFound: 1, gold: 1, rightGold: 1 });
  expect(["MUC", "B3", "CEAF-e"].map((key) => sharesOf(scores[key as "MUC"])[2])).toEqual([
    100, 100, 100,
  ]);
});

test("counts a pronoun given to another against both precision and recall", () => {
  const scores = scoreCoreference(
    GOLD,
    readAs([
      [0, 3],
      [1, 2],
    ]),
  );
  expect(scores.pronoun).toEqual({ found: 1, rightFound: 0, gold: 1, rightGold: 0 });
  expect(scores.MUC).toEqual({ rightFound: 1, found: 2, rightGold: 1, gold: 2 });
  expect(scores.B3).toEqual({ rightFound: 3, found: 4, rightGold: 8 / 3, gold: 4 });
});

test("counts a pronoun given to nobody against recall alone", () => {
  const scores = scoreCoreference(GOLD, readAs([[0, 3], [1], [2]]));
  expect(scores.pronoun).toEqual({ found: 0, rightFound: 0, gold: 1, rightGold: 0 });
});
