import {
  type AssertionRow,
  addDays,
  countRows,
  createKinship,
  deriveAccounts,
  deriveLedger,
  derivePair,
  derivePairs,
  deriveTimeline,
  deriveTimelines,
  holdingKeysOf,
  holdingOn,
  isLedgerMate,
  ledgerKeysOf,
  type TimelineBrief,
  tieKeysOf,
  timelineInBrief,
  timelineOn,
} from "@zenobia/record";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReports, type ToldReports } from "./arbitrary-rows.ts";
import { deriveInSteps } from "./derive-in-steps.ts";
import { bytesOf } from "./told-rows.ts";

const kinship = createKinship([{ member: "name::hill brigade", group: "kb:reds" }]);

/** The same reports in another order, cut into batches. */
const orders = arbitraryReports().chain((reports) =>
  fc.record({
    reports: fc.constant(reports),
    shuffled: fc.shuffledSubarray([...reports], {
      minLength: reports.length,
      maxLength: reports.length,
    }),
    cuts: fc.array(fc.nat({ max: reports.length }), { maxLength: 3 }),
  }),
);

function batchesOf(reports: ToldReports, cuts: readonly number[]): readonly AssertionRow[][] {
  const ends = [...cuts, reports.length].sort((a, b) => a - b);
  return ends.map((end, index) => reports.slice(ends[index - 1] ?? 0, end).flat());
}

test("holdings are the same in any order and any batches", () => {
  fc.assert(
    fc.property(orders, ({ cuts, reports, shuffled }) => {
      const whole = deriveTimelines(reports.flat(), { kinship });
      const steps = deriveInSteps(batchesOf(shuffled, cuts), {
        keysOf: (row) => holdingKeysOf(row),
        derive: (_, rows) => [deriveTimeline(rows, { kinship })].filter((one) => one !== undefined),
        matesOf: (row, kept) =>
          row.kind === "control" ? kept.filter(({ id }) => id === row.event) : [],
      });
      expect(bytesOf(steps)).toBe(bytesOf(whole));
      expect(bytesOf(deriveTimelines(shuffled.flat().reverse(), { kinship }))).toBe(bytesOf(whole));
    }),
  );
});

test("who held a place on a day is the same told in brief", () => {
  fc.assert(
    fc.property(arbitraryReports(), fc.nat({ max: 500 }), (reports, days) => {
      const day = addDays("2020-12-20", days);
      for (const timeline of deriveTimelines(reports.flat(), { kinship })) {
        const brief = JSON.parse(JSON.stringify(timelineInBrief(timeline))) as TimelineBrief;
        expect(holdingOn(timelineOn(brief, day), day)).toEqual(holdingOn(timeline, day));
      }
    }),
  );
});

test("holdings follow each other in order of days, and every claim that counts is in sight", () => {
  fc.assert(
    fc.property(arbitraryReports(), (reports) => {
      for (const { holdings, claims } of deriveTimelines(reports.flat(), { kinship })) {
        const starts = holdings.map(({ from }) => from.latest);
        expect(starts).toEqual([...starts].sort());
        for (const { earliest, latest } of holdings.map(({ from }) => from))
          expect(earliest === undefined || earliest <= latest).toBe(true);
        const planned = claims.filter(({ standing }) => standing !== "told").map(({ id }) => id);
        const held = holdings.flatMap(({ confirmations }) =>
          confirmations.map(({ assertion }) => assertion),
        );
        expect(planned.filter((id) => held.includes(id))).toEqual([]);
      }
    }),
  );
});

test("on no day is one told to hold who is named by no claim, and confidence is a share", () => {
  fc.assert(
    fc.property(arbitraryReports(), fc.nat({ max: 200 }), (reports, n) => {
      const day = new Date(Date.UTC(2020, 11, 1 + n)).toISOString().slice(0, 10);
      for (const timeline of deriveTimelines(reports.flat(), { kinship })) {
        const { confidence, holders, status } = holdingOn(timeline, day);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (status === "held") expect(holders).toHaveLength(1);
        if (status === "disputed") expect(holders.length).toBeGreaterThan(1);
        for (const { actor } of holders) expect(timeline.actors).toHaveProperty([actor]);
      }
    }),
  );
});

test("ties and fights are the same in any order and any batches", () => {
  fc.assert(
    fc.property(orders, ({ cuts, reports, shuffled }) => {
      const whole = derivePairs(reports.flat());
      const steps = deriveInSteps(batchesOf(shuffled, cuts), {
        keysOf: (row) => tieKeysOf(row),
        derive: (key, rows) => [derivePair(key, rows)].filter((one) => one !== undefined),
      });
      expect(bytesOf(steps)).toBe(bytesOf(whole));
    }),
  );
});

test("the ledger is the same in any order and any batches", () => {
  fc.assert(
    fc.property(orders, ({ cuts, reports, shuffled }) => {
      const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
        a.id < b.id ? -1 : 1;
      const whole = deriveLedger(reports.flat());
      const steps = deriveInSteps(batchesOf(shuffled, cuts), {
        keysOf: (row) => ledgerKeysOf(row),
        derive: (key, rows) => deriveAccounts(key, rows),
        matesOf: (row, kept) => kept.filter((other) => isLedgerMate(row, other)),
      });
      expect(bytesOf([...steps].sort(byId))).toBe(bytesOf(whole));
    }),
  );
});

test("every figure stands in one account, and once", () => {
  fc.assert(
    fc.property(arbitraryReports(), (reports) => {
      const rows = reports.flat();
      const figures = rows.filter(({ kind }) => kind === "figure").map(({ id }) => id);
      const told = deriveLedger(rows).flatMap(({ claims }) => claims.map(({ id }) => id));
      expect(told.sort()).toEqual(figures.sort());
    }),
  );
});

test("counts are the same in any order, and add up", () => {
  fc.assert(
    fc.property(orders, ({ reports, shuffled }) => {
      const by = ["month", "kind"] as const;
      const whole = countRows(reports.flat(), { by, unit: "assertions" });
      expect(countRows(shuffled.flat(), { by, unit: "assertions" })).toEqual(whole);
      expect(whole.reduce((sum, { count }) => sum + count, 0)).toBe(reports.flat().length);
    }),
  );
});
