import { expect, test } from "vitest";
import { anyAgree, namesAgree, plainName } from "../../src/agreement/names-agree.ts";

test.each([
  ["The M23’s military wing", "m23 military wing"],
  ["U.N. Mission in the Congo", "u n mission in congo"],
  ["the", ""],
])("writes %j plainly as %j", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test.each([
  ["Syrian government forces", "the government forces", true],
  ["ISIS", "ISIS fighters", true],
  ["Mali", "Somalia", false],
  ["US", "US troops", false],
  ["", "", true],
])("%j and %j name the same: %s", (a, b, same) => {
  expect([namesAgree(a, b), namesAgree(b, a)]).toEqual([same, same]);
});

test("two empty lists agree, an empty and a full one do not", () => {
  expect([anyAgree([], []), anyAgree([], ["ISIS"])]).toEqual([true, false]);
});
