import type { CodedReport } from "@zenobia/model";
import { expect, test } from "vitest";
import { type CodedTwice, compareCodings } from "../../src/agreement/compare-codings.ts";
import { assertionsOf } from "../../src/assertions/assertions-of.ts";
import { at, FIRST, SHELLING, TEXT } from "./two-codings.ts";

function twice(second: CodedReport, report = "r-1"): CodedTwice {
  return {
    report,
    text: TEXT,
    first: { coding: "c-1", coded: FIRST },
    second: { coding: "c-2", coded: second },
  };
}

function disagreements(second: CodedReport): readonly (readonly unknown[])[] {
  return compareCodings([twice(second)]).disagreements.map((one) => [
    one.kind,
    one.field,
    one.first?.value,
    one.second?.value,
    one.suggestion.take,
    one.suggestion.rule,
  ]);
}

test("a coder agrees with themselves throughout", () => {
  const { reports, counts, fields, disagreements: none } = compareCodings([twice(FIRST)]);
  expect([reports, none]).toEqual([1, []]);
  expect(counts.full).toEqual({ both: 1, first: 1, second: 1 });
  expect(fields.filter(({ agreed, units }) => agreed !== units)).toEqual([]);
  expect(fields.find(({ kind, field }) => kind === "figure" && field === "min")).toEqual({
    kind: "figure",
    field: "min",
    scale: "interval",
    units: 1,
    agreed: 1,
  });
});

test("other ids and other names of the same do not count as disagreement", () => {
  const [front, army, ulm] = FIRST.actors;
  if (!front || !army || !ulm) throw new Error("three actors");
  const actors = [
    { ...ulm, id: "a1" },
    { ...front, id: "a2", name: "Rebels of the Tera Front" },
    { ...army, id: "a3", name: "army" },
  ];
  const second = {
    ...FIRST,
    actors,
    events: [{ ...SHELLING, actor: ["a2"], attribution: [{ source: "a3" }] }],
    control: FIRST.control.map((row) => ({ ...row, holder: "a3" })),
    relations: FIRST.relations.map((row) => ({ ...row, subject: "a1", object: "a2" })),
    quotes: FIRST.quotes.map((row) => ({ ...row, speaker: "a2" })),
  };
  expect(disagreements(second)).toEqual([]);
});

test.each([
  [
    { status: "possible" as const },
    ["event", "status", "happened", "possible", "neither", "no-rule"],
  ],
  [
    { actor: ["a1", "a3"] },
    ["event", "actor", ["Tera Front"], ["Tera Front", "Ulm"], "second", "names-more"],
  ],
  [{ attribution: [] }, ["event", "attribution", ["the army"], undefined, "first", "left-empty"]],
  [
    { time: { start: "2014-06-01", end: "2014-06-30", precision: "month" as const } },
    [
      "event",
      "time",
      SHELLING.time,
      { start: "2014-06-01", end: "2014-06-30", precision: "month" },
      "first",
      "finer-days",
    ],
  ],
  [{ type: "COERCE" as const }, ["event", "type", "ASSAULT", "COERCE", "neither", "no-rule"]],
])("an event coded with %j is one that the coders disagree on", (change, told) => {
  expect(disagreements({ ...FIRST, events: [{ ...SHELLING, ...change }] })).toEqual([told]);
});

test("a finer place, and a number that the words have, are preferred", () => {
  const places = [{ ...FIRST.places[0], id: "p1", name: "old town of Qasr", mentions: [] }];
  expect(
    disagreements({
      ...FIRST,
      places: places.map((place) => ({ ...place, precision: "site" as const })),
      figures: FIRST.figures.map((figure) => ({ ...figure, min: 20 })),
    }),
  ).toEqual([["figure", "min", 12, 20, "first", "number-in-words"]]);
});

test("an item that one coder has alone is one disagreement, with the words that prove it", () => {
  const { disagreements: told } = compareCodings([twice({ ...FIRST, relations: [] })]);
  expect(told).toEqual([
    {
      report: "r-1",
      kind: "tie",
      field: "item",
      first: {
        assertion: "c-1:t1",
        evidence: [{ span: at("Ulm backs the Tera Front"), text: "Ulm backs the Tera Front" }],
      },
      suggestion: { take: "first", rule: "only-one-has-it" },
    },
  ]);
});

test("words in common with nothing else in common are two items", () => {
  const [other] = [{ ...SHELLING, type: "CONSULT" as const, mode: "visit", actor: ["a3"] }];
  expect(disagreements({ ...FIRST, events: [other] }).map(([, field]) => field)).toEqual([
    "item",
    "item",
  ]);
});

test("disagreements come by report and in the order of the text, whatever the order of reports", () => {
  const second = { ...FIRST, quotes: [], control: [], events: [{ ...SHELLING, mode: "aerial" }] };
  const reports = [twice(second, "r-2"), twice(second, "r-1")];
  const { disagreements: told } = compareCodings(reports);
  expect(told.map(({ report, kind, field }) => `${report} ${kind} ${field}`)).toEqual([
    "r-1 event mode",
    "r-1 control item",
    "r-1 quote item",
    "r-2 event mode",
    "r-2 control item",
    "r-2 quote item",
  ]);
  expect(compareCodings([...reports].reverse())).toEqual(compareCodings(reports));
});

test("assertions have the ids that they have in a record", () => {
  const none = { ...FIRST, events: [], control: [], relations: [], figures: [], quotes: [] };
  const { disagreements: told } = compareCodings([twice(none)]);
  const rows = assertionsOf(FIRST, { coding: "c-1", report: "r-1", text: TEXT });
  expect(told.map(({ first }) => first?.assertion).sort()).toEqual(rows.map(({ id }) => id).sort());
});

test("kappa and alpha tell agreement over several reports", () => {
  const threaten = { ...SHELLING, type: "THREATEN" as const, mode: "violence" };
  const one = (type: "first" | "other", second: "first" | "other"): CodedTwice => ({
    ...twice({ ...FIRST, events: [second === "first" ? SHELLING : threaten] }),
    first: {
      coding: "c-1",
      coded: { ...FIRST, events: [type === "first" ? SHELLING : threaten] },
    },
  });
  const { fields } = compareCodings([
    one("first", "first"),
    one("first", "first"),
    one("other", "other"),
    one("first", "other"),
  ]);
  const type = fields.find(({ kind, field }) => kind === "event" && field === "type");
  expect(type).toMatchObject({ units: 4, agreed: 3, kappa: 0.5 });
  expect(type?.alpha).toBeCloseTo(8 / 15, 12);
});
