import type { CodedReport, EventAssertion } from "@zenobia/model";
import {
  DERIVED_KINDS,
  type Decision,
  type KeptItem,
  NO_KINSHIP,
  OWN_VOICE,
  type Ruling,
  type Store,
} from "@zenobia/record";
import { createMemoryStore } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { DERIVATIONS } from "../../src/derive/derivations.ts";
import { createDeriver } from "../../src/derive/store-deriver.ts";
import { keptCodingOf, sha256Of } from "../../src/ingest/kept-coding.ts";

const AT = "2026-01-02T03:04:05.000Z";
const TOWNS = ["Goma", "Bunia", "Beni"] as const;

/** A report of an attack: who, where, on which day, how many killed; and who holds the town. */
function itemsOf(number: number): readonly KeptItem[] {
  const town = TOWNS[number % TOWNS.length] ?? "";
  const day = `2012-11-${String(10 + (number % 9)).padStart(2, "0")}`;
  const text = `Rebels attacked ${town} and killed ${number} soldiers in report ${number}.`;
  const id = `r-${sha256Of(text).slice(0, 16)}`;
  return [
    {
      kind: "report",
      report: {
        id,
        sha256: sha256Of(text),
        size: text.length,
        fetched: { how: "text", from: `n${number}`, at: AT },
        text,
        extractor: "plain 1",
        metadata: { published: day, language: "en", publisher: `Paper ${number % 2}` },
        guessed: [],
        bytes: Buffer.from(text),
      },
    },
    { kind: "coding", coding: keptCodingOf(codedOf({ id, text, town, day, number }, "stub")) },
  ];
}

interface Told {
  readonly id: string;
  readonly text: string;
  readonly town: string;
  readonly day: string;
  readonly number: number;
}

function codedOf({ id, text, town, day, number }: Told, coder: string): CodedReport {
  const time = { start: day, end: day, precision: "day" } as const;
  const common = { attribution: [], evidence: [[0, text.length]] as const, because: ["x"] };
  const place = { id: "p1", name: town, precision: "place" as const, mentions: [] };
  const event: EventAssertion = {
    ...common,
    id: "e1",
    type: "ASSAULT",
    contexts: [],
    quad: "material conflict",
    intensity: -9,
    actor: ["a1"],
    recipient: ["a2"],
    place: "p1",
    time,
    status: "happened",
    trigger: [7, 15],
    confidence: 0.5,
  };
  return {
    report: { id, published: day, language: "en", sha256: sha256Of(text), length: text.length },
    coder: { name: coder, version: "1", models: {} },
    actors: [
      { id: "a1", name: "Rebels", code: "REB", sectors: ["REB"], kind: "rebel", mentions: [] },
      { id: "a2", name: "soldiers", code: "MIL", sectors: ["MIL"], kind: "military", mentions: [] },
    ],
    places: [{ ...place, lat: 1, lon: 29, country: "COD" }],
    events: [event],
    control: [{ ...common, place: "p1", holder: number % 2 ? "a1" : "a2", time, status: "gained" }],
    relations: [{ ...common, kind: "opposes", subject: "a1", object: "a2" }],
    figures: [{ ...common, measure: "killed", exact: number, who: "soldiers", place: "p1", time }],
    quotes: [],
    times: [],
  };
}

function deriverOf(store: Store, atOnce?: number) {
  return createDeriver({
    store,
    derivations: DERIVATIONS,
    kinship: NO_KINSHIP,
    voiceOf: OWN_VOICE,
    sha256: sha256Of,
    ...(atOnce === undefined ? {} : { atOnce }),
  });
}

async function derivedIn(store: Store): Promise<unknown> {
  const rows: unknown[] = [];
  for await (const row of store.allRows()) rows.push(row);
  const documents: unknown[] = [];
  for (const kind of DERIVED_KINDS)
    for await (const document of store.allDocuments(kind)) documents.push(document);
  return { rows, documents };
}

function decisionOf(ruling: Ruling, second: number): Decision {
  const at = `2026-02-01T00:00:${String(second).padStart(2, "0")}.000Z`;
  return { id: `d-${sha256Of(JSON.stringify(ruling)).slice(0, 16)}`, by: "reviewer", at, ruling };
}

function assertionOf(number: number, local: string): string {
  const coding = itemsOf(number)[1];
  return `${coding?.kind === "coding" ? coding.coding.id : ""}:${local}`;
}

