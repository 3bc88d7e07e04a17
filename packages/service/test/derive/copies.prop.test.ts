import type { KeptItem } from "@zenobia/record";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DECISIONS,
  derivedIn,
  deriverOf,
  grown,
  itemsOf,
  NUMBERS,
  recodedOf,
  UNDONE,
} from "./record-steps.ts";

const RUNS = { numRuns: 5 };

/** Reports that are coded twice, the second time by a newer version. */
const RECODED: readonly number[] = [1, 2, 3, 4, 16];

type Step = readonly KeptItem[];

const REPORTS: readonly Step[] = NUMBERS.map(itemsOf);
const RECODINGS: readonly Step[] = RECODED.map((number) => [recodedOf(number)]);
const DECIDED: readonly Step[] = [...DECISIONS, ...UNDONE].map(
  (decision): Step => [{ kind: "decision", decision }],
);

/** Steps in any order, but a report's second coding after its first: of two the last counts. */
const STEPS = fc
  .shuffledSubarray([...REPORTS, ...RECODINGS, ...DECIDED], {
    minLength: REPORTS.length + RECODINGS.length + DECIDED.length,
  })
  .map((steps) => {
    const late = (step: Step): boolean => RECODINGS.includes(step);
    return [...steps.filter((step) => !late(step)), ...steps.filter(late)];
  });

test("copies, tombstones, decisions and new codings in any order and any batches derive the same", async () => {
  const batches = {
    every: fc.integer({ min: 1, max: 9 }),
    atOnce: fc.integer({ min: 1, max: 12 }),
  };
  const once = await derivedIn(await grown([...REPORTS, ...DECIDED, ...RECODINGS], 1000, 500));
  await fc.assert(
    fc.asyncProperty(STEPS, fc.record(batches), async (steps, { atOnce, every }) => {
      const store = await grown(steps, every, atOnce);
      const grownUp = JSON.stringify(await derivedIn(store));
      expect(grownUp).toBe(JSON.stringify(once));
      await deriverOf(store, atOnce).all();
      expect(JSON.stringify(await derivedIn(store))).toBe(grownUp);
    }),
    RUNS,
  );
}, 120_000);
