import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LOCK_FILE, lockFolder } from "../src/folder/folder-lock.ts";
import { openStore } from "../src/index.ts";
import { expectWhole, killWriter } from "./kill-writer.ts";
import { aKeptReport, BY, keepReport } from "./samples.ts";

/** More with `KILLS=200`. */
const KILLS = Number(process.env["KILLS"] ?? 3);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zenobia-folder-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock of a folder", () => {
  test("is refused while a process holds it, and the error names that process", () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      expect.objectContaining({
        code: "store/locked",
        message: expect.stringContaining(`process ${process.pid} on ${hostname()}, since 20`),
      }),
    );
    unlock();
    lockFolder(folder)();
  });

  test("is taken over when its process has died", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    writeLock({ pid: child.pid, host: hostname(), started: "", token: "x" });
    const unlock = lockFolder(folder);
    expect(readLock()).toMatchObject({ pid: process.pid, host: hostname() });
    unlock();
  });

  test("is taken over when its number belongs to a later process by now", () => {
    writeLock({ pid: process.pid, host: hostname(), started: "another boot 1", token: "x" });
    lockFolder(folder)();
  });

  test("is taken over when a crash left half a file", () => {
    writeFileSync(join(folder, LOCK_FILE), '{"pid":');
    lockFolder(folder)();
  });

  test("of another machine is never taken over, and the error says what to do", () => {
    writeLock({ pid: 1, host: "elsewhere", started: "", token: "x" });
    expect(() => lockFolder(folder)).toThrow(/process 1 on elsewhere.*delete .*zenobia\.lock/u);
  });

  test("is not given back by one who no longer holds it", () => {
    const unlock = lockFolder(folder);
    writeLock({ pid: 1, host: "elsewhere", started: "", token: "x" });
    unlock();
    expect(readLock()).toMatchObject({ host: "elsewhere" });
  });

  function writeLock(holder: object): void {
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify(holder));
  }

  function readLock(): unknown {
    return JSON.parse(readFileSync(join(folder, LOCK_FILE), "utf8"));
  }
});

describe("a record in a folder", () => {
  test("is there when it is opened again, and refused while it is open", async () => {
    const report = aKeptReport("Kept.");
    const store = await openStore(folder);
    await store.append([keepReport(report)], BY);
    await expect(openStore(folder)).rejects.toMatchObject({ code: "store/locked" });
    await store.close();
    const again = await openStore(folder);
    expect(await again.kept([report.id])).toEqual(new Set([report.id]));
    await again.close();
  }, 60_000);

  test(
    `loses nothing that was acknowledged when its process is killed ${KILLS} times`,
    async () => {
      const ids: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const afterMs = ((kill * 7919) % 400) + 1;
        ids.push(...(await killWriter(folder, { first: kill * 10_000, afterMs })));
      }
      const store = await openStore(folder);
      await expectWhole(store, ids);
      await store.close();
      expect(ids.length).toBeGreaterThan(0);
    },
    60_000 + KILLS * 20_000,
  );
});
