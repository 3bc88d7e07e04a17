import { expect, test } from "vitest";
import { createActorBase, type KnownActor } from "../../src/actors/actor-base.ts";
import { foldName } from "../../src/actors/fold-actor-name.ts";

const TURKEY: KnownActor = {
  id: "TUR",
  name: "Turkey",
  names: ["Türkiye", "Republic of Turkey"],
  kind: "state",
  code: "TUR GOV",
  adjectives: ["Turkish"],
  people: ["Turk", "Turks"],
  capital: ["Ankara"],
};
const US: KnownActor = { id: "USA", name: "US", names: ["U.S."], kind: "state", code: "USA GOV" };
const PKK: KnownActor = {
  id: "pkk",
  name: "Kurdistan Workers' Party",
  names: ["PKK"],
  kind: "rebel",
  code: "TUR REB",
};
const BASE = createActorBase({
  actors: [TURKEY, US, PKK],
  agents: [
    { words: ["fighter", "gunman"], kind: "rebel", sectors: ["UAF"] },
    { words: ["health ministry"], kind: "state", sectors: ["GOV"] },
  ],
});

/** Ids and uses of the actors that go by a name as written. */
function found(name: string): readonly string[] {
  return BASE.find(foldName(name), name).map(({ actor, use }) => `${actor.id} ${use}`);
}

test.each([
  ["Turkey", ["TUR name"]],
  ["Türkiye", ["TUR name"]],
  ["Turkiye", ["TUR name"]],
  ["Turkish", ["TUR adjective"]],
  ["Turks", ["TUR people"]],
  ["Ankara", ["TUR capital"]],
  ["PKK", ["pkk name"]],
  ["U.S.", ["USA name"]],
])("knows by which name an actor is called: %s", (name, expected) => {
  expect(found(name)).toEqual(expected);
});

test("a name of one word must agree in case, one of several need not", () => {
  expect(found("us")).toEqual([]);
  expect(found("turkey")).toEqual([]);
  expect(found("pkk")).toEqual([]);
  expect(found("KURDISTAN WORKERS’ PARTY")).toEqual(["pkk name"]);
  expect(found("republic of turkey")).toEqual(["TUR name"]);
});

test("knows nobody by nothing", () => {
  expect(found("")).toEqual([]);
  expect(found("…")).toEqual([]);
  expect(createActorBase({ actors: [], agents: [] }).longest).toBe(0);
});

test("a name is not taken from what every object has", () => {
  expect(found("constructor")).toEqual([]);
  expect(BASE.byId("__proto__")).toBe(undefined);
  expect(BASE.agent("toString")).toBe(undefined);
});

test("finds actors by id and agent nouns by lemma or phrase of lemmas", () => {
  expect(BASE.byId("pkk")).toBe(PKK);
  expect(BASE.byId("PKK")).toBe(undefined);
  expect(BASE.agent("gunman")?.sectors).toEqual(["UAF"]);
  expect(BASE.agent("health ministry")?.kind).toBe("state");
  expect(BASE.agent("ministry")).toBe(undefined);
});

test("says how long the longest folded name is", () => {
  expect(BASE.longest).toBe("kurdistanworkersparty".length);
});

test.each([
  ["al-Shabaab", "alshabaab"],
  ["Al Shabaab", "alshabaab"],
  ["Erdoğan", "erdogan"],
  ["Côte d’Ivoire", "cotedivoire"],
  ["M23", "m23"],
  ["😀", ""],
])("folds a name for look-up: %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test("one name listed twice finds its actor once", () => {
  const base = createActorBase({ actors: [{ ...PKK, names: ["PKK", "PKK"] }], agents: [] });
  expect(base.find("pkk", "PKK").map(({ actor }) => actor.id)).toEqual(["pkk"]);
});

const VALI: KnownActor = {
  id: "rostam-vali",
  name: "Rostam Vali",
  kind: "person",
  code: "IRN ELI",
  codes: [
    { code: "IRN MIL", until: "1988" },
    { code: "IRN GOV", since: "1988-06", until: "1989-07-31" },
  ],
  offices: [{ title: "president", of: "IRN", sector: "GOV", since: "1988-06" }],
};

test.each([
  ["1980-01-01", "IRN MIL"],
  ["1988-12-31", "IRN MIL"],
  ["1989-07-31", "IRN GOV"],
  ["1989-08-01", "IRN ELI"],
])("on %s an actor has the code of that day, the first of several", (day, code) => {
  const base = createActorBase({ actors: [VALI, PKK], agents: [] }).on(day);
  expect(base.byId("rostam-vali")?.code).toBe(code);
  expect(base.find("rostamvali", "Rostam Vali")[0]?.actor.code).toBe(code);
  expect(base.byId("pkk")).toBe(PKK);
});

const OLD_FRONT: KnownActor = {
  id: "old",
  name: "Reed Front",
  kind: "rebel",
  code: "IRN REB",
  until: "1990",
};
const NEW_FRONT: KnownActor = {
  id: "new",
  name: "Reed Front",
  kind: "rebel",
  code: "IRQ REB",
  since: "2001-05",
};

test.each([
  ["1985-01-01", "old"],
  ["1990-12-31", "old"],
  ["1994-03-01", "old"],
  ["1998-03-01", "new"],
  ["2001-05-01", "new"],
  ["2020-01-01", "new"],
])("on %s a name that two shared is of the one of that day, or of the nearest", (day, id) => {
  for (const actors of [
    [OLD_FRONT, NEW_FRONT],
    [NEW_FRONT, OLD_FRONT],
  ]) {
    const base = createActorBase({ actors, agents: [] }).on(day);
    expect(base.find("reedfront", "Reed Front")[0]?.actor.id).toBe(id);
  }
});

test("where no code depends on the day, nothing is made for a day", () => {
  expect(BASE.on("2016-03-28")).toBe(BASE);
});

test("finds names in any case, names that are nearly written so, and holders of an office", () => {
  const base = createActorBase({ actors: [VALI, PKK], agents: [] });
  expect(base.findAnyCase("pkk").map(({ actor }) => actor.id)).toEqual(["pkk"]);
  expect(base.findNear("rostamwali")).toEqual([
    { actor: VALI, use: "name", name: "Rostam Vali", distance: 1 },
  ]);
  expect(base.holders("president", "IRN").map(({ actor }) => actor.id)).toEqual(["rostam-vali"]);
  expect(base.holders("president", "constructor")).toEqual([]);
});
