import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@zenobia/record";
import { openStore } from "@zenobia/store";
import { createMemoryStore } from "@zenobia/testkit";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findPostgres,
  startPostgres,
  type TemporaryPostgres,
} from "../../../../scripts/testing/temporary-postgres.ts";
import { anyHistory, BY, type History, twoOrders } from "./arbitrary-history.ts";
import { type DerivedFound, derivedIn, deriverOf } from "./told-reports.ts";

/** More with `RUNS=2000`. */
const RUNS = Number(process.env["RUNS"] ?? 40);
/** A database of its own for each run takes its time. */
const DATABASE_RUNS = Math.ceil(RUNS / 20);
const PATIENCE_MS = 60_000 + RUNS * 2_000;

/** Keeps the steps of a history, and derives where it pauses and at its end. */
async function live({ steps, pauses, atOnce }: History, store: Store): Promise<DerivedFound> {
  const deriver = deriverOf(store, atOnce);
  for (const [at, step] of steps.entries()) {
    await store.append(step, BY);
    if (pauses[at]) await deriver.update();
  }
  await deriver.update();
  return await derivedIn(store);
}

async function expectRebuilt(history: History, store: Store): Promise<void> {
  const grown = await live(history, store);
  await deriverOf(store).all();
  expect(await derivedIn(store)).toEqual(grown);
}

async function expectNoOrder(
  [one, other]: readonly [History, History],
  [first, second]: readonly [Store, Store],
): Promise<void> {
  expect(await live(one, first)).toEqual(await live(other, second));
}

describe("in memory", () => {
  test(
    "what is derived step by step is what is derived from nothing",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, (history) => expectRebuilt(history, createMemoryStore())),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );

  test(
    "the order in which reports and decisions come makes no difference",
    async () => {
      await fc.assert(
        fc.asyncProperty(twoOrders, (orders) =>
          expectNoOrder(orders, [createMemoryStore(), createMemoryStore()]),
        ),
        { numRuns: RUNS },
      );
    },
    PATIENCE_MS,
  );
});

/** The laws on databases, each with a new and empty one as often as it asks. */
function describeLaws(open: () => Promise<Store>): void {
  const inDatabases = async (
    count: number,
    use: (stores: readonly Store[]) => Promise<void>,
  ): Promise<void> => {
    const stores: Store[] = [];
    try {
      while (stores.length < count) stores.push(await open());
      await use(stores);
    } finally {
      for (const store of stores) await store.close();
    }
  };

  test(
    "what is derived step by step is what is derived from nothing, and what memory says",
    async () => {
      const property = fc.asyncProperty(anyHistory, (history) =>
        inDatabases(1, async ([store]) => {
          if (store === undefined) return;
          await expectRebuilt(history, store);
          expect(await derivedIn(store)).toEqual(await live(history, createMemoryStore()));
        }),
      );
      await fc.assert(property, { numRuns: DATABASE_RUNS, endOnFailure: true });
    },
    PATIENCE_MS,
  );

  test(
    "the order in which reports and decisions come makes no difference",
    async () => {
      const property = fc.asyncProperty(twoOrders, (orders) =>
        inDatabases(2, async ([first, second]) => {
          if (first && second) await expectNoOrder(orders, [first, second]);
        }),
      );
      await fc.assert(property, { numRuns: DATABASE_RUNS, endOnFailure: true });
    },
    PATIENCE_MS,
  );
}

describe("in a folder", () => {
  let folder: string;
  let opened = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "zenobia-derive-"));
    await (await openStore(join(folder, "empty"))).close();
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  describeLaws(async () => {
    opened += 1;
    // Making the tables anew takes seconds.
    await cp(join(folder, "empty"), join(folder, String(opened)), { recursive: true });
    return await openStore(join(folder, String(opened)));
  });
});

const bin = findPostgres();

describe.skipIf(bin === undefined)("on a PostgreSQL that the test starts", () => {
  let server: TemporaryPostgres;
  let opened = 0;

  beforeAll(async () => {
    server = await startPostgres(bin ?? "", ["fsync=off"]);
  }, 120_000);

  afterAll(() => server.stop(), 60_000);

  describeLaws(async () => {
    opened += 1;
    return await openStore(server.createDatabase(`derive-${opened}`));
  });
});
