import { expect, test } from "vitest";
import { watchWrites } from "../src/http/own-writes.ts";
import { remember } from "../src/http/remembered.ts";
import { aRecord } from "./a-record.ts";

const settled = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve));

test("a value is read once, and again in the background when it has grown old", async () => {
  let [clock, reads] = [0, 0];
  const value = remember(async () => (reads += 1), { now: () => clock, soonMs: 100 });
  expect(await Promise.all([value.get(), value.get()])).toEqual([1, 1]);
  clock = 100;
  expect(await value.get()).toBe(1);
  clock = 101;
  expect(await value.get()).toBe(1);
  await settled();
  expect(await value.get()).toBe(2);
});

test("what was read before a change is never told after it", async () => {
  let stored = "before";
  const waiting: (() => void)[] = [];
  const read = async (): Promise<string> => {
    const seen = stored;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return seen;
  };
  const value = remember(read, { now: () => 0, soonMs: 100 });
  const asked = value.get();
  stored = "after";
  value.forget();
  while (waiting.length > 0) {
    waiting.shift()?.();
    await settled();
  }
  expect(await asked).toBe("after");
});

test("a read that fails is tried again", async () => {
  let reads = 0;
  const value = remember(
    async () => {
      reads += 1;
      if (reads === 1) throw new Error("busy");
      return "read";
    },
    { now: () => 0, soonMs: 100 },
  );
  await expect(value.get()).rejects.toThrow("busy");
  expect(await value.get()).toBe("read");
});

test("settings are known without the store, and as they were written", async () => {
  const { store } = await aRecord();
  let reads = 0;
  const counting = {
    ...store,
    settings: async (prefix: string) => {
      reads += 1;
      return await store.settings(prefix);
    },
  };
  const watched = watchWrites(counting, () => 0).store;
  await watched.setSetting("user:a", { role: "reader" });
  await watched.setSetting("feed:b", 2);
  expect(await watched.setting("user:a")).toEqual({ role: "reader" });
  expect(await watched.settings("user:")).toEqual([["user:a", { role: "reader" }]]);
  expect(reads).toBe(1);
  await watched.setSetting("user:a", undefined);
  expect(await watched.setting("user:a")).toBeUndefined();
});

test("what depends on decisions is read again once one is kept, and not for a report", async () => {
  const { reports, store } = await aRecord();
  const watched = watchWrites(store, () => 0);
  const count = watched.rememberUntilDecided(async () => (await watched.store.decisions()).length);
  expect(await count.get()).toBe(0);
  const ruling = { act: "sensitive", report: reports[0] ?? "", sensitive: true } as const;
  const decision = { id: "d-1", ruling, by: "test", at: "2026-01-01T00:00:00.000Z" };
  await watched.store.append([{ kind: "decision", decision }], { by: "test", at: decision.at });
  expect(await count.get()).toBe(1);
});
