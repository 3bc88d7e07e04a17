import { expect, test } from "vitest";
import { anyAgree, datesAgree, namesAgree, plainName, spansOf } from "../../record/agreement.ts";

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

test.each([
  ["2016-03-27", "2016-03-27", "2016-03-27", true],
  ["2016-02", "2016-02-01", "2016-02-29", true],
  ["2015-02", "2015-02-01", "2015-02-28", true],
  ["2016", "2016-01-01", "2016-12-31", true],
  ["2016-03/2016-04-02", "2016-03-01", "2016-04-02", true],
  ["2016-03-27", "2016-03-26", "2016-03-27", false],
])("%s is %s to %s: %s", (gold, start, end, same) => {
  expect(datesAgree(gold, { start, end, precision: "range" })).toBe(same);
});

test("no date agrees with no date only", () => {
  expect([datesAgree(null, undefined), datesAgree("2016", undefined)]).toEqual([true, false]);
});

test("finds words wherever they stand, overlapping too", () => {
  expect(spansOf("aaa", "aa")).toEqual([
    [0, 2],
    [1, 3],
  ]);
});
