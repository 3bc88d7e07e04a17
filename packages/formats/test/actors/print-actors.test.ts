import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { formatOfLine, parseActorFile, printActors } from "../../src/index.ts";

test("what is printed is read back", () => {
  const actors = [
    {
      id: "rostam-vali",
      name: 'Rostam "the Old" Vali',
      names: ["No", "null", "# 1", "a: b"],
      kind: "person",
      code: "IRN ELI",
      codes: [{ code: "IRN GOV", since: "1989-08-01" }],
    },
  ] as const;
  const agents = [{ words: ["news minister"], kind: "state", sectors: ["GOV", "JRN"] }] as const;
  const states = { IRN: { capital: ["Tehran"] } };
  const text = [...printActors({ about: "A test", sources: ["s: 1"], actors, agents, states })];
  const file = parseActorFile(text.join(""));
  expect(file.issues).toEqual([]);
  expect(file.actors.map(({ entry }) => entry)).toEqual(actors);
  expect(file.agents.map(({ entry }) => entry)).toEqual(agents);
  expect(file.states.map(({ code, entry }) => [code, entry])).toEqual([["IRN", states.IRN]]);
});

property.prop([fc.string({ minLength: 1, maxLength: 50, unit: "binary" })])(
  "any name survives printing",
  (name) => {
    const actors = [{ id: "a", name, kind: "rebel", code: "SYR REB" }] as const;
    const text = [...printActors({ about: "", sources: [], actors, agents: [], states: {} })];
    expect(parseActorFile(text.join("")).actors[0]?.entry.name).toBe(name);
  },
);

test.each([
  ["actors:", "yaml"],
  ["\u{FEFF}about: Groups", "yaml"],
  ["SYRIA_ [SYR]", "petrarch-actors"],
  ["\t[SYRGOV 010101-020202]", "petrarch-actors"],
  ["+SYRIANS_", "petrarch-actors"],
  ["FARMER [~AGR]", "petrarch-agents"],
  ["AID_AGENCY [NGO~]", "petrarch-agents"],
  ["!PERSON! = MAN, MEN", "petrarch-agents"],
  ["# a comment", undefined],
  ["", undefined],
  ["Dear reader,", undefined],
  ["See [THE MAP](map.md) of it", undefined],
  ["- [ABC] is a code", undefined],
  ["+ a list", undefined],
  ["HAMAS_  # kkl 21 Mar 13", undefined],
  ["+HAMAS_  # the short name", "petrarch-actors"],
  ["HAMAS [PSEREB >19870101] # a comment", "petrarch-actors"],
])("a line shows what its file is: %s", (line, format) => {
  expect(formatOfLine(line)).toBe(format);
});
