import { derivePairs, type TiesQuestion, tieKeysOf, tiesOn } from "@zenobia/record";
import { expect, test } from "vitest";
import { anActor, event, tie } from "../told-rows.ts";

function standing(
  rows: Parameters<typeof derivePairs>[0],
  day: string,
  question: Partial<TiesQuestion> = {},
): readonly string[] {
  return tiesOn(derivePairs(rows), { day, ...question }).map(
    ({ confidence, object, relation, standing: how, subject }) =>
      `${subject} ${relation} ${object} ${how} ${confidence.toFixed(2)}`,
  );
}

test("a tie stands from its first telling, fades after the last, and is gone at last", () => {
  const rows = [
    tie("arland", "backs", "reds", { n: 1, published: "2021-01-10" }),
    tie("arland", "backs", "reds", { n: 2, published: "2021-03-01", says: ["Hill Monitor"] }),
  ];
  expect(standing(rows, "2021-01-09")).toEqual([]);
  expect(standing(rows, "2021-01-10")).toEqual(["kb:arland backs kb:reds told 0.80"]);
  expect(standing(rows, "2021-03-01")).toEqual(["kb:arland backs kb:reds told 0.89"]);
  expect(standing(rows, "2022-03-01")).toEqual(["kb:arland backs kb:reds assumed 0.55"]);
  expect(standing(rows, "2030-01-01")).toEqual([]);
});

test("it stands from the day that is told for its beginning to the one for its end", () => {
  const rows = [
    tie("arland", "backs", "reds", {
      n: 1,
      since: "2019",
      until: "2021-02-28",
      published: "2021-05-01",
    }),
  ];
  expect(standing(rows, "2018-12-31")).toEqual([]);
  expect(standing(rows, "2019-01-01")).toEqual(["kb:arland backs kb:reds told 0.80"]);
  expect(standing(rows, "2021-02-28")).toHaveLength(1);
  expect(standing(rows, "2021-03-01")).toEqual([]);
});

test("a tie that is told again after its end has not ended", () => {
  const [pair] = derivePairs([
    tie("arland", "backs", "reds", { n: 1, until: "2021-02-28", published: "2021-03-01" }),
    tie("arland", "backs", "reds", { n: 2, published: "2021-04-01" }),
  ]);
  expect(
    pair?.ties.map(({ lastTold, toldAfterEnd, until }) => [toldAfterEnd, until, lastTold]),
  ).toEqual([[true, undefined, "2021-04-01"]]);
});

test("the order of allies says nothing, that of a patron and its client all", () => {
  const rows = [
    tie("reds", "allied_with", "blues", { n: 1 }),
    tie("blues", "allied_with", "reds", { n: 2 }),
    tie("reds", "backs", "blues", { n: 3 }),
    tie("blues", "backs", "reds", { n: 4 }),
  ];
  expect(standing(rows, "2021-06-01")).toEqual([
    "kb:blues allied_with kb:reds told 0.96",
    "kb:blues backs kb:reds told 0.80",
    "kb:reds backs kb:blues told 0.80",
  ]);
});

test("a tie of the knowledge base joins what reports tell, and is marked where it stands alone", () => {
  const known = [
    { relation: "backs", subject: "kb:arland", object: "kb:reds", since: "2015" },
    { relation: "opposes", subject: "kb:reds", object: "kb:blues", until: "2021-06" },
  ] as const;
  const rows = [tie("arland", "backs", "reds", { n: 1 })];
  expect(standing(rows, "2021-06-01", { known })).toEqual([
    "kb:arland backs kb:reds told 0.80",
    "kb:blues opposes kb:reds known 1.00",
  ]);
  expect(standing(rows, "2021-07-01", { known, actor: "kb:blues" })).toEqual([]);
});

test("an attack is between each attacker and each attacked that is a party", () => {
  const row = event(
    ["reds", "greens"],
    ["blues", anActor("Dorn villagers", { kind: "civilians" })],
  );
  expect(tieKeysOf(row)).toEqual(["tie:kb:blues|kb:greens", "tie:kb:blues|kb:reds"]);
  expect(
    derivePairs([row]).map(({ fights }) => fights.map(({ actor, from }) => [actor, from])),
  ).toEqual([[["kb:greens", "2021-06-01"]], [["kb:reds", "2021-06-01"]]]);
});
