import { createKinship, isKin, membershipInState, NO_KINSHIP, withStates } from "@zenobia/record";
import { expect, test } from "vitest";
import { anActor } from "../told-rows.ts";

const kinship = createKinship([
  { member: "kb:squad", group: "kb:brigade", since: "2020-06", until: "2021" },
  { member: "kb:brigade", group: "kb:front" },
  { member: "kb:front", group: "kb:squad" },
]);

test("parts of parts are parts, nearest first, even where data run in a circle", () => {
  expect(kinship.groupsOf("kb:squad", "2021-01-01")).toEqual(["kb:brigade", "kb:front"]);
});

test.each([
  ["2020-05-31", []],
  ["2020-06-01", ["kb:brigade", "kb:front"]],
  ["2021-12-31", ["kb:brigade", "kb:front"]],
  ["2022-01-01", []],
])("on %s the squad is of %o", (day, groups) => {
  expect(kinship.groupsOf("kb:squad", day)).toEqual(groups);
});

test("kin are one, or part and whole, either way", () => {
  const on = { kinship: createKinship([{ member: "kb:a", group: "kb:b" }]), day: "2021-01-01" };
  expect([isKin("kb:a", "kb:b", on), isKin("kb:b", "kb:a", on), isKin("kb:a", "kb:a", on)]).toEqual(
    [true, true, true],
  );
  expect(isKin("kb:a", "kb:c", on)).toBe(false);
});

test("armies and governments are of their state; rebels and known actors are what the base says", () => {
  const army = anActor("Arland army", { kind: "military", country: "ARL" });
  const rebels = anActor("Arland rebels", { country: "ARL" });
  const known = anActor("hill-brigade", { kind: "military", country: "ARL" });
  const { groupsOf } = withStates(NO_KINSHIP, [army, rebels, known]);
  expect([army, rebels, known].map(({ key }) => groupsOf(key, "2021-01-01"))).toEqual([
    ["kb:ARL"],
    [],
    [],
  ]);
  expect(membershipInState({ key: "kb:ARL", kind: "state", country: "ARL" })).toEqual([]);
  expect(membershipInState({ ...known, key: "kb:arland-army" })).toEqual([
    { member: "kb:arland-army", group: "kb:ARL" },
  ]);
});
