import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { cohenKappa } from "../../src/agreement/kappa.ts";

function table(counts: Readonly<Record<string, number>>): readonly (readonly [string, string])[] {
  return Object.entries(counts).flatMap(([labels, count]) => {
    const [first = "", second = ""] = labels.split("");
    return Array.from({ length: count }, () => [first, second] as const);
  });
}

test("takes off the agreement that chance would bring", () => {
  // 35 of 50 agree; chance alone would have brought 25.
  expect(cohenKappa(table({ yy: 20, yn: 5, ny: 10, nn: 15 }))).toBeCloseTo(0.4, 12);
});

test.each([
  ["perfect agreement", { aa: 3, bb: 7, cc: 49 }, 1],
  ["agreement of chance", { aa: 1, ab: 1, ba: 1, bb: 1 }, 0],
  ["disagreement throughout", { ab: 2, ba: 2 }, -1],
  ["one label alone", { aa: 4 }, undefined],
  ["no units", {}, undefined],
])("%s", (_, counts, kappa) => {
  expect(cohenKappa(table(counts))).toBe(kappa);
});

const label = fc.constantFrom("a", "b", "c");

property.prop([fc.array(fc.tuple(label, label))])(
  "is the same whichever coder comes first, and at most 1",
  (pairs) => {
    const kappa = cohenKappa(pairs);
    expect(cohenKappa(pairs.map(([first, second]) => [second, first]))).toBe(kappa);
    expect(kappa ?? 1).toBeLessThanOrEqual(1);
  },
);
