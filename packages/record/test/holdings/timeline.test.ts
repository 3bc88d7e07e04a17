import {
  type ControlRow,
  createKinship,
  deriveTimeline,
  type EventRow,
  type HoldingContext,
  holdingOn,
  type PlaceTimeline,
  reviewRows,
} from "@zenobia/record";
import { describe, expect, test } from "vitest";
import { anActor, control, event } from "../told-rows.ts";

function timelineOf(
  rows: readonly (ControlRow | EventRow)[],
  context: HoldingContext = {},
): PlaceTimeline {
  const timeline = deriveTimeline(rows, context);
  if (timeline === undefined) throw new Error("no timeline");
  return timeline;
}

/** "held by kb:reds ..2021-03-04 - 2021-04-01..2021-04-30": bounds with two dots, open ends left empty. */
function inShort({ holdings }: PlaceTimeline): readonly string[] {
  return holdings.map(({ from, holders, status, until }) => {
    const begin =
      from.earliest === from.latest ? from.latest : `${from.earliest ?? ""}..${from.latest}`;
    const end =
      until === undefined
        ? ""
        : until.earliest === until.latest
          ? until.latest
          : `${until.earliest ?? ""}..${until.latest}`;
    return `${[status, ...holders].join(" ")} | ${begin} | ${end}`;
  });
}

function on(timeline: PlaceTimeline, day: string): string {
  const { holders, status } = holdingOn(timeline, day);
  return [status, ...holders.map(({ actor }) => actor)].join(" ");
}

test("a place changes hands on the day that is told", () => {
  const timeline = timelineOf([
    control("held", "reds", { n: 1, time: "2021-01-10" }),
    control("gained", "blues", { n: 2, from: "reds", time: "2021-03-04" }),
  ]);
  expect(inShort(timeline)).toEqual([
    "held kb:reds | ..2021-01-10 | 2021-03-03",
    "held kb:blues | 2021-03-04 | ",
  ]);
  expect(on(timeline, "2021-01-01")).toBe("unknown");
  expect(on(timeline, "2021-02-01")).toBe("held kb:reds");
  expect(on(timeline, "2021-03-03")).toBe("held kb:reds");
  expect(on(timeline, "2021-03-04")).toBe("held kb:blues");
  expect(timeline.contradictions).toEqual([]);
});

test("nobody is known to hold it while it changed hands on an untold day of a month", () => {
  const timeline = timelineOf([
    control("held", "reds", { n: 1, time: "2021-01-10" }),
    control("gained", "blues", { n: 2, time: "2021-03" }),
  ]);
  expect(inShort(timeline)).toEqual([
    "held kb:reds | ..2021-01-10 | 2021-02-28..2021-03-30",
    "held kb:blues | 2021-03-01..2021-03-31 | ",
  ]);
  const { next, status } = holdingOn(timeline, "2021-03-15");
  expect([status, next]).toEqual(["unknown", ["kb:blues"]]);
});

test("tellings of one change narrow its days", () => {
  const timeline = timelineOf([
    control("gained", "blues", { n: 1, time: "2021-03" }),
    control("gained", "blues", { n: 2, time: "2021-03-04/2021-03-09" }),
    control("lost", "reds", { n: 3, time: "2021-03-01/2021-03-08" }),
  ]);
  expect(inShort(timeline)).toEqual([
    "held kb:reds | ..2021-02-28 | 2021-03-03..2021-03-07",
    "held kb:blues | 2021-03-04..2021-03-08 | ",
  ]);
  expect(timeline.contradictions).toEqual([]);
});

test("a loss without a winner leaves nobody", () => {
  const timeline = timelineOf([control("lost", "reds", { time: "2021-03-04" })]);
  expect(inShort(timeline)).toEqual([
    "held kb:reds | ..2021-03-03 | 2021-03-03",
    "none | 2021-03-04 | ",
  ]);
  expect(on(timeline, "2021-03-05")).toBe("unknown");
});

test("what a report without a day calls held is not given back by it", () => {
  const timeline = timelineOf([
    control("gained", "blues", { n: 1, from: "reds", time: "2021-03-04" }),
    control("held", "reds", { n: 2, published: "2021-08-01" }),
    control("held", "blues", { n: 3, published: "2021-09-01" }),
  ]);
  expect(on(timeline, "2021-07-31")).toBe("held kb:blues");
  expect(on(timeline, "2021-08-01")).toBe("disputed kb:blues kb:reds");
  expect(on(timeline, "2021-08-02")).toBe("held kb:blues");
  expect(
    timeline.contradictions.map(({ kind, sides }) => [kind, sides.map((side) => side.assertion)]),
  ).toEqual([["undated", ["c-r-1:k1", "c-r-2:k2"]]]);
});

