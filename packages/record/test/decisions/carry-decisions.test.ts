import {
  type AssertionRow,
  type CarriedAssertion,
  carryDecisions,
  type Decision,
  matchRows,
  orphansOf,
  type RowMatch,
  type Ruling,
} from "@zenobia/record";
import { expect, test } from "vitest";
import { control, event, figure } from "../told-rows.ts";

const OLDER = event(["reds"], ["blues"], { n: 1, report: "old", at: 10 });

function inNewer<Row extends AssertionRow>(
  row: Row,
  local: string,
  change: Partial<Row> = {},
): Row {
  return { ...row, id: `c-new:${local}`, coding: "c-new", ...change };
}

test.each<[string, Partial<typeof OLDER>, RowMatch["how"] | undefined]>([
  ["the same words, type and parties", {}, "same"],
  ["another party", { actors: [] }, "altered"],
  ["another type", { type: "COERCE" }, "retyped"],
  ["words that overlap, and a party", { evidence: [{ span: [12, 40], text: "x" }] }, "near"],
  [
    "words that overlap, and nobody in common",
    { evidence: [{ span: [12, 40], text: "x" }], actors: [], recipients: [] },
    undefined,
  ],
  ["other words", { evidence: [{ span: [400, 440], text: "x" }] }, undefined],
])("an assertion is found again by %s", (_, change, how) => {
  const found = matchRows([OLDER], [inNewer(OLDER, "e7", change)]);
  expect(found.get(OLDER.id)).toEqual(how === undefined ? undefined : { to: "c-new:e7", how });
});

test("each assertion is found once, the closest first, in whatever order they come", () => {
  const other = event(["greens"], ["blues"], { n: 2, report: "old", at: 10 });
  const newer = [inNewer(other, "e1"), inNewer(OLDER, "e2"), inNewer(OLDER, "e3")];
  const found = matchRows([OLDER, other], newer);
  expect([...found].sort()).toEqual([
    [OLDER.id, { to: "c-new:e2", how: "same" }],
    [other.id, { to: "c-new:e1", how: "same" }],
  ]);
  expect(matchRows([other, OLDER], newer.toReversed())).toEqual(found);
});

test("kinds are not taken for each other, and numbers are what figures are about", () => {
  const told = figure({ exact: 9 }, { n: 1, report: "old" });
  const held = control("held", "reds", { n: 1, report: "old" });
  const newer = [inNewer(told, "f4", { exact: 11 }), inNewer(held, "k2")];
  expect([...matchRows([told, held], newer)]).toEqual([
    [held.id, { to: "c-new:k2", how: "same" }],
    [told.id, { to: "c-new:f4", how: "altered" }],
  ]);
});

function decide(...rulings: readonly Ruling[]): readonly Decision[] {
  return rulings.map((ruling, index) => ({
    id: `d-${index}`,
    by: "ann",
    at: `2021-07-0${index + 1}T00:00:00Z`,
    ruling,
  }));
}

function carriedTo(
  ...all: readonly (readonly [string, RowMatch | undefined])[]
): ReadonlyMap<string, CarriedAssertion> {
  return new Map(
    all.map(([assertion, match]) => [
      assertion,
      { assertion, report: "r-1", ...(match === undefined ? {} : { match }) },
    ]),
  );
}

test("decisions follow assertions to the newer coding; verdicts only where the type is the same", () => {
  const carried = carriedTo(
    ["c-1:e1", { to: "c-2:e2", how: "same" }],
    ["c-1:e2", { to: "c-2:e5", how: "retyped" }],
    ["c-1:e3", undefined],
  );
  const decisions = decide(
    { act: "reject", assertion: "c-1:e1" },
    { act: "accept", assertion: "c-1:e2" },
    { act: "merge", assertions: ["c-1:e2", "c-9:e1"] },
    { act: "split", assertions: ["c-1:e1"], from: ["c-1:e3"] },
    { act: "reject", assertion: "c-1:e3" },
    { act: "undo", decision: "d-4" },
  );
  expect(carryDecisions(decisions, carried).map(({ ruling }) => ruling)).toEqual([
    { act: "reject", assertion: "c-2:e2" },
    { act: "accept", assertion: "c-1:e2" },
    { act: "merge", assertions: ["c-2:e5", "c-9:e1"] },
    { act: "split", assertions: ["c-2:e2"], from: ["c-1:e3"] },
    { act: "reject", assertion: "c-1:e3" },
    { act: "undo", decision: "d-4" },
  ]);
  expect(
    orphansOf(decisions, carried).map(({ assertion, decision, fate, to }) => [
      decision.id,
      assertion,
      fate,
      to,
    ]),
  ).toEqual([
    ["d-1", "c-1:e2", "lost", "c-2:e5"],
    ["d-2", "c-1:e2", "altered", "c-2:e5"],
    ["d-3", "c-1:e3", "lost", undefined],
  ]);
});
