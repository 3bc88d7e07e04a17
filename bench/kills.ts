/**
 * Kills an ingest again and again at random moments (`kill -9`) and says whether the record is whole:
 * `npx tsx --conditions=@zenobia/source bench/kills.ts [KILLS] [postgres | postgres://…]`; `postgres` starts a server of its
 * own, and a folder is taken where nothing is said. The database must be empty.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "@zenobia/store";
import { examine, KILL_CHILD, killRuns } from "../packages/service/test/ingest/kill-runs.ts";
import { findPostgres, startPostgres } from "../scripts/testing/temporary-postgres.ts";

const REPORTS_A_KILL = 20;
const WITHIN_MS = 4000;
/** In one file, as a child that is read from many takes seconds to start; beside the packages that it imports. */
const BUNDLE = fileURLToPath(new URL("../node_modules/.cache/kill-child.mjs", import.meta.url));

const [count = "200", place] = process.argv.slice(2);
const server = place === "postgres" ? await startPostgres(findPostgres() ?? "") : undefined;
const kills = Number(count);
const folder = await mkdtemp(join(tmpdir(), "zenobia-kills-"));
execFileSync("npx", [
  ...["esbuild", KILL_CHILD, `--outfile=${BUNDLE}`, "--conditions=@zenobia/source"],
  ...["--bundle", "--platform=node", "--format=esm", "--packages=external", "--log-level=warning"],
]);
try {
  const where = server?.createDatabase("kills") ?? place ?? join(folder, "record");
  const { coded, early, deriving, reports } = await killRuns({
    place: where,
    folder,
    reports: kills * REPORTS_A_KILL,
    kills,
    random: Math.random,
    withinMs: WITHIN_MS,
    child: [BUNDLE],
  });
  const store = await openStore(where);
  const found = await examine(store);
  await store.close();
  const isWhole =
    found.breaks.length === 0 &&
    found.isDerivedWell &&
    found.reports.length === reports &&
    found.codings === reports &&
    new Set(coded).size === coded.length;
  console.log(
    JSON.stringify({
      kills,
      early,
      deriving,
      reports: found.reports.length,
      codings: found.codings,
      told: coded.length,
      toldTwice: coded.length - new Set(coded).size,
      breaks: found.breaks.length,
      documents: found.documents,
      isDerivedWell: found.isDerivedWell,
      isWhole,
    }),
  );
  process.exitCode = isWhole ? 0 : 1;
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
