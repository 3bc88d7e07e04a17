import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createReader, type Knowledge, loadKnowledge, type Reader } from "../src/index.ts";

const READER = new URL("../", import.meta.url);

/** Everything the reader ships, as `npm run build` leaves it. */
/** Knowledge without the judge of events and the model of parties: what the rules find by themselves. */
export function loadRules(): Knowledge {
  const { events: _events, parties: _parties, ...rules } = loadShippedKnowledge();
  return rules;
}

export function loadShippedKnowledge(): Knowledge {
  return loadKnowledge({
    syntax: gunzipSync(readFileSync(new URL("models/syntax-en.zsm.gz", READER))),
    gazetteer: new Uint8Array(readFileSync(new URL("assets/gazetteer.bin", READER))),
    knowledge: JSON.parse(readFileSync(new URL("assets/knowledge.json", READER), "utf8")),
  });
}

/** The reader with everything it ships. */
export function loadShippedReader(): Reader {
  return createReader(loadShippedKnowledge());
}

/** A reader of rules and lexicon alone, on which their tests run. */
export function loadRulesReader(): Reader {
  return createReader(loadRules());
}
