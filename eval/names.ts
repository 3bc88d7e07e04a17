/**
 * Scores the names layer of the syntax model on gold tokens of GUM, by genre where sentences have ids such as GUM_news_….
 *
 * `npx tsx --conditions=@zenobia/source eval/names.ts FILE.conllu[.xz]… [--model MODEL.zsm.gz]`
 *
 * Which mentions of GUM are names, and where a name ends, is settled in training/treebank.py (Python 3 must be installed)
 * and set out in training/README.md, "Names". PERSON, ORGANISATION and PLACE make up the headline.
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import { createSyntaxModel } from "../packages/reader/src/syntax/bilstm-model.ts";
import type { LemmaWords } from "../packages/reader/src/syntax/repair-lemma.ts";
import {
  addNameScores,
  EMPTY_NAME_SCORE,
  NAME_MEASURES,
  type NameScore,
  scoreNames,
} from "./names-score.ts";
import { f1, type Tally } from "./treebank-score.ts";

const ROOT = join(import.meta.dirname, "..");
const LEMMAS = join(ROOT, "packages/reader/data/words/lemmas.yaml");
const SHIPPED = join(ROOT, "packages/reader/models/syntax-en.zsm.gz");
/** Sentences parsed at once: about as many as a report has. */
const REPORT_SENTENCES = 40;
const MOST_BYTES = 256 * 1024 * 1024;

interface GoldNames {
  readonly id: string;
  readonly forms: readonly string[];
  readonly names: readonly string[];
  readonly heads: readonly number[];
}

function readGold(path: string): readonly GoldNames[] {
  const lines = execFileSync("python3", [join(ROOT, "training/treebank.py"), path], {
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
  });
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldNames);
}

function genreOf(id: string): string {
  return /^GUM_([a-z]+)_/.exec(id)?.[1] ?? "other";
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(2).padStart(7);
}

function printTally(name: string, { gold, system, right }: Tally): void {
  const cells = [percent(right, system), percent(right, gold), percent(2 * right, gold + system)];
  console.log(`${name.padEnd(14)} ${String(gold).padStart(6)} ${cells.join(" ")}`);
}

function printScore(name: string, score: NameScore): void {
  console.log(`\n${name.padEnd(14)}   gold       P       R      F1`);
  for (const measure of NAME_MEASURES) printTally(measure, score[measure]);
}

function scoreFile(path: string, tagsOf: (forms: GoldNames[]) => readonly string[][]): void {
  const gold = readGold(path);
  const byGenre = new Map<string, NameScore>();
  let total = EMPTY_NAME_SCORE;
  for (let at = 0; at < gold.length; at += REPORT_SENTENCES) {
    const batch = gold.slice(at, at + REPORT_SENTENCES);
    const answers = tagsOf(batch);
    batch.forEach(({ id, names, heads }, index) => {
      const score = scoreNames({ tags: names, heads }, answers[index] ?? []);
      const genre = genreOf(id);
      byGenre.set(genre, addNameScores(byGenre.get(genre) ?? EMPTY_NAME_SCORE, score));
      total = addNameScores(total, score);
    });
  }
  const genres = [...byGenre].sort();
  console.log(`\n${path}: F1 of all three by genre`);
  console.log(
    genres.map(([name, score]) => `${name} ${f1(score["all three"]).toFixed(1)}`).join(", "),
  );
  printScore("news", byGenre.get("news") ?? EMPTY_NAME_SCORE);
  printScore("all", total);
  const figures = NAME_MEASURES.map((measure) => [measure, Number(f1(total[measure]).toFixed(2))]);
  console.log(`\n${JSON.stringify({ file: path, ...Object.fromEntries(figures) })}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: "string" } },
});
const model = createSyntaxModel(
  gunzipSync(readFileSync(values.model ?? SHIPPED)),
  parse(readFileSync(LEMMAS, "utf8")) as LemmaWords,
);
console.log(model.id);
for (const path of positionals) {
  scoreFile(path, (batch) =>
    model
      .parse(batch.map((sentence) => sentence.forms))
      .map((tokens) => tokens.map((token) => token.name ?? "O")),
  );
}
