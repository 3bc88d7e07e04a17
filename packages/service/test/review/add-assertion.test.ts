import { NO_KINSHIP, type Store } from "@zenobia/record";
import { createMemoryStore } from "@zenobia/testkit";
import { beforeEach, expect, test } from "vitest";
import { createDeriver, DERIVATIONS, ingest, sha256Of, typedArrival } from "../../src/index.ts";
import { addAssertion, type MissedAssertion } from "../../src/review/add-assertion.ts";
import { decide } from "../../src/review/decide.ts";

const TEXT = "Men of the Lantern League shelled Tell Marrow and took it on 4 May.";
const AT = "2026-01-01T00:00:00.000Z";

let store: Store;
let report: string;
let clock = 0;

beforeEach(async () => {
  store = createMemoryStore();
  const arrivals = (async function* () {
    yield typedArrival({ text: TEXT, by: "A", facts: { published: "2016-05-05", language: "en" } });
  })();
  for await (const event of ingest(arrivals, { store, by: "A", now: () => AT }))
    if (event.kind === "uncoded") report = event.report;
});

async function derived(): Promise<Store> {
  const means = { store, derivations: DERIVATIONS, kinship: NO_KINSHIP };
  await createDeriver({ ...means, sha256: sha256Of }).update();
  return store;
}

function words(sought: string): readonly [number, number] {
  const start = TEXT.indexOf(sought);
  return [start, start + sought.length];
}

/** One of each kind, without the report that it is of. */
type Missed<One = MissedAssertion> = One extends unknown ? Omit<One, "report"> : never;

/** What one adds, a second after what was added before. */
async function add(missed: Missed): Promise<string> {
  clock += 1;
  const at = `2026-01-01T00:00:${String(clock % 60).padStart(2, "0")}.000Z`;
  return await addAssertion(store, { ...missed, report }, { by: "Amina", at });
}

test("what a reviewer adds stands beside what they added before, and under keys that others have", async () => {
  const event = await add({
    kind: "event",
    type: "ASSAULT",
    actors: [{ name: "Lantern League", key: "kb:lantern-league" }],
    recipients: [],
    place: { name: "Tell Marrow", key: "gn:999001", lat: 35.5, lon: 38.25 },
    time: { start: "2016-05-04", end: "2016-05-04", precision: "day" },
    status: "happened",
    evidence: [words("shelled Tell Marrow")],
  });
  const control = await add({
    kind: "control",
    place: { name: "Tell Marrow", key: "gn:999001" },
    holder: { name: "Lantern League", country: "SYR" },
    status: "gained",
    evidence: [words("took it")],
  });
  const { rows } = await (await derived()).listRows({}, { limit: 10 });
  expect(rows.map(({ id }) => id).sort()).toEqual([event, control].sort());
  expect(rows.find(({ id }) => id === event)).toMatchObject({
    coder: "Amina",
    actors: [{ key: "kb:lantern-league" }],
    place: { key: "gn:999001", lat: 35.5 },
    evidence: [{ text: "shelled Tell Marrow" }],
    because: ["reviewer:added"],
  });
  expect(rows.find(({ id }) => id === control)).toMatchObject({
    holder: { key: "name:SYR:lantern league" },
  });
  const { rows: incidents } = await store.listDocuments("incident", {}, { limit: 10 });
  expect(incidents.map(({ members }) => members)).toEqual([[event]]);
});

test("what was added can be rejected, and that undone, like anything else", async () => {
  const quote = await add({
    kind: "quote",
    speaker: { name: "A man" },
    evidence: [words("took it")],
  });
  await derived();
  const at = AT;
  const { id } = await decide(store, { ruling: { act: "reject", assertion: quote }, by: "B", at });
  expect((await (await derived()).rows([quote])).length).toBe(0);
  await decide(store, { ruling: { act: "undo", decision: id }, by: "B", at });
  expect((await (await derived()).rows([quote]))[0]).toMatchObject({ words: "took it" });
});

test.each([
  ["none", []],
  ["empty", [[5, 5]]],
  ["beyond the text", [[0, 10_000]]],
  ["before it", [[-1, 4]]],
  ["between characters", [[0.5, 4]]],
])("evidence that is no words of the report is refused: %s", async (_, evidence) => {
  await expect(
    add({ kind: "quote", speaker: { name: "A man" }, evidence: evidence as never }),
  ).rejects.toMatchObject({ code: "review/invalid" });
});
