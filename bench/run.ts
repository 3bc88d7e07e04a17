/**
 * Measures the built reader and command: `npm run bench [-- REPORTS] [--rounds N] [--json FILE]`
 *
 * REPORTS is a `.jsonl` of reports, or a folder of ID.txt and ID.meta.json; the project's corpus unless given.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { createReader, loadKnowledge } from "@zenobia/reader";
import { readAssets } from "../eval/reader-assets.ts";
import { readReports } from "./read-reports.ts";
import { timeCommand } from "./time-command.ts";
import { timeReader } from "./time-reader.ts";

const CORPUS = "corpus/texts";
const SAMPLE = "corpus/texts/goma-2012.txt";
const COLD_STARTS = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" }, json: { type: "string" } },
});
const source = positionals[0] ?? CORPUS;
const reader = createReader(loadKnowledge(readAssets()));
const result = {
  machine: { cpu: cpus()[0]?.model.trim() ?? "", cores: cpus().length, node: process.version },
  reports: source,
  reader: timeReader(reader, readReports(source), Number(values.rounds)),
  command: timeCommand(SAMPLE, COLD_STARTS),
};

console.log(`${result.machine.cpu}, ${result.machine.cores} cores, Node ${result.machine.node}`);
for (const [part, figures] of [
  ["reader, one core", result.reader],
  ["zenobia code, one report", result.command],
] as const) {
  console.log(`\n${part}`);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name.padEnd(20)} ${String(value).padStart(10)}`);
}
console.log(`\n${JSON.stringify(result)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
