/**
 * Measures a large record: `npx tsx --conditions=@zenobia/source bench/record.ts [--reports N] [--on postgres,pglite] [--keep FOLDER] [--processes N]`
 *
 * Makes a record of N reports (100,000 unless told) with ten assertions each, always the same, loads it, and asks of
 * it what people ask. Plans that read a large table from end to end are named. What was made stays in FOLDER, and is taken from there if it was made to its end; `--on ''` only makes it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import type { LogEvent } from "kysely";
import { type Loaded, loadPglite, loadPostgres, type Source } from "./record/databases.ts";
import { fullScans } from "./record/full-scans.ts";
import { makeRecord } from "./record/make-record.ts";
import { createRandom } from "./record/random.ts";
import { type Task, tasksFor } from "./record/tasks.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    on: { type: "string", default: "postgres,pglite" },
    rounds: { type: "string", default: "40" },
    keep: { type: "string" },
    processes: { type: "string", default: String(availableParallelism()) },
  },
});
const total = Number(values.reports);
const rounds = Number(values.rounds);
const LOADERS = { postgres: loadPostgres, pglite: loadPglite };

const folder = values.keep ?? mkdtempSync(join(tmpdir(), "zenobia-bench-"));
try {
  const start = performance.now();
  const end = await makeRecord(folder, { total, atOnce: Number(values.processes) });
  console.log(`${total} reports, ${total * 10} assertions made in ${secondsSince(start)} s`);
  for (const name of values.on.split(",").filter(Boolean))
    await measure(name as keyof typeof LOADERS, end);
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measure(name: keyof typeof LOADERS, end: Source["end"]): Promise<void> {
  const events: LogEvent[] = [];
  const loaded = await LOADERS[name]({ folder, end, log: (event) => events.push(event) });
  if (loaded === undefined) return console.log(`${name}: not installed here`);
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\n${name}: loaded in ${loaded.loadSeconds.toFixed(0)} s; load of the machine ${load}`,
  );
  console.log(`  ${"".padEnd(36)}    p50 ms    p95 ms    max ms`);
  for (const task of tasksFor(total)) await time(task, loaded, events);
  await loaded.stop();
}

async function time(task: Task, loaded: Loaded, events: LogEvent[]): Promise<void> {
  const random = createRandom(7);
  const times: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    events.length = 0;
    const start = performance.now();
    await task.run(loaded.store, random);
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1);
  const scans = await fullScans(events, loaded.explain);
  const note = scans.length === 0 ? "" : `  FULL SCAN of ${scans.join(", ")}`;
  const figures = [at(0.5), at(0.95), at(1)].map((figure) => figure.padStart(10));
  console.log(`  ${task.name.padEnd(36)}${figures.join("")}${note}`);
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}
