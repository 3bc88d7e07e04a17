/**
 * Measures how long a served record takes to answer while reports come in:
 * `tsx bench/serve.ts [RECORD] [--seconds 300] [--readers 50] [--rate 100] [--reports FOLDER] [--json FILE]
 * [--profile FOLDER]`
 *
 * FOLDER holds reports as `.jsonl`. RECORD is a folder, which is copied; a record of the corpus is made unless one is given. Half of the readers ask for
 * lists, half for maps; `--rate 0` lets each ask again as soon as it is answered. Profiles are one a thread, for Chromium's developer tools.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { keepAdding } from "./serve/keep-adding.ts";
import { percentile } from "./serve/percentile.ts";
import { LISTS, MAPS } from "./serve/questions.ts";
import { serveCopy } from "./serve/serve-copy.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "300" },
    readers: { type: "string", default: "50" },
    rate: { type: "string", default: "100" },
    reports: { type: "string", default: "corpus/passages" },
    json: { type: "string" },
    profile: { type: "string" },
  },
});
const [seconds, readers, rate] = [values.seconds, values.readers, values.rate].map(Number) as [
  number,
  number,
  number,
];

const served = await serveCopy(
  positionals[0],
  values.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${values.profile}`],
);
const ending = new AbortController();
const adding = keepAdding(served.url, { reports: values.reports, signal: ending.signal });
const [lists, maps, added] = await Promise.all([
  ask(LISTS),
  ask(MAPS).finally(() => ending.abort()),
  adding,
]).finally(async () => await served.close());

const result = {
  machine: { cpu: cpus()[0]?.model.trim() ?? "", cores: cpus().length, node: process.version },
  record: positionals[0] ?? "the corpus",
  readers,
  requestsPerSecond: rate === 0 ? "as many as are answered" : rate,
  seconds,
  lists,
  maps,
  reportsAdded: added,
};
console.log(JSON.stringify(result, null, 2));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

/** Lets half of the readers ask, and says how long they waited, in milliseconds. */
async function ask(paths: readonly string[]): Promise<object> {
  const waits: number[] = [];
  const cannon = autocannon({
    url: served.url,
    connections: Math.ceil(readers / 2),
    duration: seconds,
    requests: paths.map((path) => ({ method: "GET", path: `/api/v1${path}` })),
    ...(rate === 0 ? {} : { overallRate: Math.ceil(rate / 2) }),
  });
  cannon.on("response", (_client, _status, _bytes, milliseconds) => waits.push(milliseconds));
  const { errors, non2xx, requests, timeouts } = await cannon;
  waits.sort((a, b) => a - b);
  return {
    answered: requests.total,
    p50: percentile(waits, 0.5),
    p95: percentile(waits, 0.95),
    p99: percentile(waits, 0.99),
    most: percentile(waits, 1),
    errors,
    timeouts,
    refused: non2xx,
  };
}
