import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { krippendorffAlpha } from "../../src/agreement/alpha.ts";

const NONE = undefined;

/** Krippendorff's example: twelve units, four coders, values missing. */
const UNITS = [
  [1, 1, NONE, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [NONE, 5, 5, 5],
  [NONE, NONE, 1, 1],
  [NONE, 3, NONE, NONE],
];

function words(units: typeof UNITS): readonly (readonly (string | undefined)[])[] {
  return units.map((values) => values.map((value) => (value === NONE ? NONE : String(value))));
}

test("gives what Krippendorff gives for his example", () => {
  expect(krippendorffAlpha(words(UNITS), "nominal")).toBeCloseTo(0.743, 3);
  expect(krippendorffAlpha(UNITS, "interval")).toBeCloseTo(0.849, 3);
});

test("says nothing where all values are the same, or none is told twice", () => {
  expect(
    krippendorffAlpha(
      [
        ["a", "a"],
        ["a", "a"],
      ],
      "nominal",
    ),
  ).toBeUndefined();
  expect(krippendorffAlpha([[0.1, 0.1, 0.1]], "interval")).toBeUndefined();
  expect(krippendorffAlpha([["a", NONE], ["b"]], "nominal")).toBeUndefined();
  expect(krippendorffAlpha([], "nominal")).toBeUndefined();
});

test("days far apart disagree more than days next to each other", () => {
  const near =
    krippendorffAlpha(
      [
        [1, 1],
        [100, 100],
        [50, 51],
      ],
      "interval",
    ) ?? 0;
  const far =
    krippendorffAlpha(
      [
        [1, 1],
        [100, 100],
        [50, 90],
      ],
      "interval",
    ) ?? 0;
  expect([near > 0.99, far < near]).toEqual([true, true]);
});

const value = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
const units = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { maxLength: 12 });

/** By the definition: the mean difference within units over that between all values. */
function byDefinition(all: typeof UNITS, difference: (a: number, b: number) => number): number {
  const told = all
    .map((values) => values.filter((one) => one !== NONE))
    .filter((values) => values.length > 1);
  const pairs = (values: readonly number[]): number =>
    values.flatMap((a) => values.map((b) => difference(a, b))).reduce((sum, one) => sum + one, 0);
  const count = told.flat().length;
  const observed = told.reduce((sum, one) => sum + pairs(one) / (one.length - 1), 0) / count;
  return 1 - observed / (pairs(told.flat()) / (count * (count - 1)));
}

property.prop([units])("is what the definition says, on either scale", (all) => {
  const nominal = krippendorffAlpha(words(all), "nominal");
  if (nominal !== undefined)
    expect(nominal).toBeCloseTo(
      byDefinition(all, (a, b) => (a === b ? 0 : 1)),
      9,
    );
  const interval = krippendorffAlpha(all, "interval");
  if (interval !== undefined)
    expect(interval).toBeCloseTo(
      byDefinition(all, (a, b) => (a - b) ** 2),
      9,
    );
  expect(interval === undefined).toBe(nominal === undefined);
});

property.prop([units, fc.integer({ min: -1_000_000, max: 1_000_000 })])(
  "does not depend on where numbers are counted from",
  (all, shift) => {
    const shifted = all.map((values) => values.map((one) => (one === NONE ? NONE : one + shift)));
    const [one, other] = [
      krippendorffAlpha(all, "interval"),
      krippendorffAlpha(shifted, "interval"),
    ];
    expect(one === undefined).toBe(other === undefined);
    if (one !== undefined) expect(other).toBeCloseTo(one, 6);
  },
);
