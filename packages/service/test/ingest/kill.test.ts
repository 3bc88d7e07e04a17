import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@zenobia/record";
import { openStore } from "@zenobia/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  findPostgres,
  startPostgres,
  type TemporaryPostgres,
} from "../../../../scripts/testing/temporary-postgres.ts";
import { examine, type KillResult, killRuns } from "./kill-runs.ts";

const PATIENCE_MS = 240_000;
const REPORTS = 60;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zenobia-kill-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A generator of numbers in [0, 1) that gives the same ones each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function expectWhole(
  place: string,
  { coded, reports: count }: Pick<KillResult, "coded" | "reports">,
): Promise<void> {
  const store: Store = await openStore(place);
  const { reports, codings, breaks, isDerivedWell } = await examine(store);
  await store.close();
  expect(breaks).toEqual([]);
  expect(isDerivedWell).toBe(true);
  expect([reports.length, new Set(reports).size, codings]).toEqual([count, count, count]);
  // A report that was told is never coded again, whatever was killed when.
  expect(coded).toEqual([...new Set(coded)]);
}

const plan = { reports: REPORTS, withinMs: 1000 };

test(
  "in a folder, no kill loses what was told, lets it be done twice, or spoils what is derived",
  async () => {
    const place = join(folder, "record");
    await expectWhole(
      place,
      await killRuns({ ...plan, place, folder, kills: 3, random: createRandom(1) }),
    );
  },
  PATIENCE_MS,
);

const bin = findPostgres();

describe.skipIf(bin === undefined)("on a PostgreSQL that the test starts", () => {
  let server: TemporaryPostgres;

  beforeAll(async () => {
    server = await startPostgres(bin ?? "", []);
  }, 120_000);

  afterAll(async () => {
    await server.stop();
  }, 60_000);

  test(
    "no kill loses what was told, lets it be done twice, or spoils what is derived",
    async () => {
      const place = server.createDatabase("kills");
      const result = await killRuns({
        ...plan,
        place,
        folder,
        kills: 3,
        random: createRandom(2),
      });
      await expectWhole(place, result);
    },
    PATIENCE_MS,
  );
});
