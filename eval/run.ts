/**
 * Scores the reader against codings by hand: `npm run eval [-- GOLD_FOLDER…] [--out FILE.jsonl] [--raise] [--split S]`
 *
 * Without folders it is the project's own corpus, whose figures must not fall below eval/floors.json; `--raise` lifts
 * the floors to what was reached. Its passages are scored beside it, those held out or, by `--split`, others; and how phrases that name actors are read (eval/actors.ts) is printed too. A gold folder
 * holds ID.json; ../texts beside it holds ID.txt and ID.meta.json.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CodedReport, GoldReport, Report } from "@zenobia/model";
import { createReader, loadKnowledge, type Reader } from "@zenobia/reader";
import { addCounts, type Counts, f1, SCORED, type Scored, SLOTS } from "@zenobia/record";
import { loadPassages } from "@zenobia/testkit";
import { printPhraseShares, scorePhrases } from "./actor-phrases.ts";
import { readAssets } from "./reader-assets.ts";
import { scoreReport } from "./record/score.ts";

const OWN_GOLD = join(import.meta.dirname, "../corpus/gold");
const FLOORS = join(import.meta.dirname, "floors.json");

type Floors = Partial<Record<Scored, number>>;

interface FolderScore {
  readonly counts: Counts;
  readonly codings: readonly CodedReport[];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function scoreFolder(reader: Reader, folder: string): FolderScore {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const scored = names.sort().map((name) => {
    const gold = readJson(join(folder, name)) as GoldReport;
    const texts = join(folder, "../texts");
    const text = readFileSync(join(texts, `${gold.id}.txt`), "utf8");
    const meta = readJson(join(texts, `${gold.id}.meta.json`)) as Omit<Report, "text">;
    const coded = reader.code({ ...meta, text }, createHash("sha256").update(text).digest("hex"));
    return { counts: scoreReport(text, gold, coded), coded };
  });
  return {
    counts: addCounts(scored.map(({ counts }) => counts)),
    codings: scored.map(({ coded }) => coded),
  };
}

/** Scores the passages of one split: `test` is held out, the models have seen the others. */
function scorePassages(reader: Reader, split: string): Counts {
  const passages = loadPassages().filter((passage) => passage.split === split);
  return addCounts(
    passages.map(({ report, gold }) => {
      const sha256 = createHash("sha256").update(report.text).digest("hex");
      return scoreReport(report.text, gold, reader.code(report, sha256));
    }),
  );
}

function printCounts(folder: string, counts: Counts, floors: Floors): void {
  console.log(`\n${folder}`);
  for (const key of SCORED) {
    const { both, first: gold, second: coded } = counts[key];
    const shares = [both / Math.max(coded, 1), both / Math.max(gold, 1), f1(counts[key])];
    const [p, r, f] = shares.map((share) => share.toFixed(3));
    const floor = floors[key] === undefined ? "" : `   floor ${floors[key].toFixed(3)}`;
    const of = `(${both} of ${gold} gold, ${coded} coded)`;
    console.log(`${key.padEnd(10)} P ${p}  R ${r}  F1 ${f}${floor}   ${of}`);
  }
  const shares = SLOTS.map((slot) => `${slot} ${f1(counts[slot]).toFixed(3)}`);
  console.log(`slots      ${shares.join("  ")}   (right, of ${counts.detect.both} detected)`);
}

/** Floors three places down, so that rounding never makes one unreachable. */
function raised(floors: Floors, counts: Counts): Floors {
  const reached = (key: Scored): number => Math.floor(f1(counts[key]) * 1000) / 1000;
  return Object.fromEntries(SCORED.map((key) => [key, Math.max(floors[key] ?? 0, reached(key))]));
}

function guardFloors(counts: Counts, floors: Floors, raise: boolean): void {
  const fallen = SCORED.filter((key) => f1(counts[key]) < (floors[key] ?? 0));
  for (const key of fallen) console.log(`${key} has fallen below its floor`);
  if (fallen.length > 0) process.exitCode = 1;
  else if (raise) writeFileSync(FLOORS, `${JSON.stringify(raised(floors, counts), null, 2)}\n`);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      raise: { type: "boolean", default: false },
      split: { type: "string", default: "test" },
    },
  });
  const reader = createReader(loadKnowledge(readAssets()));
  const own = positionals.length === 0;
  const floors = own ? (readJson(FLOORS) as Floors) : {};
  const codings: CodedReport[] = [];
  for (const folder of own ? [OWN_GOLD] : positionals) {
    const score = scoreFolder(reader, folder);
    printCounts(own ? "corpus/gold" : folder, score.counts, floors);
    codings.push(...score.codings);
    if (own) guardFloors(score.counts, floors, values.raise);
  }
  if (own) {
    printCounts(`corpus/passages, ${values.split}`, scorePassages(reader, values.split), {});
  }
  if (own) printPhraseShares("\ncorpus/actors", scorePhrases());
  if (values.out !== undefined)
    writeFileSync(values.out, codings.map((coded) => `${JSON.stringify(coded)}\n`).join(""));
}

main();
