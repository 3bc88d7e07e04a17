/**
 * `npm start [-- OPTIONS of zenobia serve]`: builds what is not built, makes a sample record of the project's own reports
 * where there is none, and opens the app on it. `npm start -- --db FOLDER` opens another record.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { passThrough } from "./run-command.ts";

const COMMAND = "packages/cli/bin/zenobia.js";
const SAMPLE = "build/sample-record";
const REPORTS = ["corpus/sample/reports.jsonl"];

const options = process.argv.slice(2);
const { values } = parseArgs({
  args: options,
  strict: false,
  options: { db: { type: "string" }, help: { type: "boolean", short: "h" } },
});

await step("building", ["tsx", "scripts/build.ts"]);
if (values.help === true) await zenobia(["serve", "--help"]);
else {
  const own = typeof values.db === "string" || process.env["ZENOBIA_DB"] !== undefined;
  if (!own && !existsSync(SAMPLE)) await makeSample();
  await zenobia(["serve", "--open", ...(own ? [] : ["--db", SAMPLE]), ...options]);
}

/** Made beside its place and moved there when it is whole, so that an interrupted start begins anew. */
async function makeSample(): Promise<void> {
  const unfinished = `${SAMPLE}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  process.stderr.write("making a sample record of the project's own reports (a minute or two)\n");
  await zenobia(["ingest", ...REPORTS, "--db", unfinished]);
  renameSync(unfinished, SAMPLE);
}

async function zenobia(words: readonly string[]): Promise<void> {
  await step(words[0] ?? "", [process.execPath, COMMAND, ...words]);
}

async function step(
  name: string,
  [command, ...args]: readonly [string, ...string[]],
): Promise<void> {
  const code = await passThrough(command, args);
  if (code !== 0) {
    process.stderr.write(`npm start: ${name} failed; what went wrong is told above\n`);
    process.exit(code);
  }
}