test("a gain without a day is a change by one who never held, and begins between two reports", () => {
  const timeline = timelineOf([
    control("held", "reds", { n: 1, time: "2021-03-01", published: "2021-03-02" }),
    control("gained", "blues", { n: 2, published: "2021-03-10" }),
  ]);
  expect(inShort(timeline)).toEqual([
    "held kb:reds | ..2021-03-01 | 2021-02-28..2021-03-09",
    "held kb:blues | 2021-03-01..2021-03-10 | ",
  ]);
  expect(timeline.holdings.map(({ dated }) => dated)).toEqual([true, false]);
  expect(on(timeline, "2021-03-05")).toBe("held kb:reds");
});

test("a gain without a day by one who held before tells of then", () => {
  const timeline = timelineOf([
    control("gained", "reds", { n: 1, time: "2020-01-01" }),
    control("gained", "blues", { n: 2, time: "2021-03-04" }),
    control("gained", "reds", { n: 3, published: "2021-05-01" }),
    control("gained", "greens", { n: 4, from: "reds", published: "2021-05-02" }),
  ]);
  expect(on(timeline, "2021-05-03")).toBe("held kb:blues");
  expect(timeline.contradictions.map(({ from, kind }) => [from, kind])).toEqual([
    ["2021-05-01", "undated"],
    ["2021-05-02", "undated"],
  ]);
});

test("sources that give it to two from one day on are both shown, each with its own confidence", () => {
  const timeline = timelineOf([
    control("gained", "reds", { n: 1, time: "2021-03-04" }),
    control("gained", "blues", { n: 2, time: "2021-03-04", says: ["Hill Monitor"] }),
  ]);
  const { holders, status } = holdingOn(timeline, "2021-03-04");
  expect(status).toBe("disputed");
  expect(holders.map(({ actor, confidence }) => [actor, confidence.toFixed(2)])).toEqual([
    ["kb:blues", "0.60"],
    ["kb:reds", "0.80"],
  ]);
});

test("a source that lets one hold on past another's gain contradicts it for those days", () => {
  const timeline = timelineOf([
    control("held", "reds", { n: 1, time: "2021-03-01/2021-03-20" }),
    control("gained", "blues", { n: 2, time: "2021-03-04" }),
  ]);
  expect(timeline.contradictions).toEqual([
    {
      kind: "holder",
      from: "2021-03-05",
      to: "2021-03-20",
      sides: [
        { holder: "kb:blues", assertion: "c-r-2:k2", voice: "report:r-2", attributed: false },
        { holder: "kb:reds", assertion: "c-r-1:k1", voice: "report:r-1", attributed: false },
      ],
    },
  ]);
  expect(on(timeline, "2021-03-10")).toBe("disputed kb:blues kb:reds");
  expect(on(timeline, "2021-03-21")).toBe("held kb:blues");
});

test("different days for one change are a contradiction", () => {
  const timeline = timelineOf([
    control("gained", "reds", { n: 1, time: "2021-03-04" }),
    control("gained", "reds", { n: 2, time: "2021-03-09" }),
  ]);
  expect(timeline.contradictions.map(({ kind }) => kind)).toEqual(["day"]);
  expect(on(timeline, "2021-03-09")).toBe("held kb:reds");
});

test("a fight is on until the place changes hands, or nothing more is told of it", () => {
  const rows = [
    control("held", "reds", { n: 1, time: "2021-02-01" }),
    control("contested", "blues", { n: 2, from: "reds", time: "2021-03-01" }),
    control("contested", "blues", { n: 3, time: "2021-03-20" }),
  ];
  const alone = timelineOf(rows);
  expect(alone.contests.map(({ from, sides, to }) => [from, to, sides])).toEqual([
    ["2021-03-01", "2021-05-04", ["kb:blues", "kb:reds"]],
  ]);
  expect(on(alone, "2021-05-04")).toBe("contested kb:reds");
  expect(on(alone, "2021-05-05")).toBe("held kb:reds");
  const taken = timelineOf([...rows, control("gained", "blues", { n: 4, time: "2021-04-01" })]);
  expect(on(taken, "2021-03-31")).toBe("contested kb:reds");
  expect(on(taken, "2021-04-01")).toBe("held kb:blues");
});

test("confidence falls by half with every half-life, and the place is unknown at last", () => {
  const timeline = timelineOf([control("held", "reds", { time: "2021-01-01" })]);
  const rule = { ...ruleOf(), halfLifeDays: 100 };
  expect(holdingOn(timeline, "2021-01-01", rule).confidence).toBeCloseTo(0.8);
  expect(holdingOn(timeline, "2021-04-11", rule).confidence).toBeCloseTo(0.4);
  expect(holdingOn(timeline, "2021-04-11", rule).lastConfirmed).toBe("2021-01-01");
  expect(holdingOn(timeline, "2022-06-01", rule).status).toBe("unknown");
});

