/**
 * Measures the built reader and command: `npm run bench [-- REPORTS] [--rounds N] [--json FILE]`
 *
 * REPORTS is a `.jsonl` of reports, or a folder of ID.txt and ID.meta.json; the project's corpus unless given.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { createNativeEncoder, loadRuntime } from "@zenobia/native";
import { createReader, type Knowledge, loadKnowledge, type Reader } from "@zenobia/reader";
import { readAssets } from "../eval/reader-assets.ts";
import { findChromium } from "../scripts/find-chromium.ts";
import { readReports } from "./read-reports.ts";
import { timeCommand } from "./time-command.ts";
import { timeInBrowser } from "./time-in-browser.ts";
import { timePlaces } from "./time-places.ts";
import { timeReader } from "./time-reader.ts";
import { compareModels, timeSyntax } from "./time-syntax.ts";

const CORPUS = "corpus/texts";
const SAMPLE = "corpus/texts/goma-2012.txt";
const COLD_STARTS = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" }, json: { type: "string" } },
});
const source = positionals[0] ?? CORPUS;
const rounds = Number(values.rounds);
const reports = readReports(source);
const runtime = loadRuntime();
const wasm = loadKnowledge(readAssets());
const native =
  runtime &&
  loadKnowledge({ ...readAssets(), encoder: (file) => createNativeEncoder(runtime, file) });
const chromium = findChromium();
const sentences = sentencesOf(createReader(wasm));
const models = [wasm, native].flatMap((knowledge) => knowledge?.syntax ?? []);
const result = {
  machine: { cpu: cpus()[0]?.model.trim() ?? "", cores: cpus().length, node: process.version },
  reports: source,
  syntax: timeSyntax(models, sentences, rounds),
  agreement: native && compareModels(wasm.syntax, native.syntax, sentences),
  chromiumTokensPerSecond: chromium && (await timeInBrowser(chromium, sentences, rounds)),
  places: timePlaces(readAssets(), reports, rounds),
  readerOnWasm: timed(wasm),
  readerOnNative: native && timed(native),
  command: timeCommand(SAMPLE, COLD_STARTS),
};

function sentencesOf(reader: Reader): readonly (readonly string[])[] {
  return reports.flatMap(({ text }) =>
    reader.parse(text).map(({ rows }) => rows.flatMap((row) => ("form" in row ? row.form : []))),
  );
}

function timed(knowledge: Knowledge): object {
  return timeReader(createReader(knowledge), reports, rounds);
}

console.log(`${result.machine.cpu}, ${result.machine.cores} cores, Node ${result.machine.node}`);
print("syntax model on WebAssembly, one thread", result.syntax[0]);
print("syntax model on onnxruntime, one thread", result.syntax[1]);
print("the same on both backends, share of words", result.agreement);
print("syntax model in Chromium", {
  tokensPerSecond: result.chromiumTokensPerSecond ?? "no Chromium",
});
print("places, one core", result.places);
print("reader on WebAssembly, one core", result.readerOnWasm);
print("reader on onnxruntime, one core", result.readerOnNative);
print("zenobia code, one report", result.command);
console.log(`\n${JSON.stringify(result)}`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

function print(part: string, figures: object | undefined): void {
  console.log(`\n${part}`);
  if (figures === undefined) console.log("  onnxruntime-node is not installed here");
  for (const [name, value] of Object.entries(figures ?? {}))
    console.log(`  ${name.padEnd(22)} ${String(value).padStart(10)}`);
}
