import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { distanceKm } from "../../src/places/distance.ts";
import { probabilityOf, scoreOf, softmax } from "../../src/places/linear-weights.ts";

const scores = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 });

property.prop([scores])("alternatives share one, the highest score has the most", (values) => {
  const shares = softmax(values);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[values.indexOf(Math.max(...values))]).toBe(Math.max(...shares));
});

test("a feature without a weight counts nothing", () => {
  expect(scoreOf(["a", "b", "c"], { a: 1, c: -3 })).toBe(-2);
  expect(probabilityOf(0)).toBe(0.5);
});

test("Damascus and Aleppo lie 310 km apart", () => {
  const km = distanceKm({ lat: 33.51, lon: 36.29 }, { lat: 36.2, lon: 37.16 });
  expect(Math.round(km / 10) * 10).toBe(310);
});