test("copies of one report, and all that cite one speaker, are one voice", () => {
  const rows = [1, 2, 3].map((n) => control("held", "reds", { n, time: "2021-01-01" }));
  const confidence = (told: readonly ControlRow[]): number =>
    holdingOn(timelineOf(told), "2021-01-01").confidence;
  expect(confidence(rows)).toBeCloseTo(1 - 0.2 ** 3);
  expect(confidence(rows.map((row) => ({ ...row, voice: "agency" })))).toBeCloseTo(0.8);
});

describe("what is no holding", () => {
  test.each([
    ["planned", control("planned", "reds", { n: 2, time: "2021-03-04" }), []],
    ["foretold", control("gained", "reds", { n: 2, time: "2022-01-01" }), []],
    ["claimed", control("gained", "reds", { n: 2, time: "2021-03-04", says: ["reds"] }), []],
    ["claimed", control("held", "reds", { n: 2, time: "2021-03-04", says: ["Rook", "reds"] }), []],
    [
      "denied",
      control("gained", "reds", { n: 2, time: "2021-03-04", event: "c-r-2:e9" }),
      [event(["reds"], [], { n: 9, report: "r-2", status: "denied" })],
    ],
    [
      "possible",
      control("gained", "reds", { n: 2, event: "c-r-2:e9" }),
      [event(["reds"], [], { n: 9, report: "r-2", status: "possible" })],
    ],
    [
      "planned",
      control("gained", "reds", { n: 2, event: "c-r-2:e9" }),
      [event(["reds"], [], { n: 9, report: "r-2", status: "called_for" })],
    ],
  ] as const)("%s", (standing, row, events) => {
    const timeline = timelineOf([
      control("held", "blues", { n: 1, time: "2021-01-01" }),
      row,
      ...events,
    ]);
    expect(on(timeline, "2021-03-04")).toBe("held kb:blues");
    expect(timeline.claims.map((claim) => [claim.id, claim.standing])).toEqual([
      ["c-r-1:k1", "told"],
      [row.id, standing],
    ]);
  });

  test("that one admits a loss counts", () => {
    const timeline = timelineOf([control("lost", "reds", { time: "2021-03-04", says: ["reds"] })]);
    expect(timeline.claims.map(({ standing }) => standing)).toEqual(["told"]);
  });

  test("a claim that a reviewer accepts counts", () => {
    const row = control("gained", "reds", { time: "2021-03-04", says: ["reds"] });
    const { accepted, rows } = reviewRows(
      [row],
      [
        {
          id: "d-1",
          by: "ann",
          at: "2021-07-01T00:00:00Z",
          ruling: { act: "accept", assertion: row.id },
        },
      ],
    );
    expect(on(timelineOf(rows as ControlRow[], { accepted }), "2021-03-04")).toBe("held kb:reds");
  });
});

test("the day of the event that brought it counts where the control has none", () => {
  const timeline = timelineOf([
    control("gained", "reds", { event: "c-r-1:e9" }),
    event(["reds"], [], { n: 9, report: "r-1", time: "2021-03-04" }),
  ]);
  expect(inShort(timeline)).toEqual(["held kb:reds | 2021-03-04 | "]);
});

test("a part's hold is its group's, where both are named", () => {
  const kinship = createKinship([{ member: "kb:hill-brigade", group: "kb:reds" }]);
  const timeline = timelineOf(
    [
      control("gained", "hill-brigade", { n: 1, time: "2021-03-04" }),
      control("held", "reds", { n: 2, time: "2021-05-01" }),
    ],
    { kinship },
  );
  expect(inShort(timeline)).toEqual(["held kb:reds | 2021-03-04 | "]);
  expect(timeline.contradictions).toEqual([]);
});

test("a state's army holds for the state", () => {
  const army = anActor("Arland army", {
    kind: "military",
    country: "ARL",
    key: "name:ARL:arland army",
  });
  const state = anActor("ARL", { kind: "state", country: "ARL", key: "kb:ARL" });
  const timeline = timelineOf([
    control("gained", army, { n: 1, time: "2021-03-04" }),
    control("held", state, { n: 2, time: "2021-05-01" }),
  ]);
  expect(inShort(timeline)).toEqual(["held kb:ARL | 2021-03-04 | "]);
});

test("actors that a decision says are one are one holder", () => {
  const rows = [
    control("gained", "Red Front", { n: 1, time: "2021-03-04" }),
    control("held", "reds", { n: 2, time: "2021-05-01" }),
  ];
  const { identity } = reviewRows(rows, [
    {
      id: "d-1",
      by: "ann",
      at: "2021-07-01T00:00:00Z",
      ruling: { act: "same-actor", actors: ["name::red front", "kb:reds"] },
    },
  ]);
  expect(inShort(timelineOf(rows, { identity }))).toEqual(["held kb:reds | 2021-03-04 | "]);
});

function ruleOf(): Parameters<typeof holdingOn>[2] & object {
  return {
    halfLifeDays: 180,
    unknownBelow: 0.05,
    contestedDays: 45,
    weights: { reported: 0.8, attributed: 0.6 },
    mereClaims: "party",
  };
}
