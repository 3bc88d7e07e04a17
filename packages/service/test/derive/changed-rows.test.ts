import type { AssertionRow } from "@zenobia/record";
import { expect, test } from "vitest";
import { aControl, anEvent, aQuote } from "../../../store/test/samples.ts";
import { changedRows } from "../../src/derive/changed-rows.ts";

const EVENT = anEvent("c-1:e1");
const OTHER = anEvent("c-1:e2");
const BROUGHT = aControl("c-1:k1", { event: "c-1:e1" });
const QUOTE = aQuote("c-1:q1");
const FIGURE = {
  ...aQuote("c-1:f1"),
  kind: "figure",
  measure: "killed",
  exact: 3,
} as unknown as AssertionRow;
const ROWS = [EVENT, OTHER, BROUGHT, QUOTE, FIGURE];

const idsOf = (rows: readonly AssertionRow[]): string => rows.map(({ id }) => id.slice(4)).join();

test("where nothing has changed nothing is derived from again", () => {
  const ruling = { act: "sensitive", report: "r-1", sensitive: true } as const;
  expect(changedRows({ before: ROWS, after: ROWS }, [ruling])).toEqual({ before: [], after: [] });
});

test("a row that a ruling is about, comes, goes or is another is picked, and what it brought", () => {
  const accept = { act: "accept", assertion: "c-1:e1" } as const;
  const accepted = changedRows({ before: ROWS, after: ROWS }, [accept]);
  expect([idsOf(accepted.before), idsOf(accepted.after)]).toEqual(["e1,k1", "e1,k1"]);
  const after = [EVENT, BROUGHT, { ...QUOTE, words: "We left it" }, FIGURE];
  const others = changedRows({ before: ROWS, after }, []);
  expect([idsOf(others.before), idsOf(others.after)]).toEqual(["e2,q1", "q1"]);
});

test("figures are read with the figures and events of their coding", () => {
  const elsewhere = anEvent("c-2:e1", { coding: "c-2" });
  const before = [...ROWS, elsewhere];
  const after = before.map((row) => (row === FIGURE ? { ...FIGURE, exact: 4 } : row));
  expect(idsOf(changedRows({ before, after: after as AssertionRow[] }, []).after)).toBe("e1,e2,f1");
});

test("where two keys become one all is derived from again, as rows do not say so themselves", () => {
  const ruling = { act: "same-actor", actors: ["kb:a", "kb:b"] } as const;
  expect(changedRows({ before: ROWS, after: ROWS }, [ruling])).toEqual({
    before: ROWS,
    after: ROWS,
  });
});
