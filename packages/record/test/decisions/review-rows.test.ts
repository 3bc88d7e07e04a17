import { type Decision, identityOf, inForce, type Ruling, reviewRows } from "@zenobia/record";
import { expect, test } from "vitest";
import { event } from "../told-rows.ts";

const ROW = event(["reds"], ["blues"], { n: 1, report: "r-1", time: "2021-03-04" });

/** Decisions of successive days. */
function decide(...rulings: readonly Ruling[]): readonly Decision[] {
  return rulings.map((ruling, index) => ({
    id: `d-${index + 1}`,
    by: "ann",
    at: `2021-07-0${index + 1}T00:00:00Z`,
    ruling,
  }));
}

test("of several verdicts on one assertion the latest counts", () => {
  const decisions = decide(
    { act: "accept", assertion: ROW.id },
    { act: "reject", assertion: ROW.id },
  );
  expect(reviewRows([ROW], decisions).rows).toEqual([]);
  expect(reviewRows([ROW], decisions.toReversed()).rows).toEqual([]);
  const again = decide(...decisions.map(({ ruling }) => ruling), {
    act: "accept",
    assertion: ROW.id,
  });
  expect([...reviewRows([ROW], again).accepted]).toEqual([ROW.id]);
});

test("a correction changes, empties or adds a field, and never which row it is", () => {
  const { rows } = reviewRows(
    [ROW],
    decide(
      { act: "correct", assertion: ROW.id, field: "status", value: "denied" },
      { act: "correct", assertion: ROW.id, field: "status", value: "planned" },
      { act: "correct", assertion: ROW.id, field: "time", value: null },
      { act: "correct", assertion: ROW.id, field: "mode", value: "aerial" },
      { act: "correct", assertion: ROW.id, field: "id", value: "c-other:e1" },
    ),
  );
  const { time, ...rest } = ROW;
  expect(rows).toEqual([{ ...rest, status: "planned", mode: "aerial" }]);
});

test("what is undone no longer holds, unless the undoing is undone", () => {
  const rulings: Ruling[] = [
    { act: "tombstone", report: "r-1" },
    { act: "undo", decision: "d-1" },
  ];
  expect(reviewRows([ROW], decide(...rulings.slice(0, 1))).rows).toEqual([]);
  expect(reviewRows([ROW], decide(...rulings)).rows).toEqual([ROW]);
  const undone = decide(...rulings, { act: "undo", decision: "d-2" });
  expect(reviewRows([ROW], undone).rows).toEqual([]);
  expect(inForce(undone).map(({ id }) => id)).toEqual(["d-1", "d-3"]);
});

test("what is one with one is one with all, by its smallest key", () => {
  const identity = identityOf(
    inForce(
      decide(
        { act: "same-actor", actors: ["name::red front", "name:XXX:reds"] },
        { act: "same-actor", actors: ["name:XXX:reds", "kb:reds"] },
        { act: "same-place", places: ["name:XXX:old dorn", "gn:1"] },
      ),
    ),
  );
  expect(["name::red front", "name:XXX:reds", "kb:reds", "kb:blues"].map(identity.actor)).toEqual([
    "kb:reds",
    "kb:reds",
    "kb:reds",
    "kb:blues",
  ]);
  expect(identity.place("name:XXX:old dorn")).toBe("gn:1");
});
