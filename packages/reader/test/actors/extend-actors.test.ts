import { expect, test } from "vitest";
import { type ActorData, createActorBase } from "../../src/actors/actor-base.ts";
import { type ActorAdditions, extendActors } from "../../src/actors/extend-actors.ts";
import { foldName } from "../../src/actors/fold-actor-name.ts";

const DATA: ActorData = {
  actors: [
    {
      id: "SYR",
      name: "Syria",
      kind: "state",
      code: "SYR GOV",
      adjectives: ["Syrian"],
      capital: ["Damascus"],
    },
    {
      id: "hollow-front",
      name: "Hollow Front",
      names: ["HF"],
      kind: "rebel",
      code: "SYR REB",
      since: "2011",
    },
    { id: "high-forum", name: "High Forum", names: ["Forum"], kind: "other", code: "SYR PTY" },
  ],
  agents: [{ words: ["ranger"], kind: "military", sectors: ["MIL"] }],
};

function extended(additions: Partial<ActorAdditions>) {
  return createActorBase(
    extendActors(DATA, [{ actors: [], agents: [], states: {}, ...additions }]),
  );
}

const idsOf = (base: ReturnType<typeof extended>, name: string): readonly string[] =>
  base.find(foldName(name), name).map(({ actor, use }) => `${actor.id} ${use}`);

test("an added actor comes first where a name is of two", () => {
  const own = { id: "my-forum", name: "Forum", kind: "rebel", code: "IRQ REB" } as const;
  expect(idsOf(extended({ actors: [own] }), "Forum")).toEqual(["my-forum name", "high-forum name"]);
});

test("an added actor with a known id takes its place and keeps its names", () => {
  const own = {
    id: "hollow-front",
    name: "Hollow Army",
    kind: "militia",
    code: "SYR UAF",
  } as const;
  const base = extended({ actors: [own] });
  expect(base.byId("hollow-front")).toEqual({
    id: "hollow-front",
    name: "Hollow Army",
    names: ["Hollow Front", "HF"],
    kind: "militia",
    code: "SYR UAF",
    since: "2011",
  });
  expect(idsOf(base, "HF")).toEqual(["hollow-front name"]);
});

test("a state gets the names that it does not have, for the use that they are given for", () => {
  const base = extended({
    states: { SYR: { capital: ["Syrian", "SYRIA", "Kandar"], people: ["Syrians"] } },
  });
  expect(base.byId("SYR")).toMatchObject({ capital: ["Damascus", "Kandar"], people: ["Syrians"] });
  expect(idsOf(base, "Kandar")).toEqual(["SYR capital"]);
  expect(idsOf(base, "Syrian")).toEqual(["SYR adjective"]);
});

test("an added noun counts, the first of those added", () => {
  const agents = [
    { words: ["ranger"], kind: "rebel", sectors: ["REB"] },
    { words: ["ranger", "ghost"], kind: "other", sectors: ["CRM"] },
  ] as const;
  const base = extended({ agents });
  expect([base.agent("ranger")?.sectors, base.agent("ghost")?.sectors]).toEqual([["REB"], ["CRM"]]);
});

test("of several files the last comes first", () => {
  const file = (id: string): ActorAdditions => ({
    actors: [{ id, name: "Forum", kind: "rebel", code: "SYR REB" }],
    agents: [],
    states: {},
  });
  const base = createActorBase(extendActors(DATA, [file("one"), file("two")]));
  expect(idsOf(base, "Forum")).toEqual(["two name", "one name", "high-forum name"]);
});
