import {
  containmentByProvince,
  createKinship,
  deriveTimelines,
  heldOn,
  holdingKeysOf,
  identityOf,
  rollUp,
} from "@zenobia/record";
import { expect, test } from "vitest";
import { aPlace, control } from "../told-rows.ts";

const PROVINCE = aPlace("Hillshire", { precision: "province", admin1: "07" });
const DORN = aPlace("Dorn", { admin1: "07" });
const VELK = aPlace("Velk", { admin1: "07" });
const ELSEWHERE = aPlace("Orm", { admin1: "08" });

const rows = [
  control("gained", "hill-brigade", { n: 1, place: DORN, time: "2021-03-01" }),
  control("held", "reds", { n: 2, place: VELK, time: "2021-03-10" }),
  control("contested", "blues", { n: 3, place: ELSEWHERE, time: "2021-03-10" }),
  control("planned", "blues", { n: 4, place: aPlace("Quill"), time: "2021-03-10" }),
  control("planned", "blues", { n: 5, place: PROVINCE }),
];
const kinship = createKinship([{ member: "kb:hill-brigade", group: "kb:reds" }]);
const timelines = deriveTimelines(rows, { kinship });
const containment = containmentByProvince(rows.map(({ place }) => place));

test("the map of a day has the places of which something is told", () => {
  expect(
    heldOn(timelines, { day: "2021-03-12" }).map(({ holders, place, sides, status }) => [
      place,
      status,
      ...holders.map(({ actor }) => actor),
      ...sides,
    ]),
  ).toEqual([
    ["gn:Dorn", "held", "kb:hill-brigade"],
    ["gn:Orm", "contested", "kb:blues"],
    ["gn:Velk", "held", "kb:reds"],
  ]);
});

test("a group's places are those of its members too", () => {
  const places = (holder: string): readonly string[] =>
    heldOn(timelines, { day: "2021-03-12", holder }).map(({ place }) => place);
  expect(places("kb:reds")).toEqual(["gn:Dorn", "gn:Velk"]);
  expect(places("kb:hill-brigade")).toEqual(["gn:Dorn"]);
  expect(places("kb:blues")).toEqual(["gn:Orm"]);
});

test("a province is told by what lies in it where nothing is told of itself", () => {
  const { by, exceptions, holders, shares, status } = rollUp(timelines, {
    place: PROVINCE.key,
    day: "2021-03-12",
    containment,
  });
  expect({ by, exceptions, holders, shares, status }).toEqual({
    by: "parts",
    exceptions: [],
    holders: ["kb:hill-brigade", "kb:reds"],
    shares: [
      { holder: "kb:hill-brigade", parts: 1 },
      { holder: "kb:reds", parts: 1 },
    ],
    status: "divided",
  });
});

test("what is told of the province itself counts, and parts that differ are named", () => {
  const told = deriveTimelines(
    [...rows, control("held", "reds", { n: 6, place: PROVINCE, time: "2021-03-11" })],
    {},
  );
  const { by, exceptions, status } = rollUp(told, {
    place: PROVINCE.key,
    day: "2021-03-12",
    containment,
  });
  expect({ by, exceptions, status }).toEqual({
    by: "own",
    exceptions: ["gn:Dorn"],
    status: "held",
  });
});

test("nothing told of a place or its parts is unknown", () => {
  const { by, status } = rollUp(timelines, { place: "gn:nowhere", day: "2021-03-12", containment });
  expect({ by, status }).toEqual({ by: "nothing", status: "unknown" });
});

test("places that a decision says are one have one block", () => {
  const identity = identityOf([
    {
      id: "d-1",
      by: "ann",
      at: "2021-07-01T00:00:00Z",
      ruling: { act: "same-place", places: ["name:XXX:old dorn", "gn:Dorn"] },
    },
  ]);
  const other = control("held", "reds", {
    n: 7,
    place: aPlace("Old Dorn", { key: "name:XXX:old dorn" }),
    time: "2021-05-01",
  });
  expect(holdingKeysOf(other, identity)).toEqual(["hold:gn:Dorn"]);
  const [dorn] = deriveTimelines([...rows, other], { identity });
  expect([dorn?.place.key, dorn?.keys]).toEqual(["gn:Dorn", ["gn:Dorn", "name:XXX:old dorn"]]);
});
