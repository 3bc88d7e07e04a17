import { expect, test } from "vitest";
import { isCountryCode, isStateCode } from "../../src/index.ts";

test.each([
  ["SYR", true, true],
  ["KOS", true, true],
  ["IGO", false, true],
  ["IMG", false, true],
  ["REB", false, false],
  ["YUG", false, false],
  ["syr", false, false],
  ["", false, false],
  ["SYR IRQ", false, false],
  ["constructor", false, false],
])("%s is a state: %s, may stand first in a code: %s", (code, isState, isFirst) => {
  expect([isStateCode(code), isCountryCode(code)]).toEqual([isState, isFirst]);
});
