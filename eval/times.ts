import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../packages/reader/src/document.ts";
import type { Knowledge } from "../packages/reader/src/knowledge.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";
import { textStage } from "../packages/reader/src/text/stage.ts";
import { createTimeReader } from "../packages/reader/src/times/find-times.ts";
import { loadWords } from "../packages/reader/test/load-words.ts";
import { loadShippedModel } from "../packages/reader/test/syntax/shipped-model.ts";
import { parseMeantime, parseTimeMl, type TimedReport, type Timex } from "./time-corpus.ts";

/**
 * Scores the times stage against TIMEX3 annotations, as TempEval-3 does: strict and relaxed F1 of extents, and F1
 * of values among the relaxed matches. Reads a folder of TimeML files (`.tml`) or of MEANTIME files (`.xml`).
 *
 * `tsx --conditions=@zenobia/source eval/times.ts FOLDER [--errors] [--no-syntax] [--list FILE]`
 */
interface Tally {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
}

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith("--")) ?? ".";
const showErrors = args.includes("--errors");
const only = args.includes("--list")
  ? new Set(readFileSync(args[args.indexOf("--list") + 1] ?? "", "utf8").split(/\s+/))
  : undefined;

const words = loadWords();
const reader = createTimeReader(words.times);
const syntax = args.includes("--no-syntax") ? undefined : loadShippedModel();
const knowledge = { words, syntax } as Knowledge;
const tally: Tally = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };

const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:tml|xml)$/.test(name) && (only === undefined || only.has(name)))
  .sort();
let scored = 0;
for (const name of names) {
  const raw = readFileSync(join(folder, name), "utf8");
  const report = name.endsWith(".tml") ? parseTimeMl(name, raw) : parseMeantime(name, raw);
  if (report === undefined) continue;
  score(report);
  scored += 1;
}
const precision = (hits: number): number => hits / Math.max(1, tally.found);
const recall = (hits: number): number => hits / Math.max(1, tally.gold);
const f1 = (hits: number): string =>
  ((200 * precision(hits) * recall(hits)) / Math.max(1e-9, precision(hits) + recall(hits))).toFixed(
    1,
  );
console.log(
  `${scored} files, ${tally.gold} gold, ${tally.found} found: strict ${f1(tally.strict)}, relaxed ${f1(tally.relaxed)}` +
    ` (P ${(100 * precision(tally.relaxed)).toFixed(1)}, R ${(100 * recall(tally.relaxed)).toFixed(1)}), value ${f1(tally.value)}`,
);

function score(report: TimedReport): void {
  const found = find(report).filter((one) => !report.creation.some((at) => overlaps(one, at)));
  tally.gold += report.gold.length;
  tally.found += found.length;
  const open = [...found];
  for (const gold of report.gold) {
    const at = bestOverlap(gold, open);
    count(report, gold, at < 0 ? undefined : open.splice(at, 1)[0]);
  }
  if (showErrors) for (const extra of open) printError(report, undefined, extra);
}

function count(report: TimedReport, gold: Timex, hit: Timex | undefined): void {
  const isStrict = hit?.start === gold.start && hit.end === gold.end;
  const isRight = hit?.value === gold.value;
  tally.relaxed += hit ? 1 : 0;
  tally.strict += isStrict ? 1 : 0;
  tally.value += isRight ? 1 : 0;
  if (showErrors && !(isStrict && isRight)) printError(report, gold, hit);
}

function bestOverlap(gold: Timex, found: readonly Timex[]): number {
  const exact = found.findIndex((one) => one.start === gold.start && one.end === gold.end);
  if (exact >= 0) return exact;
  return found.findIndex((one) => overlaps(one, gold));
}

function overlaps(a: Timex, b: Timex): boolean {
  return a.start < b.end && b.start < a.end;
}

function find(report: TimedReport): readonly Timex[] {
  const source: Source = {
    report: { id: report.name, published: report.published, text: report.text },
    text: report.text,
    publishedDay: report.published.slice(0, 10),
  };
  const layers = textStage.run({ source }, knowledge);
  const tokens = syntax && syntaxStage.run(layers, knowledge).tokens;
  return reader
    .find({ source, ...layers, ...(tokens && { tokens }) })
    .map(({ span, value }) => ({ start: span[0], end: span[1], value }));
}

function printError(report: TimedReport, gold: Timex | undefined, hit: Timex | undefined): void {
  const at = gold ?? hit;
  if (at === undefined) return;
  const cut = (from: number, to: number): string =>
    report.text.slice(Math.max(0, from), to).replace(/\s+/g, " ");
  const show = (one: Timex | undefined): string =>
    one === undefined ? "—" : `[${cut(one.start, one.end)}] ${one.value}`;
  console.log(
    `${report.published.slice(0, 10)}  gold ${show(gold)}  found ${show(hit)}  … ${cut(at.start - 45, at.end + 30)}`,
  );
}
