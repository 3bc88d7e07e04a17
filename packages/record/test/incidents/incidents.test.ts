import { expect, test } from "vitest";
import {
  type ActorReference,
  deriveIncidents,
  type EventRow,
  type FigureRow,
  type PlaceReference,
  type Ruling,
} from "../../src/index.ts";
import { context } from "./context.ts";
import { eventRow } from "./event-row.ts";

const ARMY: ActorReference = {
  key: "kb:XXA-army",
  name: "the army",
  kind: "military",
  code: "XXA MIL",
  country: "XXA",
  entity: "XXA-army",
};
const FRONT: ActorReference = {
  key: "kb:dawn-front",
  name: "Dawn Front",
  kind: "rebel",
  code: "XXA REB",
  entity: "dawn-front",
};
const WING: ActorReference = {
  ...FRONT,
  key: "kb:dawn-wing",
  name: "Dawn Wing",
  entity: "dawn-wing",
};
const MILL: PlaceReference = {
  key: "gn:7",
  name: "Millbrook",
  lat: 12,
  lon: 30,
  country: "XXA",
  precision: "place",
};

const shelled = eventRow("a", "The army shelled the grain silo of Millbrook on Tuesday", {
  trigger: "shelled",
  mode: "heavy-weapons",
  actors: [ARMY],
  recipients: [FRONT],
  place: MILL,
  time: { start: "2031-05-03", end: "2031-05-03", precision: "day" },
  publisher: "The Gazette",
});
const shelling = eventRow(
  "b",
  "Shelling by the army hit the silo at Millbrook, the Dawn Wing admitted",
  {
    trigger: "Shelling",
    mode: "heavy-weapons",
    actors: [ARMY],
    recipients: [WING],
    place: MILL,
    time: { start: "2031-05-03", end: "2031-05-03", precision: "day" },
    published: "2031-05-05",
  },
);
const elsewhere = eventRow("c", "The army shelled the harbour of Farport on Tuesday", {
  trigger: "shelled",
  actors: [ARMY],
  place: { ...MILL, key: "gn:8", name: "Farport", lat: 15, lon: 33 },
  time: { start: "2031-04-20", end: "2031-04-20", precision: "day" },
});

