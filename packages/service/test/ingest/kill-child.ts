/**
 * Ingests a file into a record and writes a line for each report that it was told is kept; for tests that kill it.
 * Called with the place of the record and the path of the file.
 */
import { writeSync } from "node:fs";
import { openStore } from "@zenobia/store";
import { stubCoding } from "@zenobia/testkit";
import { ingest } from "../../src/index.ts";
import type { Arriving } from "../../src/inputs/arrival.ts";
import { expandInputs, nameInput, readArrivals } from "../../src/inputs.ts";

const STDOUT = 1;
const [place = "", path = ""] = process.argv.slice(2);

async function* arrivals(): AsyncGenerator<Arriving> {
  const options = { needsDate: false };
  const named = await nameInput(path, options, { stdin: process.stdin });
  for await (const source of expandInputs([named], options))
    if (source.form === "source") yield* readArrivals(source, { flags: {}, needsId: false });
}

const store = await openStore(place);
writeSync(STDOUT, "open\n");
const events = ingest(arrivals(), {
  store,
  by: "child",
  now: () => new Date().toISOString(),
  coding: {
    reader: { code: stubCoding },
    workers: 1,
    startWorkers: () => Promise.reject(new Error("unasked")),
  },
});
for await (const event of events)
  if ("input" in event) writeSync(STDOUT, `${event.kind} ${event.input}\n`);
await store.close();
writeSync(STDOUT, "done\n");
