import { expect, test } from "vitest";
import type { Decision } from "../../../src/api/reports.ts";
import { reviewedOf, standingDecisions } from "../../../src/views/reading/standing.ts";

function decision(id: string, ruling: Decision["ruling"]): Decision {
  return { id, by: "Amina", at: "2026-01-01T00:00:00.000Z", ruling };
}

const ACCEPT = decision("d-1", { act: "accept", assertion: "c-1:e1" });
const UNDO = decision("d-2", { act: "undo", decision: "d-1" });
const UNDO_UNDO = decision("d-3", { act: "undo", decision: "d-2" });

test("what is undone does not stand; an undo that is undone undoes nothing", () => {
  expect(standingDecisions([ACCEPT, UNDO]).map(({ id }) => id)).toEqual(["d-2"]);
  expect(standingDecisions([ACCEPT, UNDO, UNDO_UNDO]).map(({ id }) => id)).toEqual(["d-1", "d-3"]);
});

test("tells what was accepted and what was corrected", () => {
  const correct = decision("d-4", {
    act: "correct",
    assertion: "c-1:e2",
    field: "status",
    value: "denied",
  });
  expect(reviewedOf([ACCEPT, correct])).toEqual({
    accepted: new Set(["c-1:e1"]),
    corrected: new Set(["c-1:e2"]),
  });
});
