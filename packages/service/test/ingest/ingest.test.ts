import { AppError } from "@zenobia/model";
import { stubCoding } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { type IngestMeans, ingest } from "../../src/ingest/ingest.ts";
import type { IngestEvent } from "../../src/ingest/ingest-event.ts";
import type { Arrival, Arriving } from "../../src/inputs/arrival.ts";
import { createFakeKeep, type FakeKeep } from "./fake-keep.ts";

const NOW = "2026-01-02T03:04:05.000Z";
const RAID =
  "Rebels attacked the town of Goma on Sunday, and the army fled from it, residents said.";
const ARABIC = "قصفت القوات الحكومية البلدة يوم الأحد مما أسفر عن مقتل أربعة أشخاص، بحسب السكان";

function arrivalOf(input: string, text: string, more: Partial<Arrival> = {}): Arrival {
  return {
    ok: true,
    input,
    how: "line",
    from: input,
    bytes: Buffer.from(`${input} ${text}`),
    mediaType: "application/json",
    text,
    extractor: "json 1",
    facts: { published: "2012-11-21" },
    guesses: {},
    ...more,
  };
}

async function* stream(arrivals: readonly Arriving[]): AsyncGenerator<Arriving> {
  yield* arrivals;
}

function meansOf(store: FakeKeep, more: Partial<IngestMeans> = {}): IngestMeans {
  const startWorkers = () => Promise.reject(new Error("unasked"));
  return {
    store,
    coding: { reader: { code: stubCoding }, workers: 1, startWorkers },
    by: "tester",
    now: () => NOW,
    ...more,
  };
}

async function all(events: AsyncIterable<IngestEvent>): Promise<readonly IngestEvent[]> {
  const found: IngestEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
}

function told(event: IngestEvent): string {
  if (event.kind === "derived") return `derived through ${event.through}`;
  const why = event.kind === "uncoded" ? ` (${event.reason.why})` : "";
  return `${event.kind} ${event.input}${why}`;
}

test("a report is kept with its coding, its bytes, and how it came", async () => {
  const store = createFakeKeep();
  const [event] = await all(ingest(stream([arrivalOf("a:1", RAID)]), meansOf(store)));
  expect(event).toEqual({
    kind: "coded",
    input: "a:1",
    report: expect.stringMatching(/^r-[0-9a-f]{16}$/u),
    coding: expect.stringMatching(/^c-[0-9a-f]{16}$/u),
    assertions: 1,
  });
  const [report, coding] = [...store.items.values()];
  expect(report).toMatchObject({
    kind: "report",
    report: {
      size: Buffer.byteLength(`a:1 ${RAID}`),
      fetched: { how: "line", from: "a:1", at: NOW },
      text: RAID,
      metadata: { published: "2012-11-21", language: "en" },
      guessed: ["language"],
    },
  });
  const id = report?.kind === "report" ? report.report.id : "";
  expect(coding).toMatchObject({
    kind: "coding",
    coding: { report: id, coded: { report: { id } } },
  });
});

test("the same bytes are one report, in one run and in another; what is wrong with one keeps no other out", async () => {
  const store = createFakeKeep();
  const same = arrivalOf("a:1", RAID);
  const failure = { input: "a:3", code: "input/json", message: "broken JSON" } as const;
  const arrivals: readonly Arriving[] = [
    same,
    { ...same, input: "b:1" },
    { ok: false, failure },
    arrivalOf("a:4", RAID, { facts: {} }),
    arrivalOf("a:5", RAID, { facts: { published: "21/11/2012" } }),
    arrivalOf("a:6", `${RAID}\0`),
    arrivalOf("a:7", RAID),
  ];
  expect((await all(ingest(stream(arrivals), meansOf(store)))).map(told)).toEqual([
    "coded a:1",
    "known b:1",
    "failed a:3",
    "failed a:4",
    "failed a:5",
    "failed a:6",
    "coded a:7",
  ]);
  expect((await all(ingest(stream([same]), meansOf(store)))).map(told)).toEqual(["known a:1"]);
});

test("a report in a language that is not read, or that the coder fails on, is kept uncoded and said so", async () => {
  const store = createFakeKeep();
  const reader = {
    code: () => {
      throw new AppError("input/too-large", "too many characters");
    },
  };
  const startWorkers = () => Promise.reject(new Error("unasked"));
  const means = meansOf(store, { coding: { reader, workers: 1, startWorkers } });
  const events = await all(
    ingest(stream([arrivalOf("ar", ARABIC), arrivalOf("long", RAID)]), means),
  );
  expect(events).toMatchObject([
    { kind: "uncoded", reason: { why: "language", language: "ar" } },
    { kind: "uncoded", reason: { why: "failed", failure: { code: "input/too-large" } } },
  ]);
  expect([...store.items.values()].map(({ kind }) => kind)).toEqual(["report", "report"]);
});

test("without coding everything is kept uncoded", async () => {
  const { coding: _, ...means } = meansOf(createFakeKeep());
  expect((await all(ingest(stream([arrivalOf("a", RAID)]), means))).map(told)).toEqual([
    "uncoded a (unasked)",
  ]);
});

test("when the store fails the run ends: what was told is kept, and nothing is told that is not", async () => {
  const store = createFakeKeep();
  store.left = 2;
  const events: string[] = [];
  const run = async (): Promise<void> => {
    const arrivals = ["a", "b", "c", "d"].map((name) => arrivalOf(name, RAID));
    for await (const event of ingest(stream(arrivals), meansOf(store))) events.push(told(event));
  };
  await expect(run()).rejects.toMatchObject({ code: "store/connection" });
  expect(events).toEqual(["coded a", "coded b"]);
  expect(store.items.size).toBe(4);
});

test("an interrupted run stops between two reports, and the next goes on there", async () => {
  const store = createFakeKeep();
  const stop = new AbortController();
  const arrivals = ["a", "b", "c", "d"].map((name) => arrivalOf(name, RAID));
  const seen: string[] = [];
  const means = meansOf(store, { signal: stop.signal });
  for await (const event of ingest(stream(arrivals), means)) {
    seen.push(told(event));
    if (seen.length === 2) stop.abort();
  }
  expect(seen).toEqual(["coded a", "coded b"]);
  expect((await all(ingest(stream(arrivals), meansOf(store)))).map(told)).toEqual([
    "known a",
    "known b",
    "coded c",
    "coded d",
  ]);
});

test("what was kept is derived from after so many reports, and at the end", async () => {
  let through = 0;
  const update = async () => {
    through += 10;
    return { through };
  };
  const deriver = { update, all: update };
  const arrivals = ["a", "b", "c"].map((name) => arrivalOf(name, RAID));
  const means = meansOf(createFakeKeep(), { deriver, deriveAfter: 2 });
  expect((await all(ingest(stream(arrivals), means))).map(told)).toEqual([
    "coded a",
    "coded b",
    "derived through 10",
    "coded c",
    "derived through 20",
  ]);
});
