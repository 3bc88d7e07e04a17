import type { CodedReport, GoldReport } from "@zenobia/model";
import { SLOTS } from "@zenobia/record";
import { expect, test } from "vitest";
import { scoreReport } from "../../record/score.ts";

const TEXT = "Rebels shelled Goma on Monday. The army denied it.";

const GOLD: GoldReport = {
  id: "r",
  actors: [
    { name: "Rebels", aliases: [], kind: "rebel", country: "" },
    { name: "The army", aliases: ["it"], kind: "military", country: "COD" },
  ],
  events: [
    {
      type: "ASSAULT",
      mode: null,
      actor: ["Rebels"],
      recipient: [],
      place: "Goma",
      date: "2012-11-19",
      status: "happened",
      attributed_to: null,
      evidence: "Rebels shelled Goma",
    },
  ],
  control: [],
  relations: [],
  figures: [],
  quotes: [],
};

function codedWith(type: "ASSAULT" | "COERCE", actor: readonly string[]): CodedReport {
  return {
    report: { id: "r", published: "2012-11-20", language: "en", sha256: "", length: TEXT.length },
    coder: { name: "test", version: "1", models: {} },
    actors: [
      { id: "a1", name: "Rebels", code: "REB", sectors: [], kind: "rebel", mentions: [[0, 6]] },
      { id: "a2", name: "army", code: "MIL", sectors: [], kind: "military", mentions: [[31, 39]] },
    ],
    places: [{ id: "p1", name: "Goma", precision: "place", mentions: [[15, 19]] }],
    events: [
      {
        id: "e1",
        type,
        contexts: [],
        quad: "material conflict",
        intensity: -9,
        actor,
        recipient: [],
        place: "p1",
        time: { start: "2012-11-19", end: "2012-11-19", precision: "day" },
        status: "happened",
        trigger: [7, 14],
        evidence: [[0, 19]],
        attribution: [],
        because: [],
        confidence: 1,
      },
    ],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
    times: [],
  };
}

test.each([
  ["ASSAULT", ["a1"], [1, 1, 1]],
  ["ASSAULT", ["a2"], [1, 0, 0]],
  ["COERCE", ["a1"], [0, 0, 0]],
] as const)("an event coded as %s by %j scores detect, who, full %j", (type, actor, right) => {
  const { detect, who, full } = scoreReport(TEXT, GOLD, codedWith(type, actor));
  expect([detect.both, who.both, full.both]).toEqual(right);
  expect([detect.second, detect.first]).toEqual([1, 1]);
});

test("of an event detected, each slot is told apart", () => {
  const coded = codedWith("ASSAULT", ["a2"]);
  const late = coded.events.map((event) => ({
    ...event,
    time: { start: "2012-11-20", end: "2012-11-20", precision: "day" as const },
  }));
  const counts = scoreReport(TEXT, GOLD, { ...coded, events: late });
  const right = SLOTS.filter((slot) => counts[slot].both === 1);
  expect(right).toEqual(["recipient", "place", "status", "attribution"]);
  expect(counts.date).toEqual({ both: 0, first: 1, second: 1 });
});
