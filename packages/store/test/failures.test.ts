import { createHash } from "node:crypto";
import { chownSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EMPTY_CHAIN, findBreaks, type KeptReport } from "@zenobia/record";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findPostgres,
  startPostgres,
  type TemporaryPostgres,
} from "../../../scripts/testing/temporary-postgres.ts";
import { openStore } from "../src/index.ts";
import { sha256 } from "../src/sql/log.ts";
import { storeError } from "../src/store-error.ts";
import { expectWhole, killWriter } from "./kill-writer.ts";
import { aDocument, aKeptReport, allOf, anEvent, BY, keepDecision, keepReport } from "./samples.ts";
import { mountSmallDisk, type SmallDisk } from "./small-disk.ts";

/** More with `KILLS=200`. */
const KILLS = Number(process.env["KILLS"] ?? 3);

const bin = findPostgres();
const disk = mountSmallDisk(66);

afterAll(() => disk?.unmount());

describe("errors of a database", () => {
  test.each([
    ["store/connection", { code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:1" }],
    ["store/connection", { code: "57P01", message: "terminating connection" }],
    ["store/connection", { message: "Connection terminated unexpectedly" }],
    ["store/refused", { code: "28P01", message: "password authentication failed" }],
    ["store/refused", { code: "3D000", message: "database does not exist" }],
    ["store/full", { code: "53100", message: "could not extend file" }],
    ["store/full", { message: "ENOSPC: no space left on device, write" }],
    ["store/failed", { code: "42P01", message: "relation does not exist" }],
  ])("become %s for %j", (code, { message, ...rest }) => {
    const cause = Object.assign(new Error(message), rest);
    const error = storeError(cause);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(new RegExp(`^${message}: .{20,}`, "u"));
    expect(error.cause).toBe(cause);
  });

  test("a server that is not there is a lost connection", async () => {
    await expect(openStore("postgres://zenobia@127.0.0.1:1/none")).rejects.toMatchObject({
      code: "store/connection",
    });
  });
});

describe.skipIf(bin === undefined)("PostgreSQL that fails", () => {
  let server: TemporaryPostgres;

  beforeAll(async () => {
    server = await startPostgres(bin ?? "");
  }, 120_000);

  afterAll(() => server.stop(), 60_000);

  test("a database that is not there is refused", async () => {
    const url = server.createDatabase("there").replace("/there", "/elsewhere");
    await expect(openStore(url)).rejects.toMatchObject({ code: "store/refused" });
  });

  test("connections that are lost lose nothing that was acknowledged", async () => {
    const url = server.createDatabase("lost");
    const store = await openStore(url);
    const enemy = new pg.Client(url);
    await enemy.connect();
    const kept: string[] = [];
    const codes = new Set<unknown>();
    for (let number = 0; number < 60; number += 1) {
      const report = aKeptReport(`Report ${number}.`);
      const appended = store.append([keepReport(report)], BY).then(
        () => kept.push(report.id),
        (error: unknown) => codes.add(error instanceof Error && "code" in error && error.code),
      );
      if (number % 3 === 0)
        await enemy.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'zenobia'`);
      await appended;
    }
    await enemy.end();
    await expectAllKept(url, kept);
    await store.close();
    expect([...codes]).toEqual(["store/connection"]);
  }, 60_000);

  test("a connection that is lost in the middle of a transaction leaves nothing of it", async () => {
    const url = server.createDatabase("halfway");
    const store = await openStore(url);
    const enemy = new pg.Client(url);
    await enemy.connect();
    const report = aKeptReport("Half written.");
    const decision = keepDecision("d-1", { act: "tombstone", report: report.id });
    // The report is written by the time that the decision waits for this lock.
    await enemy.query("begin; lock table decisions in access exclusive mode");
    const appended = expect(store.append([keepReport(report), decision], BY)).rejects.toMatchObject(
      { code: "store/connection" },
    );
    await terminateWaiting(enemy);
    await appended;
    await enemy.query("rollback");
    expect(await store.kept([report.id, "d-1"])).toEqual(new Set());
    expect(await store.end()).toEqual(EMPTY_CHAIN);
    await store.append([keepReport(report), decision], BY);
    expect(await store.end()).toMatchObject({ sequence: 2 });
    await enemy.query("begin; lock table documents in access exclusive mode");
    const rows = [{ row: anEvent("c-1:e1"), keys: ["place:goma"] }];
    const replacements = [
      { kind: "holding", keys: ["hold:x"], documents: [aDocument("x")] },
    ] as const;
    const change = { after: 0, through: 2, rows, replacements };
    const derived = expect(store.writeDerived(change)).rejects.toMatchObject({
      code: "store/connection",
    });
    await terminateWaiting(enemy);
    await derived;
    await enemy.query("rollback");
    expect(await store.derivedThrough()).toBe(0);
    expect(await allOf(store.allRows())).toEqual([]);
    await store.writeDerived(change);
    expect((await allOf(store.allRows())).map(({ id }) => id)).toEqual(["c-1:e1"]);
    await enemy.end();
    await store.close();
  }, 60_000);

  test(
    `a writer that is killed ${KILLS} times loses nothing that was acknowledged`,
    async () => {
      const url = server.createDatabase("killed");
      const ids: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const afterMs = ((kill * 7919) % 200) + 1;
        ids.push(...(await killWriter(url, { first: kill * 10_000, afterMs })));
      }
      const store = await openStore(url);
      await expectWhole(store, ids);
      await store.close();
      expect(ids.length).toBeGreaterThan(0);
    },
    60_000 + KILLS * 20_000,
  );

  /** Ends the connection that waits for a lock, as soon as one does. */
  async function terminateWaiting(enemy: pg.Client): Promise<void> {
    for (let ended = 0; ended === 0; await sleep(20)) {
      const { rowCount } = await enemy.query(`select pg_terminate_backend(pid)
        from pg_stat_activity where application_name = 'zenobia' and wait_event_type = 'Lock'`);
      ended = rowCount ?? 0;
    }
  }

  async function expectAllKept(url: string, ids: readonly string[]): Promise<void> {
    const store = await openStore(url);
    expect(await store.kept(ids)).toEqual(new Set(ids));
    expect(await store.unlogged()).toEqual([]);
    await store.close();
  }
});

describe.skipIf(disk === undefined)(
  "a disk that is full (needs root, to mount a small one)",
  () => {
    test("stops a record in a folder with an error and no damage", async () => {
      await expectNoDamage(join(disk?.folder ?? "", "record"), { room: 300 });
    }, 180_000);

    test.skipIf(bin === undefined)(
      "stops a record on PostgreSQL with an error and no damage",
      async () => {
        const server = await startPostgres(bin ?? "");
        const small = mountSmallDisk(40);
        const folder = join(small?.folder ?? "", "tables");
        mkdirSync(folder);
        chownSync(folder, statSync(`/proc/${server.pid}`).uid, 0);
        const owner = new pg.Client(server.createDatabase("owner"));
        await owner.connect();
        await owner.query(`create tablespace small location '${folder}'`);
        const url = server.createDatabase("elsewhere").replace("/elsewhere", "/filled");
        await owner.query("create database filled tablespace small");
        await owner.end();
        await expectNoDamage(url, { room: 300, on: small });
        await server.stop();
        small?.unmount();
      },
      180_000,
    );
  },
);

/** Fills a record until its disk is full, gives it room, and expects all that was acknowledged and nothing else. */
async function expectNoDamage(
  place: string,
  { room, on = disk }: { readonly room: number; readonly on?: SmallDisk | undefined },
): Promise<void> {
  const store = await openStore(place);
  const ids: string[] = [];
  const fill = async (): Promise<void> => {
    for (let number = 0; ; number += 1) {
      const report = aLargeReport(number);
      await store.append([keepReport(report)], BY);
      ids.push(report.id);
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: "store/full" });
  await store.close();
  on?.grow(room);
  const again = await openStore(place);
  await again.append([keepReport(aKeptReport("There is room again."))], BY);
  expect(await again.kept(ids)).toEqual(new Set(ids));
  expect(await allOf(findBreaks(again, sha256))).toEqual([]);
  expect(await again.end()).toMatchObject({ sequence: ids.length + 1 });
  await again.close();
  expect(ids.length).toBeGreaterThan(0);
}

/** Two megabytes that do not shrink. */
function aLargeReport(number: number): KeptReport {
  const bytes = Buffer.concat(
    Array.from({ length: 32_768 }, (_, index) =>
      createHash("sha512").update(`${number} ${index}`).digest(),
    ),
  );
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = `r-${sha256.slice(0, 16)}`;
  return { ...aKeptReport("Large."), id, bytes, sha256, size: bytes.length };
}
