import {
  type AssertionRow,
  createReview,
  type Decision,
  deriveAccounts,
  deriveLedger,
  derivePair,
  derivePairs,
  deriveTimeline,
  deriveTimelines,
  holdingKeysOf,
  isLedgerMate,
  ledgerKeysOf,
  type Review,
  type Ruling,
  reviewRows,
  tieKeysOf,
  touchedRows,
} from "@zenobia/record";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReports } from "../arbitrary-rows.ts";
import { bytesOf, days } from "../told-rows.ts";

const ACTORS = ["kb:reds", "kb:blues", "kb:greens", "kb:arland", "name::hill brigade"];

/** Decisions about these rows, each a day after the one before. */
function arbitraryDecisions(rows: readonly AssertionRow[]): fc.Arbitrary<readonly Decision[]> {
  const actor = fc.constantFrom(...ACTORS);
  const rulings: fc.Arbitrary<Ruling>[] = [
    fc.tuple(actor, actor).map((actors) => ({ act: "same-actor", actors })),
    fc.constant({ act: "same-place", places: ["gn:Dorn", "gn:Velk"] }),
    fc.nat({ max: 5 }).map((n) => ({ act: "undo", decision: `d-${n}` })),
  ];
  if (rows.length > 0) {
    const row = fc.constantFrom(...rows);
    rulings.push(
      row.map(({ id }) => ({ act: "accept", assertion: id })),
      row.map(({ id }) => ({ act: "reject", assertion: id })),
      row.map(({ report }) => ({ act: "tombstone", report })),
      row.map(({ id }) => ({
        act: "correct",
        assertion: id,
        field: "time",
        value: days("2021-02-14"),
      })),
      row.map(({ id }) => ({ act: "correct", assertion: id, field: "time", value: null })),
    );
  }
  return fc
    .array(fc.oneof(...rulings), { maxLength: 6 })
    .map((list) =>
      list.map((ruling, n) => ({ id: `d-${n}`, by: "ann", at: `2021-07-1${n}T00:00:00Z`, ruling })),
    );
}

interface Blocks {
  readonly keysOf: (row: AssertionRow, review: Review) => readonly string[];
  readonly derive: (
    key: string,
    rows: readonly AssertionRow[],
    review: Review,
  ) => readonly object[];
  readonly matesOf: (row: AssertionRow, kept: readonly AssertionRow[]) => readonly AssertionRow[];
}

/** Derives once without decisions, then after each decision only the blocks that it touches. */
function decideInSteps(
  rows: readonly AssertionRow[],
  decisions: readonly Decision[],
  { derive, keysOf, matesOf }: Blocks,
): readonly object[] {
  const documents = new Map<string, readonly object[]>();
  const refresh = (keys: Iterable<string>, review: Review): void => {
    const seen = rows.flatMap((row) => review.see(row) ?? []);
    for (const key of keys) {
      const block = seen.filter((row) => keysOf(row, review).includes(key));
      const mates = block.flatMap((row) => matesOf(row, seen));
      documents.set(key, derive(key, [...new Set([...block, ...mates])], review));
    }
  };
  const keys = (some: readonly AssertionRow[], review: Review): readonly string[] =>
    some.flatMap((row) => review.see(row) ?? []).flatMap((row) => keysOf(row, review));
  let review = createReview([]);
  refresh(new Set(keys(rows, review)), review);
  for (const index of decisions.keys()) {
    const after = createReview(decisions.slice(0, index + 1));
    const touched = touchedRows(rows, review, after);
    const mates = touched.flatMap((row) => matesOf(row, rows));
    const all = [...touched, ...mates];
    refresh(new Set([...keys(all, review), ...keys(all, after)]), after);
    review = after;
  }
  return [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list);
}

const cases = arbitraryReports().chain((reports) =>
  fc.record({ rows: fc.constant(reports.flat()), decisions: arbitraryDecisions(reports.flat()) }),
);

const maybe = <Document extends object>(document: Document | undefined): readonly Document[] =>
  document === undefined ? [] : [document];

test("decisions one by one give the same holdings as all at once", () => {
  fc.assert(
    fc.property(cases, ({ decisions, rows }) => {
      const steps = decideInSteps(rows, decisions, {
        keysOf: (row, { identity }) => holdingKeysOf(row, identity),
        derive: (_, block, { accepted, identity }) =>
          maybe(deriveTimeline(block, { accepted, identity })),
        matesOf: (row, kept) =>
          row.kind === "control" ? kept.filter(({ id }) => id === row.event) : [],
      });
      const reviewed = reviewRows(rows, decisions);
      expect(bytesOf(steps)).toBe(bytesOf(deriveTimelines(reviewed.rows, reviewed)));
    }),
  );
});

test("decisions one by one give the same ties as all at once", () => {
  fc.assert(
    fc.property(cases, ({ decisions, rows }) => {
      const steps = decideInSteps(rows, decisions, {
        keysOf: (row, { identity }) => tieKeysOf(row, identity),
        derive: (key, block, { identity }) => maybe(derivePair(key, block, { identity })),
        matesOf: () => [],
      });
      const { identity, rows: reviewed } = reviewRows(rows, decisions);
      expect(bytesOf(steps)).toBe(bytesOf(derivePairs(reviewed, { identity })));
    }),
  );
});

test("decisions one by one give the same ledger as all at once", () => {
  fc.assert(
    fc.property(cases, ({ decisions, rows }) => {
      const steps = decideInSteps(rows, decisions, {
        keysOf: (row, { identity }) => ledgerKeysOf(row, { identity }),
        derive: (key, block, { identity }) => deriveAccounts(key, block, { identity }),
        matesOf: (row, kept) => kept.filter((other) => isLedgerMate(row, other)),
      });
      const { identity, rows: reviewed } = reviewRows(rows, decisions);
      const ledger = deriveLedger(reviewed, { identity });
      const byText = (list: readonly object[]): readonly string[] => list.map(bytesOf).sort();
      expect(byText(steps)).toEqual(byText(ledger));
    }),
  );
});
