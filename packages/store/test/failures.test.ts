import { createHash } from "node:crypto";
import { join } from "node:path";
import type { KeptReport } from "@zenobia/record";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findPostgres,
  startPostgres,
  type TemporaryPostgres,
} from "../../../scripts/testing/temporary-postgres.ts";
import { openStore } from "../src/index.ts";
import { storeError } from "../src/store-error.ts";
import { expectWhole, killWriter } from "./kill-writer.ts";
import { aKeptReport, BY, keepReport } from "./samples.ts";
import { mountSmallDisk } from "./small-disk.ts";

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
      const folder = join(disk?.folder ?? "", "record");
      const store = await openStore(folder);
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
      disk?.grow(300);
      const again = await openStore(folder);
      await again.append([keepReport(aKeptReport("There is room again."))], BY);
      expect(await again.kept(ids)).toEqual(new Set(ids));
      expect(await again.unlogged()).toEqual([]);
      await again.close();
      expect(ids.length).toBeGreaterThan(0);
    }, 180_000);
  },
);

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
