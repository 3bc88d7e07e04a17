import type { Ruling, Store } from "@zenobia/record";
import { createMemoryStore, stubCoding } from "@zenobia/testkit";
import { beforeEach, expect, test } from "vitest";
import { keptCodingOf, sha256Of } from "../../src/ingest/kept-coding.ts";
import { decide } from "../../src/review/decide.ts";
import { importCoding } from "../../src/review/import-coding.ts";

const AT = "2026-01-02T03:04:05.000Z";
const TEXT = "Rebels came.";
const REPORT = `r-${sha256Of(TEXT).slice(0, 16)}`;
const CODED = stubCoding({ id: REPORT, published: "2012-11-21", text: TEXT }, sha256Of(TEXT));
const CODING = keptCodingOf(CODED);
const EVENT = `${CODING.id}:e1`;

let store: Store;

beforeEach(async () => {
  store = createMemoryStore();
  const report = {
    id: REPORT,
    sha256: sha256Of(TEXT),
    size: TEXT.length,
    fetched: { how: "text", from: "here", at: AT },
    text: TEXT,
    extractor: "plain 1",
    metadata: { published: "2012-11-21", language: "en" },
    guessed: [],
    bytes: Buffer.from(TEXT),
  } as const;
  await store.append(
    [
      { kind: "report", report },
      { kind: "coding", coding: CODING },
    ],
    {
      by: "tester",
      at: AT,
    },
  );
});

const rule = async (ruling: Ruling) => await decide(store, { ruling, by: "reviewer", at: AT });

test("a decision is kept with who made it, when and why", async () => {
  const ruling = { act: "reject", assertion: EVENT } as const;
  const decision = await decide(store, { ruling, by: "reviewer", at: AT, why: "not said" });
  expect(decision).toEqual({
    id: expect.stringMatching(/^d-[0-9a-f]{16}$/u),
    by: "reviewer",
    at: AT,
    why: "not said",
    ruling,
  });
  expect(await store.decisions()).toEqual([decision]);
  expect(await rule({ act: "undo", decision: decision.id })).toBeDefined();
});

const GOOD: readonly Ruling[] = [
  { act: "accept", assertion: EVENT },
  { act: "correct", assertion: EVENT, field: "type", value: "COERCE" },
  { act: "correct", assertion: EVENT, field: "mode", value: null },
  {
    act: "correct",
    assertion: EVENT,
    field: "time",
    value: { start: "2012-11-20", end: "2012-11-20", precision: "day" },
  },
  { act: "same-actor", actors: ["kb:a", "name::b"] },
  { act: "redact", report: REPORT, spans: [[0, 6]] },
  { act: "tombstone", report: REPORT },
  { act: "sensitive", report: REPORT, sensitive: true },
];

test.each(GOOD)("$act is kept (%#)", async (ruling) => {
  await rule(ruling);
  expect((await store.decisions()).map((decision) => decision.ruling)).toEqual([ruling]);
});

const BAD: readonly (readonly [string, Ruling])[] = [
  ["review/unknown", { act: "accept", assertion: "c-0000000000000000:e1" }],
  ["review/unknown", { act: "accept", assertion: `${CODING.id}:e9` }],
  ["review/unknown", { act: "accept", assertion: "nothing" }],
  ["review/unknown", { act: "tombstone", report: "r-0000000000000000" }],
  ["review/unknown", { act: "undo", decision: "d-0000000000000000" }],
  ["review/invalid", { act: "correct", assertion: EVENT, field: "type", value: "WAR" }],
  ["review/invalid", { act: "correct", assertion: EVENT, field: "type", value: null }],
  ["review/invalid", { act: "correct", assertion: EVENT, field: "evidence", value: [] }],
  ["review/invalid", { act: "correct", assertion: EVENT, field: "__proto__", value: {} }],
  ["review/invalid", { act: "correct", assertion: EVENT, field: "actors", value: ["a1"] }],
  ["review/invalid", { act: "merge", assertions: [EVENT] }],
  ["review/invalid", { act: "split", assertions: [EVENT], from: [EVENT] }],
  ["review/invalid", { act: "same-place", places: ["gn:1", "gn:1"] }],
  ["review/invalid", { act: "redact", report: REPORT, spans: [[5, 99]] }],
  ["review/invalid", { act: "redact", report: REPORT, spans: [] }],
];

test.each(BAD)("%s: a decision that makes no sense is not kept (%#)", async (code, ruling) => {
  await expect(rule(ruling)).rejects.toMatchObject({ code });
  expect(await store.decisions()).toEqual([]);
});

test("a coding by a person is kept beside the program's, once", async () => {
  const coded = { ...CODED, coder: { name: "A. Person", version: "1", models: {} } };
  const to = { coded, by: "A. Person", at: AT };
  const first = await importCoding(store, to);
  expect(first).toMatchObject({ assertions: 1, isKnown: false });
  expect(await importCoding(store, to)).toEqual({ ...first, isKnown: true });
  expect((await store.codingsOf([REPORT])).map(({ coded: { coder } }) => coder.name)).toEqual([
    "stub",
    "A. Person",
  ]);
});

test.each([
  ["review/unknown", { ...CODED, report: { ...CODED.report, id: "r-0000000000000000" } }],
  ["review/invalid", { ...CODED, report: { ...CODED.report, sha256: sha256Of("other") } }],
  [
    "review/invalid",
    { ...CODED, events: CODED.events.map((event) => ({ ...event, evidence: [[0, 99] as const] })) },
  ],
])("%s: a coding of another text is not kept (%#)", async (code, coded) => {
  const imported = importCoding(store, { coded, by: "A. Person", at: AT });
  await expect(imported).rejects.toMatchObject({ code });
});
