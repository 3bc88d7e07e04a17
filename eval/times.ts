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
 * Documents are split in two by their place in the order of names: those at even places (0, 2 …) are there to look at
 * while rules are made, those at odd ones are only ever counted. `--errors` prints mistakes of the even half alone.
 *
 * `tsx --conditions=@zenobia/source eval/times.ts FOLDER [--errors] [--no-syntax] [--list FILE]`
 */
interface Tally {
  documents: number;
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
}

interface Pair {
  readonly gold: Timex;
  readonly hit: Timex | undefined;
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
const HALVES = ["even", "odd"] as const;
const tallies = { even: createTally(), odd: createTally(), all: createTally() };

const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:tml|xml)$/.test(name) && (only === undefined || only.has(name)))
  .sort();
const reports = names.flatMap((name) => {
  const raw = readFileSync(join(folder, name), "utf8");
  return (name.endsWith(".tml") ? parseTimeMl(name, raw) : parseMeantime(name, raw)) ?? [];
});
reports.forEach((report, place) => {
  score(report, HALVES[place % 2] ?? "even");
});
console.log("even: documents that were looked at; odd: documents that were only counted");
for (const [name, tally] of Object.entries(tallies)) printTally(name, tally);

function createTally(): Tally {
  return { documents: 0, gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
}

function printTally(name: string, tally: Tally): void {
  const f1 = (hits: number): string =>
    ((200 * hits) / Math.max(1, tally.found + tally.gold)).toFixed(1);
  const precision = ((100 * tally.relaxed) / Math.max(1, tally.found)).toFixed(1);
  const recall = ((100 * tally.relaxed) / Math.max(1, tally.gold)).toFixed(1);
  console.log(
    `${name.padEnd(4)} ${tally.documents} files, ${tally.gold} gold, ${tally.found} found: strict ${f1(tally.strict)}, ` +
      `relaxed ${f1(tally.relaxed)} (P ${precision}, R ${recall}), value ${f1(tally.value)}`,
  );
}

function score(report: TimedReport, half: (typeof HALVES)[number]): void {
  const found = find(report).filter((one) => !report.creation.some((at) => overlaps(one, at)));
  const open = [...found];
  const pairs = report.gold.map((gold): Pair => {
    const at = bestOverlap(gold, open);
    return { gold, hit: at < 0 ? undefined : open.splice(at, 1)[0] };
  });
  for (const tally of [tallies[half], tallies.all]) {
    tally.documents += 1;
    tally.found += found.length;
    for (const pair of pairs) count(tally, pair);
  }
  if (!showErrors || half !== "even") return;
  for (const pair of pairs)
    if (!(isStrict(pair) && isRight(pair))) printError(report, pair.gold, pair.hit);
  for (const extra of open) printError(report, undefined, extra);
}

function count(tally: Tally, pair: Pair): void {
  tally.gold += 1;
  tally.relaxed += pair.hit ? 1 : 0;
  tally.strict += isStrict(pair) ? 1 : 0;
  tally.value += isRight(pair) ? 1 : 0;
}

function isStrict({ gold, hit }: Pair): boolean {
  return hit?.start === gold.start && hit.end === gold.end;
}

function isRight({ gold, hit }: Pair): boolean {
  return hit?.value === gold.value;
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
