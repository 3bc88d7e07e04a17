import { describe, expect, test } from "vitest";
import type { TiesPage } from "../../../src/api/contract.ts";
import { networkOf, seenOf } from "../../../src/views/actors/network/network-graph.ts";

function tie(subject: string, relation: string, object: string): TiesPage["ties"][number] {
  return {
    subject,
    relation,
    object,
    subjectName: subject,
    objectName: object,
    standing: "told",
    confidence: 0.8,
    tellings: [{ assertion: `${subject}-${relation}-${object}` }],
    known: [],
  } as unknown as TiesPage["ties"][number];
}

const PAGE: TiesPage = {
  day: "2016-05-04",
  ties: [
    tie("north", "backs", "river guard"),
    tie("north", "arms", "river guard"),
    tie("hill militia", "proxy_of", "south"),
    tie("south", "allied_with", "east"),
  ],
  fights: [
    { actor: "river guard", recipient: "hill militia", assertion: "f1" },
    { actor: "river guard", recipient: "hill militia", assertion: "f2" },
  ] as unknown as TiesPage["fights"],
  actors: { north: { name: "North", kind: "state" } },
  contradictions: [],
  balance: { triads: 0 },
};

const ALL = { roles: ["backing", "alliance", "fighting"], steps: 1, most: 40, always: [] } as const;

describe("a network", () => {
  test("ties of one role between two are one line, from the patron", () => {
    expect(networkOf(PAGE).edges.map(({ id, weight, words }) => [id, words, weight])).toEqual([
      ["north|river guard|backing", "backs, arms", 2],
      ["south|hill militia|backing", "is a proxy of", 1],
      ["east|south|alliance", "is allied with", 1],
      ["river guard|hill militia|fighting", "attacked", 2],
    ]);
  });

  test("a neighbourhood holds whom one has to do with, as far as asked", () => {
    const network = networkOf(PAGE);
    const near = seenOf(network, { ...ALL, centre: "north" });
    expect(near.nodes.map(({ key }) => key).sort()).toEqual(["north", "river guard"]);
    const far = seenOf(network, { ...ALL, centre: "north", steps: 2 });
    expect(far.nodes.map(({ key }) => key).sort()).toEqual([
      "hill militia",
      "north",
      "river guard",
    ]);
  });

  test("ties of other roles are left out with those that only they hold", () => {
    const fights = seenOf(networkOf(PAGE), { ...ALL, roles: ["fighting"], centre: "" });
    expect(fights.nodes.map(({ key }) => key).sort()).toEqual(["hill militia", "river guard"]);
  });
});
