import { textOf } from "@zenobia/model";
import { expect, test } from "vitest";
import { parseGold } from "../../src/gold/parse-gold.ts";
import { goldOf } from "../../src/gold/print-gold.ts";
import { GOLD, read, TEXT } from "./hand-coding.ts";

const [EVENT] = GOLD.events;

test("a coding by hand becomes a coded report whose spans are the words", () => {
  const { coded, issues } = read(GOLD);
  expect(issues).toEqual([]);
  expect(coded.coder).toEqual({ name: "Ada", version: "1", models: {} });
  expect(coded.events).toEqual([
    {
      id: "e1",
      type: "ASSAULT",
      mode: "heavy-weapons",
      contexts: [],
      quad: "material conflict",
      intensity: -9.5,
      cameo: "194",
      actor: ["a1"],
      recipient: [],
      place: "p1",
      time: { start: "2014-06-09", end: "2014-06-09", precision: "day" },
      status: "happened",
      trigger: [0, 51],
      attribution: [{ source: "a2" }],
      evidence: [[0, 51]],
      because: [],
      confidence: 1,
    },
  ]);
  expect(coded.control[0]?.time).toEqual({
    start: "2014-05-01",
    end: "2014-06-10",
    precision: "range",
  });
  expect(coded.figures[0]).toMatchObject({
    measure: "killed",
    min: 12,
    who: "people",
    place: "p1",
  });
  expect(coded.quotes.map(({ span }) => textOf(TEXT, span))).toEqual(["We were not there,"]);
});

test("names are found wherever they stand as words of their own, the longer before the shorter", () => {
  const text = "The Valley Guard of Lower Valley left. Valley elders of the Valleys met.";
  const actors = [
    { name: "Valley Guard of Lower Valley", aliases: [], kind: "militia", country: "" },
    { name: "Valley", aliases: ["elders"], kind: "civilians", country: "" },
  ];
  const { coded } = read({ id: "r1", actors }, { text });
  expect(coded.actors.map(({ mentions }) => mentions.map((span) => textOf(text, span)))).toEqual([
    ["Valley Guard of Lower Valley"],
    ["Valley", "elders"],
  ]);
});

test("a name that stands only inside a longer one is found there", () => {
  const text = "The Army of Tera advanced.";
  const actors = [
    { name: "Army of Tera", aliases: [], kind: "military", country: "" },
    { name: "Tera", aliases: [], kind: "state", country: "" },
  ];
  const { coded, issues } = read({ id: "r1", actors }, { text });
  expect(coded.actors[1]?.mentions).toEqual([[12, 16]]);
  expect(issues).toEqual([]);
});

test("actors and places are looked up by whoever reads", () => {
  const { coded } = read(GOLD, {
    findActor: ({ name }) =>
      name === "the army" ? { code: "MLI MIL", sectors: ["MIL"], entity: "mali-army" } : undefined,
    findPlace: () => ({ lat: 12.5, lon: -3.25, country: "MLI", precision: "place" }),
  });
  expect(coded.actors.map(({ code, entity }) => [code, entity])).toEqual([
    ["", undefined],
    ["MLI MIL", "mali-army"],
    ["", undefined],
    ["", undefined],
  ]);
  expect(coded.places).toMatchObject([{ id: "p1", name: "Qasr", lat: 12.5, lon: -3.25 }]);
});

test("words that stand several times are taken nearest to the row before, with a warning", () => {
  const text = "They met. Then they fought. They met.";
  const met = {
    ...EVENT,
    type: "CONSULT",
    mode: null,
    place: null,
    attributed_to: null,
    actor: [],
  };
  const events = [
    { ...met, evidence: "They met." },
    { ...met, evidence: "Then they fought." },
    { ...met, evidence: "met." },
  ];
  const { coded, issues } = read({ id: "r1", events }, { text });
  expect(coded.events.map(({ evidence }) => evidence[0])).toEqual([
    [0, 9],
    [10, 27],
    [5, 9],
  ]);
  expect(issues.map(({ path, rule }) => [path, rule])).toEqual([
    ["events.0.evidence", "several-times"],
    ["events.2.evidence", "several-times"],
  ]);
});

test.each([
  [{ evidence: "shelled Kasr" }, "events.0.evidence", "not-in-text"],
  [{ actor: ["The Front"] }, "events.0.actor", "no-such-actor"],
  [{ attributed_to: "a witness" }, "events.0.attributed_to", "no-such-actor"],
  [{ date: "2014-02-30" }, "events.0.date", "date"],
  [{ date: "2014-06-10/2014-06-01" }, "events.0.date", "date"],
  [{ mode: "shelling" }, "events.0.mode", "mode"],
  [{ type: "SHELL" }, "events.0.type", "schema"],
  [{ plase: "Qasr" }, "events.0", "schema"],
])("a row with %j is told and left out, the others are taken", (wrong, path, rule) => {
  const { coded, issues } = read({ ...GOLD, events: [{ ...EVENT, ...wrong }, EVENT] });
  expect(issues.map((issue) => [issue.path, issue.severity, issue.rule])).toEqual([
    [path, "error", rule],
  ]);
  expect(coded.events.map(({ id }) => id)).toEqual(["e1"]);
});

test("another name of an actor will do, with a warning, unless two actors have it", () => {
  const named = (name: string) => read({ ...GOLD, events: [{ ...EVENT, actor: [name] }] });
  const { coded, issues } = named("Rebels");
  expect(coded.events[0]?.actor).toEqual(["a1"]);
  expect(issues.map(({ path, rule }) => [path, rule])).toEqual([
    ["events.0.actor", "alias-for-name"],
  ]);
});

test("a second actor of the same name, and names that the text does not have, are told", () => {
  const [front] = GOLD.actors;
  const actors = [...GOLD.actors, front, { ...front, name: "Southern Front", aliases: [] }];
  const { coded, issues } = read({ ...GOLD, actors });
  expect(issues.map(({ path, severity, rule }) => [path, severity, rule])).toEqual([
    ["actors.4", "error", "actor-twice"],
    ["actors.5", "warning", "not-in-text"],
  ]);
  expect(coded.actors.map(({ name }) => name)).toEqual([
    ...GOLD.actors.map(({ name }) => name),
    "Southern Front",
  ]);
});

test("what is no coding at all is told", () => {
  expect(parseGold("{").issues[0]).toMatchObject({ path: "", severity: "error", rule: "json" });
  expect(parseGold("[]").issues[0]).toMatchObject({ path: "", rule: "schema" });
  expect(parseGold('{"id": "r1", "events": 3}').issues[0]).toMatchObject({ path: "events" });
});

test("fields that may be empty may be left out, and lists too", () => {
  const { type, actor, recipient, status, evidence } = EVENT ?? {};
  const bare = { type, actor, recipient, status, evidence };
  const { coded, issues } = read({ id: "r1", actors: GOLD.actors, events: [bare] });
  expect(issues).toEqual([]);
  expect(goldOf(coded, TEXT).events).toEqual([
    { ...bare, mode: null, place: null, date: null, attributed_to: null },
  ]);
});

test("a coding by hand comes back as it was", () => {
  const { coded } = read(GOLD);
  const again = goldOf(coded, TEXT);
  // A range of a month and a day is one of days once it is read.
  const control = GOLD.control.map((row) => ({ ...row, date: "2014-05-01/2014-06-10" }));
  expect(again).toEqual({ ...GOLD, control });
});
