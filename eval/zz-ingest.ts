import { performance } from "node:perf_hooks";
import { ingest } from "@zenobia/service"; import { expandInputs, nameInput, readArrivals } from "@zenobia/service/inputs";
import { openStore } from "@zenobia/store";
import { loadReader } from "../packages/cli/src/load-reader.ts";

const [place = "", ...paths] = process.argv.slice(2);
const store = await openStore(place);
const reader = await loadReader();
const t = performance.now();
async function* arrivals() {
  const opt = { needsDate: false } as const;
  const inputs = await Promise.all(paths.map((p) => nameInput(p, opt, { stdin: process.stdin })));
  for await (const s of expandInputs(inputs, opt))
    if (s.form === "failed") yield { ok: false as const, failure: s.failure };
    else yield* readArrivals(s, { flags: {}, needsId: false });
}
let n = 0;
const kinds: Record<string, number> = {};
for await (const e of ingest(arrivals(), {
  store,
  by: "test",
  now: () => new Date().toISOString(),
  coding: { reader, workers: 1, startWorkers: () => Promise.reject(new Error("no")) },
})) {
  n++;
  kinds[e.kind] = (kinds[e.kind] ?? 0) + 1;
  if (e.kind === "failed" || (e.kind === "uncoded" && n < 500)) console.log(JSON.stringify(e));
}
console.log(
  n,
  kinds,
  ((performance.now() - t) / 1000).toFixed(1) + " s",
  (process.memoryUsage().rss / 1e6) | 0,
  "MB",
  await store.end(),
);
await store.close();
