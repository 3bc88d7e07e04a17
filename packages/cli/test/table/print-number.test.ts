import { expect, test } from "vitest";
import { printNumber } from "../../src/table/print-number.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [470000, "470,000"],
  [-1234567.891, "−1,234,567.89"],
  [0.5, "0.5"],
  [1e21, "1e+21"],
])("%d is printed as %s", (value, text) => {
  expect(printNumber(value)).toBe(text);
});
