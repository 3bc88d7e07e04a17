import { expect, test } from "vitest";
import { frameAround, isNear, pathOf, pointIn } from "../../src/reading/locator-frame.ts";

test("puts the place in the middle and tells what may be seen around it", () => {
  const frame = frameAround([38.27, 34.55], "place");
  expect(pointIn(frame, [38.27, 34.55]).map(Math.round)).toEqual([180, 75]);
  expect(
    isNear(frame, [
      [38, 34],
      [39, 35],
    ]),
  ).toBe(true);
  expect(
    isNear(frame, [
      [-60, -10],
      [-50, 0],
    ]),
  ).toBe(false);
  expect(
    pathOf(
      frame,
      [
        [38.27, 34.55],
        [38.27, 34.55],
      ],
      true,
    ),
  ).toBe("M180.0 75.0L180.0 75.0Z");
});

test("degrees are narrower far from the equator, and not endlessly so at the pole", () => {
  const north = frameAround([0, 60], "place");
  expect(north.acrossScale / north.downScale).toBeCloseTo(0.5);
  expect(frameAround([0, 90], "place").acrossScale).toBeGreaterThan(0);
});
