import { expect, test } from "vitest";
import { shareBar, sparkLine, stepsBetween } from "../../src/record/spark-line.ts";

test("a spark line has a bar for each number, and a blank for nothing", () => {
  expect(sparkLine([0, 1, 4, 8], 10)).toBe(" ▁▄█");
  expect(sparkLine([], 10)).toBe("");
});

test("more numbers than columns are put together in even groups", () => {
  expect(sparkLine([1, 1, 2, 2, 4], 3)).toBe("▄██");
});

test("a bar is as long as its share of the largest, to an eighth", () => {
  expect(shareBar(4, 8, 4)).toBe("██");
  expect(shareBar(1, 32, 4)).toBe("▏");
});

test.each([
  ["week", "2016-05-02", "2016-05-16", ["2016-05-02", "2016-05-09", "2016-05-16"]],
  ["month", "2016-11-01", "2017-01-01", ["2016-11-01", "2016-12-01", "2017-01-01"]],
  ["year", "2015-01-01", "2016-01-01", ["2015-01-01", "2016-01-01"]],
] as const)("every %s from first to last is a step", (step, first, last, steps) => {
  expect(stepsBetween(first, last, step)).toEqual(steps);
});
