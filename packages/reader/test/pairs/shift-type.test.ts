import { expect, test } from "vitest";
import { shiftType } from "../../src/pairs/shift-type.ts";

test.each([
  ["AID", "happened", "AID"],
  ["AID", "planned", "AGREE"],
  ["AID", "denied", "REJECT"],
  ["AID", "called_for", "REQUEST"],
  ["RETREAT", "possible", "AGREE"],
  ["RETREAT", "threatened", "THREATEN"],
  ["ASSAULT", "planned", "THREATEN"],
  ["ASSAULT", "threatened", "THREATEN"],
  ["ASSAULT", "denied", "ASSAULT"],
  ["AGREE", "denied", "REJECT"],
  ["ACCUSE", "planned", "ACCUSE"],
] as const)("%s that is %s becomes %s", (type, status, shifted) => {
  expect(shiftType(type, status, false)).toBe(shifted);
});

test("takes a negated plan for a refusal", () => {
  expect(shiftType("CONSULT", "planned", true)).toBe("REJECT");
});