function idsOf(rows: readonly EventRow[], ...rulings: readonly Ruling[]): readonly string[][] {
  return deriveIncidents(rows, context(...rulings))
    .map(({ tellings }) => tellings.map(({ assertion }) => assertion))
    .toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

test("two reports of one shelling are one incident, with reasons; another place and day are not", () => {
  const incidents = deriveIncidents([elsewhere, shelling, shelled], context());
  const both = incidents.find(({ tellings }) => tellings.length === 2);
  expect(both).toMatchObject({
    type: "ASSAULT",
    mode: "heavy-weapons",
    status: "happened",
    since: "2031-05-04",
    until: "2031-05-05",
    place: { name: "Millbrook" },
    reports: ["r-a", "r-b"],
    voices: 2,
  });
  expect(both?.because[0]?.because).toContain("both at Millbrook");
  expect(both?.because[0]?.because).toContain("both on 2031-05-03");
  expect(both?.tellings[0]?.publisher).toBe("The Gazette");
  expect(incidents).toHaveLength(2);
});

test("the id is that of the first telling, whatever comes later", () => {
  const alone = deriveIncidents([shelled], context())[0]?.id;
  const both = deriveIncidents([shelling, shelled], context())[0]?.id;
  expect(both).toBe(alone);
  expect(both).toMatch(/^i-[0-9a-f]{16}$/u);
});

test("who belongs to whom brings tellings together", () => {
  const known = {
    ...context(),
    kinship: { groupsOf: (key: string) => (key === WING.key ? [FRONT.key] : []) },
  };
  const [incident] = deriveIncidents([shelled, shelling], known);
  expect(incident?.because[0]?.because).toContain(
    "who is acted upon: Dawn Front and Dawn Wing belong together",
  );
});

test("what a reviewer parts stays apart, also when a report comes that is like both", () => {
  const split = { act: "split", assertions: [shelled.id], from: [shelling.id] } as const;
  const third = { ...shelling, id: "c-d:e1", coding: "c-d", report: "r-d" };
  expect(idsOf([shelled, shelling], split)).toEqual([["c-a:e1"], ["c-b:e1"]]);
  const parted = deriveIncidents([shelled, shelling, third], context(split));
  expect(parted.every(({ tellings }) => !holdsBoth(tellings))).toBe(true);
  expect(parted.flatMap(({ apart }) => apart.map(({ because }) => because))).toContainEqual([
    "a reviewer says so",
  ]);
});

function holdsBoth(tellings: readonly { readonly assertion: string }[]): boolean {
  return [shelled.id, shelling.id].every((id) =>
    tellings.some(({ assertion }) => assertion === id),
  );
}

test("what a reviewer joins is one, and the later of two decisions counts", () => {
  const merge = { act: "merge", assertions: [shelled.id, elsewhere.id] } as const;
  const split = { act: "split", assertions: [shelled.id], from: [elsewhere.id] } as const;
  expect(idsOf([shelled, elsewhere], merge)).toEqual([["c-a:e1", "c-c:e1"]]);
  expect(idsOf([shelled, elsewhere], merge, split)).toEqual([["c-a:e1"], ["c-c:e1"]]);
  expect(idsOf([shelled, elsewhere], split, merge)).toEqual([["c-a:e1", "c-c:e1"]]);
  expect(idsOf([shelled, elsewhere], merge, { act: "undo", decision: "d-0" })).toHaveLength(2);
});

test("a plan and what came of it are two incidents, one of which carries out the other", () => {
  const sentence = "The army will evacuate the barracks of Millbrook";
  const plan = eventRow("p", sentence, {
    trigger: "evacuate",
    type: "RETREAT",
    actors: [ARMY],
    place: MILL,
    status: "planned",
  });
  const done = eventRow("q", "The army evacuated the barracks of Millbrook", {
    trigger: "evacuated",
    type: "RETREAT",
    actors: [ARMY],
    place: MILL,
    published: "2031-05-06",
  });
  const incidents = deriveIncidents([done, plan], context());
  const [planned, carried] = ["planned", "happened"].map((status) =>
    incidents.find((incident) => incident.status === status),
  );
  expect(carried?.fulfils).toEqual([planned?.id]);
  expect(planned?.fulfilledBy).toEqual([carried?.id]);
  expect(planned?.apart[0]?.because).toContain("planned here, happened there");
});

test("reports of one voice count once, and where they disagree is told with who says what", () => {
  const figure = (row: EventRow, exact: number): FigureRow => ({
    ...shelled,
    ...row,
    id: row.id.replace("e1", "f1"),
    kind: "figure",
    measure: "killed",
    exact,
  });
  const rows = [shelled, shelling, figure(shelled, 4), figure(shelling, 9)];
  const [incident] = deriveIncidents(
    rows.map((row) => ({ ...row, voice: "v-1" })),
    context(),
  );
  expect(incident?.voices).toBe(1);
  expect(incident?.disagreements).toContainEqual({
    field: "killed",
    values: [
      { value: "4", says: ["c-a:f1"] },
      { value: "9", says: ["c-b:f1"] },
    ],
  });
});

test("rejected assertions and tombstoned reports are in no incident", () => {
  expect(idsOf([shelled, shelling], { act: "reject", assertion: shelling.id })).toEqual([
    ["c-a:e1"],
  ]);
  expect(idsOf([shelled, shelling], { act: "tombstone", report: "r-a" })).toEqual([["c-b:e1"]]);
});

/** More tellings of three shellings than are compared pair by pair. */
function manyTellings(): readonly EventRow[] {
  return Array.from({ length: 180 }, (_, number) => {
    const { day, place, words } = SHELLINGS[number % SHELLINGS.length] ?? SHELLINGS[0];
    return eventRow(`${String(number).padStart(3, "0")}`, words, {
      trigger: "shelled",
      actors: [ARMY],
      place,
      time: { start: day, end: day, precision: "day" },
      published: `2031-05-0${4 + (number % 3)}`,
    });
  });
}

const SHELLINGS = [
  { day: "2031-05-03", place: MILL, words: "The army shelled the grain silo of Millbrook at dawn" },
  {
    day: "2031-05-03",
    place: MILL,
    words: "At Millbrook the army shelled the silo with the grain of the village",
  },
  {
    day: "2031-05-01",
    place: { ...MILL, key: "gn:8", name: "Farport", lat: 15, lon: 33 },
    words: "The army shelled the harbour of Farport and its fish market",
  },
] as const;

test("a component of many tellings is parted as a small one is, in any order, and rulings hold", () => {
  const rows = manyTellings();
  const sizes = (some: readonly EventRow[], ...rulings: readonly Ruling[]): readonly number[] =>
    idsOf(some, ...rulings).map(({ length }) => length);
  expect(sizes(rows)).toEqual([120, 60]);
  expect(idsOf(rows.toReversed())).toEqual(idsOf(rows));
  const [one = "", other = ""] = [rows[0]?.id, rows[3]?.id];
  const apart = idsOf(rows, { act: "split", assertions: [one], from: [other] });
  expect(apart.some((ids) => ids.includes(one) && ids.includes(other))).toBe(false);
  const joined = sizes(rows, { act: "merge", assertions: [one, rows[2]?.id ?? ""] });
  expect(joined).toEqual([180]);
}, 60_000);
