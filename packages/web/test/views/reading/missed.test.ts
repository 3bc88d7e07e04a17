import { expect, test } from "vitest";
import { isComplete, missedOf, startOf } from "../../../src/views/reading/missed.ts";

const RIDERS = { key: "kb:riders", name: "Riders", kind: "rebel", code: "REB", entity: "riders" };

test("an event needs no parties; a tie needs both ends; a figure a number or words for it", () => {
  expect(isComplete("event", startOf("event"))).toBe(true);
  expect(isComplete("tie", { ...startOf("tie"), subject: RIDERS })).toBe(false);
  expect(isComplete("figure", startOf("figure"))).toBe(false);
  expect(isComplete("figure", { ...startOf("figure"), min: 0 })).toBe(true);
});

test("sends what the server takes: actors without what it finds out itself, nothing that was left empty", () => {
  const draft = { ...startOf("event"), actors: [RIDERS], place: undefined, attribution: [] };
  expect(missedOf({ kind: "event", draft, report: "r-1", span: [3, 9] })).toEqual({
    kind: "event",
    report: "r-1",
    evidence: [[3, 9]],
    type: "ASSAULT",
    status: "happened",
    actors: [{ key: "kb:riders", name: "Riders", kind: "rebel", code: "REB" }],
    recipients: [],
  });
});
