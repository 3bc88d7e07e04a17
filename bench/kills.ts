/**
 * Kills an ingest again and again at random moments (`kill -9`) and says whether the record is whole:
 * `npx tsx --conditions=@zenobia/source bench/kills.ts [KILLS] [postgres://…]`; a folder where no address is given.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@zenobia/store";
import { examine, killRuns } from "../packages/service/test/ingest/kill-runs.ts";

const REPORTS_A_KILL = 20;
const WITHIN_MS = 400;

const [count = "200", place] = process.argv.slice(2);
const kills = Number(count);
const reports = kills * REPORTS_A_KILL;
const folder = await mkdtemp(join(tmpdir(), "zenobia-kills-"));
try {
  const where = place ?? join(folder, "record");
  const plan = { place: where, folder, reports, kills, random: Math.random, withinMs: WITHIN_MS };
  const { coded, early } = await killRuns(plan);
  const store = await openStore(where);
  const found = await examine(store);
  await store.close();
  const isWhole =
    found.breaks.length === 0 &&
    found.reports.length === reports &&
    found.codings === reports &&
    new Set(coded).size === coded.length;
  console.log(
    JSON.stringify({
      kills,
      early,
      reports: found.reports.length,
      codings: found.codings,
      told: coded.length,
      toldTwice: coded.length - new Set(coded).size,
      breaks: found.breaks.length,
      isWhole,
    }),
  );
  process.exitCode = isWhole ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
