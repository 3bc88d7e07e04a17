import { type CountQuestion, countRows, reviewRows } from "@zenobia/record";
import { expect, test } from "vitest";
import { control, event, figure, tie } from "../told-rows.ts";

const rows = [
  event(["reds"], ["blues"], {
    n: 1,
    report: "r-1",
    place: "Dorn",
    time: "2021-03-04",
    publisher: "Daily Rook",
  }),
  event(["reds", "greens"], ["blues"], {
    n: 2,
    report: "r-1",
    place: "Dorn",
    time: "2021-03-07",
    says: ["Hill Monitor"],
  }),
  event(["blues"], [], {
    n: 1,
    report: "r-2",
    type: "RETREAT",
    status: "planned",
    published: "2021-03-08",
  }),
  control("held", "reds", { n: 1, report: "r-3", time: "2021-04-01" }),
  tie("arland", "backs", "reds", { n: 1, report: "r-4", published: "2021-04-02" }),
  figure({ exact: 3 }, { n: 1, report: "r-5", published: "2021-04-02" }),
];

function count(question: Partial<CountQuestion>): readonly string[] {
  return countRows(rows, { by: ["type"], unit: "assertions", ...question }).map(
    (group) => `${group.key.map((value) => value ?? "none").join(" ")}: ${group.count}`,
  );
}

test.each([
  [["day"], ["2021-03-04: 1", "2021-03-07: 1", "2021-03-08: 1", "2021-04-01: 1", "2021-04-02: 2"]],
  [["week"], ["2021-03-01: 2", "2021-03-08: 1", "2021-03-29: 3"]],
  [["month"], ["2021-03-01: 3", "2021-04-01: 3"]],
  [
    ["year", "kind"],
    ["2021-01-01 control: 1", "2021-01-01 event: 3", "2021-01-01 figure: 1", "2021-01-01 tie: 1"],
  ],
  [["type"], ["ASSAULT: 2", "RETREAT: 1", "backs: 1", "killed: 1", "none: 1"]],
  [["actor"], ["kb:arland: 1", "kb:blues: 3", "kb:greens: 1", "kb:reds: 4", "none: 1"]],
  [
    ["pair"],
    ["kb:arland > kb:reds: 1", "kb:greens > kb:blues: 1", "kb:reds > kb:blues: 2", "none: 3"],
  ],
  [["place"], ["gn:Dorn: 3", "none: 3"]],
  [["source"], ["name::hill monitor: 1", "none: 5"]],
  [["publisher"], ["Daily Rook: 1", "none: 5"]],
  [
    ["month", "status"],
    ["2021-03-01 happened: 2", "2021-03-01 planned: 1", "2021-04-01 held: 1", "2021-04-01 none: 2"],
  ],
] as const)("by %o", (by, expected) => {
  expect(count({ by })).toEqual(expected);
});

test("days are counted from and to", () => {
  expect(count({ by: ["day"], from: "2021-03-05", to: "2021-03-08" })).toEqual([
    "2021-03-07: 1",
    "2021-03-08: 1",
  ]);
});

test("an incident counts once in each group that it is in, and what is of none not at all", () => {
  const incidentOf = (id: string): string | undefined =>
    id.startsWith("c-r-1") ? "i-1" : undefined;
  expect(count({ unit: "incidents", incidentOf, by: ["type"] })).toEqual(["ASSAULT: 1"]);
  expect(count({ unit: "incidents", incidentOf, by: ["day"] })).toEqual([
    "2021-03-04: 1",
    "2021-03-07: 1",
  ]);
});

test("five reports that copy one count as one, and what a report tells twice counts twice", () => {
  const copies = [1, 2, 3, 4, 5].map((n) =>
    event(["reds"], ["blues"], { n: 1, report: `r-${n}`, time: "2021-03-04" }),
  );
  const twice = event(["reds"], ["blues"], { n: 2, report: "r-5", time: "2021-03-04" });
  const by = ["type"] as const;
  expect(countRows(copies, { by, unit: "assertions" })).toEqual([{ key: ["ASSAULT"], count: 5 }]);
  const ofOne = [...copies, twice].map((row) => ({ ...row, voice: "agency" }));
  expect(countRows(ofOne, { by, unit: "assertions" })).toEqual([{ key: ["ASSAULT"], count: 2 }]);
});

test("decisions count: rejected rows are gone, corrected ones moved, actors one", () => {
  const at = "2021-07-01T00:00:00Z";
  const reviewed = reviewRows(rows, [
    { id: "d-1", by: "ann", at, ruling: { act: "reject", assertion: "c-r-1:e1" } },
    {
      id: "d-2",
      by: "ann",
      at,
      ruling: { act: "correct", assertion: "c-r-1:e2", field: "type", value: "COERCE" },
    },
    { id: "d-3", by: "ann", at, ruling: { act: "same-actor", actors: ["kb:greens", "kb:reds"] } },
  ]);
  const { identity } = reviewed;
  const groups = countRows(reviewed.rows, { by: ["type", "actor"], unit: "assertions", identity });
  expect(groups.map(({ key, count: n }) => `${key.join(" ")}: ${n}`)).toContain(
    "COERCE kb:greens: 1",
  );
  expect(groups.some(({ key }) => key[0] === "ASSAULT")).toBe(false);
});
