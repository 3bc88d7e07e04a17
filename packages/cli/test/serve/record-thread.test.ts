import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@zenobia/record";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aKeptReport, BY, keepReport } from "../../../store/test/samples.ts";
import type { RecordThread } from "../../src/serve/record-thread/record-thread.ts";
import { startRecord } from "./start-record.ts";

const SLOW_MS = 120_000;

let folder: string;
let record: RecordThread;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zenobia-thread-"));
  record = await startRecord(join(folder, "record"));
}, SLOW_MS);

afterAll(async () => {
  await record.store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what is kept on the thread is read from here, and derived from there", async () => {
  const { deriver, store } = record;
  const report = aKeptReport("Shells fell on the harbour.");
  const { entries } = await store.append([keepReport(report)], BY);
  expect(entries).toMatchObject([{ sequence: 1, kind: "report", subject: report.id }]);
  expect(await store.kept([report.id, "r-none"])).toEqual(new Set([report.id]));
  expect(await store.reports([report.id])).toMatchObject([{ id: report.id, text: report.text }]);
  expect(Buffer.from((await store.reportBytes(report.id)) ?? [])).toEqual(
    Buffer.from(report.bytes),
  );
  expect(await store.derivedThrough()).toBe(0);
  expect(await deriver.update()).toEqual({ through: 1 });
  expect(await deriver.all()).toEqual({ through: 1 });
  expect(await store.setting("nothing")).toBeUndefined();
});

test("items come one after another, and are left off in the middle", async () => {
  const { store } = record;
  const reports = Array.from({ length: 120 }, (_, at) => aKeptReport(`The market, day ${at}.`));
  await store.append(reports.map(keepReport), BY);
  const all = await subjectsOf(store);
  expect(all.slice(-120)).toEqual(reports.map(({ id }) => id));
  for await (const { sequence } of store.log({ newestFirst: true })) {
    expect(sequence).toBe(all.length);
    break;
  }
  expect(await subjectsOf(store)).toEqual(all);
});

test("errors come with their code, and the thread lives on", {
  timeout: SLOW_MS,
}, async () => {
  const { store } = record;
  await expect(store.writeDerived({ after: 99, through: 100 })).rejects.toMatchObject({
    name: "AppError",
    code: "store/conflict",
  });
  await expect(startRecord(join(folder, "record"))).rejects.toMatchObject({
    code: "store/locked",
  });
  expect(await store.unlogged()).toEqual([]);
});

test("once it is closed nothing is asked of it any more, and nobody is told that it was lost", {
  timeout: SLOW_MS,
}, async () => {
  const other = await startRecord(join(folder, "other"));
  let isLost = false;
  other.lost.catch(() => {
    isLost = true;
  });
  await other.store.close();
  await expect(other.store.end()).rejects.toMatchObject({ code: "worker/died" });
  expect(isLost).toBe(false);
  const again = await startRecord(join(folder, "other"));
  expect(await again.store.end()).toMatchObject({ sequence: 0 });
  await again.store.close();
});

async function subjectsOf(store: Store): Promise<readonly string[]> {
  const subjects: string[] = [];
  for await (const { subject } of store.log()) subjects.push(subject);
  return subjects;
}