function reportOf(number: number): string {
  const report = itemsOf(number)[0];
  return report?.kind === "report" ? report.report.id : "";
}

const RULINGS: readonly Ruling[] = [
  { act: "reject", assertion: assertionOf(1, "e1") },
  { act: "correct", assertion: assertionOf(2, "e1"), field: "type", value: "COERCE" },
  { act: "same-place", places: ["name:COD:bunia", "name:COD:beni"] },
  { act: "same-actor", actors: ["name::rebels", "name::soldiers"] },
  { act: "merge", assertions: [assertionOf(3, "e1"), assertionOf(7, "e1")] },
  { act: "split", assertions: [assertionOf(4, "e1")], from: [assertionOf(13, "e1")] },
  { act: "tombstone", report: reportOf(5) },
  { act: "sensitive", report: reportOf(6), sensitive: true },
  { act: "redact", report: reportOf(8), spans: [[0, 6]] },
];

const NUMBERS = Array.from({ length: 14 }, (_, at) => at);
const DECISIONS = RULINGS.map(decisionOf);
const UNDONE = [0, 2, 3, 4, 6].map((at) =>
  decisionOf({ act: "undo", decision: DECISIONS[at]?.id ?? "" }, 30 + at),
);

/** Keeps steps one by one, and derives after each so many. */
async function grown(steps: readonly (readonly KeptItem[])[], every: number): Promise<Store> {
  const store = createMemoryStore();
  const deriver = deriverOf(store, 3);
  for (const [at, step] of steps.entries()) {
    await store.append(step, { by: "tester", at: AT });
    if (at % every === every - 1) await deriver.update();
  }
  await deriver.update();
  return store;
}

const reports = NUMBERS.map(itemsOf);
const decisions = [...DECISIONS, ...UNDONE].map((decision): readonly KeptItem[] => [
  { kind: "decision", decision },
]);

test.each([
  ["after each step", 1, (list: typeof reports) => list],
  ["now and then", 4, (list: typeof reports) => list],
  ["in another order", 3, (list: typeof reports) => list.toReversed()],
  ["decisions first", 2, (list: typeof reports) => list.toSorted((a, b) => a.length - b.length)],
])("%s, what is derived is the same as from nothing at once", async (_, every, order) => {
  const steps = order([...reports, ...decisions]);
  const store = await grown(steps, every);
  const incremental = await derivedIn(store);
  await deriverOf(store).all();
  expect(await derivedIn(store)).toEqual(incremental);
  const once = await grown([...reports, ...decisions], 1000);
  expect(incremental).toEqual(await derivedIn(once));
});

test("what was undone leaves no trace in what is derived", async () => {
  const some = await grown([...reports, ...decisions], 1);
  const left = decisions.filter((_, at) => at < RULINGS.length && ![0, 2, 3, 4, 6].includes(at));
  const never = await grown([...reports, ...left], 1);
  const stripped = (derived: unknown): string =>
    JSON.stringify(derived).replaceAll(/"decisions":\[[^\]]*\]/gu, "");
  expect(stripped(await derivedIn(some))).toBe(stripped(await derivedIn(never)));
});

test("of two codings of one coder the last counts, and a tombstone hides the report", async () => {
  const store = await grown(reports, 1);
  const [report] = itemsOf(9);
  const told = { id: reportOf(9), text: "Nothing.", town: "Goma", day: "2012-11-10", number: 99 };
  const coding = { ...keptCodingOf(codedOf(told, "stub")) };
  expect(report?.kind).toBe("report");
  await store.append([{ kind: "coding", coding }], { by: "tester", at: AT });
  const tomb = decisionOf({ act: "tombstone", report: reportOf(2) }, 1);
  await store.append([{ kind: "decision", decision: tomb }], { by: "tester", at: AT });
  await deriverOf(store).update();
  const rows: string[] = [];
  for await (const { id, report: of } of store.allRows())
    if (of === reportOf(9) || of === reportOf(2)) rows.push(id);
  expect(new Set(rows.map((id) => id.split(":")[0]))).toEqual(new Set([coding.id]));
});

test("when another derives at the same time, both come to the same end", async () => {
  const store = createMemoryStore();
  for (const step of reports) await store.append(step, { by: "tester", at: AT });
  await Promise.all([deriverOf(store, 2).update(), deriverOf(store, 3).update()]);
  const once = await grown(reports, 1000);
  expect(await derivedIn(store)).toEqual(await derivedIn(once));
});
