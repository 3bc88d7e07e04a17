import type { Incident, KeptItem, Ruling, Store } from "@zenobia/record";
import { createMemoryStore } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { keptCodingOf } from "../../src/ingest/kept-coding.ts";
import {
  AT,
  assertionOf,
  codedOf,
  DECISIONS,
  decisionOf,
  derivedIn,
  deriverOf,
  grown,
  itemsOf,
  NUMBERS,
  RULINGS,
  recodedOf,
  reportOf,
  UNDONE,
  UNDONE_AT,
} from "./record-steps.ts";

const reports = NUMBERS.map(itemsOf);
const decisions = [...DECISIONS, ...UNDONE].map((decision): readonly KeptItem[] => [
  { kind: "decision", decision },
]);

test.each([
  ["after each step", 1, (list: typeof reports) => list],
  ["now and then", 4, (list: typeof reports) => list],
  ["in another order", 3, (list: typeof reports) => list.toReversed()],
  ["decisions first", 2, (list: typeof reports) => list.toSorted((a, b) => a.length - b.length)],
])(
  "%s, what is derived is the same as from nothing at once",
  async (_, every, order) => {
    const steps = order([...reports, ...decisions]);
    const store = await grown(steps, every);
    const incremental = await derivedIn(store);
    await deriverOf(store).all();
    expect(await derivedIn(store)).toEqual(incremental);
    const once = await grown([...reports, ...decisions], 1000);
    expect(incremental).toEqual(await derivedIn(once));
  },
  60_000,
);

test("what was undone leaves no trace in what is derived", async () => {
  const some = await grown([...reports, ...decisions], 1);
  const left = decisions.filter((_, at) => at < RULINGS.length && !UNDONE_AT.includes(at));
  const never = await grown([...reports, ...left], 1);
  const stripped = (derived: unknown): string =>
    JSON.stringify(derived).replaceAll(/"decisions":\[[^\]]*\]/gu, "");
  expect(stripped(await derivedIn(some))).toBe(stripped(await derivedIn(never)));
}, 60_000);

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

async function incidentAround(store: Store, assertion: string): Promise<Incident> {
  const [document] = await store.documentsOf("incident", [assertion]);
  return document?.document as Incident;
}

test("papers that print one story are one voice, until the earliest goes and another leads", async () => {
  const store = await grown([14, 16, 18].map(itemsOf), 1);
  const [chain] = await store.documentsOf("chain", [reportOf(14)]);
  expect(chain?.document).toMatchObject({
    source: reportOf(18),
    members: [{ report: reportOf(18) }, { report: reportOf(14) }, { report: reportOf(16) }],
  });
  const voices = async (): Promise<readonly (string | undefined)[]> =>
    (await store.rows([14, 16, 18].map((number) => assertionOf(number, "e1")))).map(
      ({ voice }) => voice,
    );
  expect(await voices()).toEqual([chain?.id, chain?.id, chain?.id]);
  const tomb = decisionOf({ act: "tombstone", report: reportOf(18) }, 1);
  await store.append([{ kind: "decision", decision: tomb }], { by: "tester", at: AT });
  await deriverOf(store).update();
  const [left] = await store.documentsOf("chain", [reportOf(14), reportOf(18)]);
  expect(left?.members).toEqual([reportOf(14), reportOf(16)].sort());
  expect(new Set(await voices())).toEqual(new Set([left?.id]));
});

test("an incident that copies tell counts their voice once", async () => {
  const store = await grown([14, 16, 18].map(itemsOf), 1);
  const merge = decisionOf(
    { act: "merge", assertions: [14, 16, 18].map((number) => assertionOf(number, "e1")) },
    1,
  );
  await store.append([{ kind: "decision", decision: merge }], { by: "tester", at: AT });
  await deriverOf(store).update();
  const incident = await incidentAround(store, assertionOf(14, "e1"));
  expect([incident.reports.length, incident.voices]).toEqual([3, 1]);
});

test("a merge and a rejection reach what a newer coding has in the place of what they name", async () => {
  const store = await grown([3, 7, 1].map(itemsOf), 1);
  const rulings: readonly Ruling[] = [
    { act: "merge", assertions: [assertionOf(3, "e1"), assertionOf(7, "e1")] },
    { act: "reject", assertion: assertionOf(1, "e1") },
    { act: "reject", assertion: assertionOf(1, "f1") },
  ];
  const made = rulings.map((ruling, at): KeptItem => {
    return { kind: "decision", decision: decisionOf(ruling, at) };
  });
  await store.append(made, { by: "tester", at: AT });
  const again = [recodedOf(3), recodedOf(1)];
  await store.append(again, { by: "tester", at: AT });
  await deriverOf(store).update();
  const [three = "", one = ""] = again.map((item) =>
    item.kind === "coding" ? item.coding.id : "",
  );
  const incident = await incidentAround(store, `${three}:e2`);
  expect(incident.tellings.map(({ assertion }) => assertion).sort()).toEqual(
    [`${three}:e2`, assertionOf(7, "e1")].sort(),
  );
  expect((await store.rowsOf([one])).map(({ id }) => id)).toEqual(
    ["e1", "k1", "t1"].map((local) => `${one}:${local}`),
  );
});

test("two actors that are one leave no tie behind that they had as two", async () => {
  const store = await grown([0, 1].map(itemsOf), 1);
  const one = decisionOf({ act: "same-actor", actors: ["name::rebels", "name::soldiers"] }, 1);
  await store.append([{ kind: "decision", decision: one }], { by: "tester", at: AT });
  await deriverOf(store).update();
  const incremental = await derivedIn(store);
  await deriverOf(store).all();
  expect(incremental).toEqual(await derivedIn(store));
});

test("redacted words stand in nothing that is derived, passages and keys included", async () => {
  const store = await grown([0, 3, 6].map(itemsOf), 1);
  const hide = decisionOf({ act: "redact", report: reportOf(3), spans: [[0, 20]] }, 1);
  await store.append([{ kind: "decision", decision: hide }], { by: "tester", at: AT });
  await deriverOf(store).update();
  const rows = await store.rowsOf([assertionOf(3, "e1").slice(0, -3)]);
  expect(rows.map(({ evidence }) => evidence[0]?.text)).toEqual(
    rows.map(() => "████████████████████ and killed 3 soldiers in report 3."),
  );
  expect(JSON.stringify(rows).toLowerCase()).not.toMatch(/rebels|attacked|goma/u);
  const documents = await store.documentsOf(
    "tie",
    rows.map(({ id }) => id),
  );
  expect(JSON.stringify(documents).toLowerCase()).not.toMatch(/rebels|goma/u);
});
