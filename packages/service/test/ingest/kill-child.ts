/**
 * Ingests a file into a record and derives from it; for tests that kill it. Writes a line for each report that it was
 * told is kept, and one before and after each time that it derives. Called with the place of the record and the path of
 * the file.
 */
import { writeSync } from "node:fs";
import { openStore } from "@zenobia/store";
import { ingest } from "../../src/index.ts";
import type { Arriving } from "../../src/inputs/arrival.ts";
import { expandInputs, nameInput, readArrivals } from "../../src/inputs.ts";
import { deriverOf, toldCoding } from "../derive/told-reports.ts";

const STDOUT = 1;
/** Of reports: so few that about half of the time goes into deriving. */
const DERIVE_AFTER = 5;
const [place = "", path = ""] = process.argv.slice(2);

async function* arrivals(): AsyncGenerator<Arriving> {
  const options = { needsDate: false };
  const named = await nameInput(path, options, { stdin: process.stdin });
  for await (const source of expandInputs([named], options))
    if (source.form === "source") yield* readArrivals(source, { flags: {}, needsId: false });
}

const store = await openStore(place);
writeSync(STDOUT, "open\n");
const deriver = deriverOf(store);
const events = ingest(arrivals(), {
  store,
  by: "child",
  now: () => new Date().toISOString(),
  coding: {
    reader: { code: (report, sha256) => toldCoding(report, { sha256 }) },
    workers: 1,
    startWorkers: () => Promise.reject(new Error("unasked")),
  },
  deriver: {
    ...deriver,
    update: async () => {
      writeSync(STDOUT, "deriving\n");
      return await deriver.update();
    },
  },
  deriveAfter: DERIVE_AFTER,
});
for await (const event of events)
  writeSync(STDOUT, `${event.kind} ${"input" in event ? event.input : event.through}\n`);
await store.close();
writeSync(STDOUT, "done\n");
