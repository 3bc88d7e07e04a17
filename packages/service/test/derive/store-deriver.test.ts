import type { Decision, KeptItem, Ruling, Store } from "@zenobia/record";
import { createMemoryStore } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { keptCodingOf, sha256Of } from "../../src/ingest/kept-coding.ts";
import {
  AT,
  derivedIn,
  deriverOf,
  toldCoded,
  toldCoding,
  toldDay,
  toldId,
  toldReport,
} from "./told-reports.ts";

/** Each step of a test derives. */
const PATIENCE = { timeout: 60_000 };

function itemsOf(number: number): readonly KeptItem[] {
  return [toldReport(number), toldCoded(number)];
}

function decisionOf(ruling: Ruling, second: number): Decision {
  const at = `2026-02-01T00:00:${String(second).padStart(2, "0")}.000Z`;
  return { id: `d-${sha256Of(JSON.stringify(ruling)).slice(0, 16)}`, by: "reviewer", at, ruling };
}

function assertionOf(number: number, local: string): string {
  return `${toldCoded(number).coding.id}:${local}`;
}

const RULINGS: readonly Ruling[] = [
  { act: "reject", assertion: assertionOf(1, "e1") },
  { act: "correct", assertion: assertionOf(2, "e1"), field: "type", value: "COERCE" },
  { act: "same-place", places: ["name:COD:bunia", "name:COD:beni"] },
  { act: "same-actor", actors: ["name::rebels", "name::soldiers"] },
  { act: "merge", assertions: [assertionOf(3, "e1"), assertionOf(7, "e1")] },
  { act: "split", assertions: [assertionOf(4, "e1")], from: [assertionOf(13, "e1")] },
  { act: "tombstone", report: toldId(5) },
  { act: "sensitive", report: toldId(6), sensitive: true },
  { act: "redact", report: toldId(8), spans: [[0, 6]] },
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
])("%s, what is derived is the same as from nothing at once", PATIENCE, async (_, every, order) => {
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
  const told = { id: toldId(9), text: "Militia left Goma", published: toldDay(9) };
  const coding = keptCodingOf(toldCoding(told, { sha256: sha256Of(told.text) }));
  await store.append([{ kind: "coding", coding }], { by: "tester", at: AT });
  const tomb = decisionOf({ act: "tombstone", report: toldId(2) }, 1);
  await store.append([{ kind: "decision", decision: tomb }], { by: "tester", at: AT });
  await deriverOf(store).update();
  const rows: string[] = [];
  for await (const { id, report: of } of store.allRows())
    if (of === toldId(9) || of === toldId(2)) rows.push(id);
  expect(new Set(rows.map((id) => id.split(":")[0]))).toEqual(new Set([coding.id]));
});

test("when another derives at the same time, both come to the same end", async () => {
  const store = createMemoryStore();
  for (const step of reports) await store.append(step, { by: "tester", at: AT });
  await Promise.all([deriverOf(store, 2).update(), deriverOf(store, 3).update()]);
  const once = await grown(reports, 1000);
  expect(await derivedIn(store)).toEqual(await derivedIn(once));
});
