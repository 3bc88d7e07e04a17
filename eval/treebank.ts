/**
 * Scores the syntax model on treebanks, by genre where sentences have ids such as GUM_news_….
 *
 * `npx tsx --conditions=@zenobia/source eval/treebank.ts [--raw] FILE.conllu[.xz]… [--model MODEL.zsm[.gz]]`
 * Sentences and words are the gold ones; with `--raw` the reader finds them by itself in the rebuilt texts.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Token } from "../packages/reader/src/document.ts";
import type { Knowledge } from "../packages/reader/src/knowledge.ts";
import { createSyntaxModel } from "../packages/reader/src/syntax/bilstm-model.ts";
import { type ConlluSentence, conlluWords } from "../packages/reader/src/syntax/conllu.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";
import { textStage } from "../packages/reader/src/text/stage.ts";
import { loadWords } from "../packages/reader/test/load-words.ts";
import {
  RAW_TEXT_METRICS,
  type RawTextMetric,
  type ReadText,
  scoreText,
} from "./raw-text-score.ts";
import {
  addScores,
  f1,
  type Scores,
  scoreSentence,
  TREEBANK_METRICS,
  type TreebankMetric,
} from "./treebank-score.ts";
import { documentsOf, genreOf, readConllu, tokensOf } from "./treebank-text.ts";

const SHIPPED = fileURLToPath(
  new URL("../packages/reader/models/syntax-en.zsm.gz", import.meta.url),
);
const GZIP_MAGIC = [0x1f, 0x8b];
/** Sentences parsed at once: about as many as a report has. */
const REPORT_SENTENCES = 40;

type Reading = Pick<Knowledge, "syntax" | "words">;

interface GenreScores<Metric extends string> {
  readonly genre: string;
  readonly scores: Scores<Metric>;
}

function readModel(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return GZIP_MAGIC.every((byte, at) => bytes[at] === byte) ? gunzipSync(bytes) : bytes;
}

function readTreebank(path: string): readonly ConlluSentence[] {
  const result = readConllu(path);
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.issues[0])}`);
  if (result.sentences.length === 0) throw new Error(`${path} has no sentences`);
  return result.sentences;
}

function scoreGoldWords(path: string, { syntax }: Reading): void {
  const gold = readTreebank(path);
  const forms = gold.map((sentence) => conlluWords(sentence).map((word) => word.form));
  const started = performance.now();
  const parsed: (readonly Token[])[] = [];
  for (let at = 0; at < forms.length; at += REPORT_SENTENCES)
    parsed.push(...syntax.parse(forms.slice(at, at + REPORT_SENTENCES)));
  const seconds = secondsSince(started);
  const scored = gold.map((sentence, at) => ({
    genre: genreOf(sentence),
    scores: scoreSentence(tokensOf(sentence), parsed[at] ?? []),
  }));
  printSpeed(path, { seconds, sentences: gold.length, words: forms.flat().length });
  printTable<TreebankMetric>(TREEBANK_METRICS, scored);
}

function scoreRawTexts(path: string, reading: Reading): void {
  const gold = documentsOf(readTreebank(path));
  const started = performance.now();
  const read = gold.map(({ text }) => readText(text, reading as Knowledge));
  const seconds = secondsSince(started);
  const scored = gold.map((document, at) => ({
    genre: document.genre,
    scores: scoreText(document, read[at] ?? { words: [], sentences: [], tokens: [] }),
  }));
  printSpeed(path, {
    seconds,
    sentences: read.flatMap(({ sentences }) => sentences).length,
    words: read.flatMap(({ words }) => words).length,
  });
  printTable<RawTextMetric>(RAW_TEXT_METRICS, scored);
}

function readText(text: string, knowledge: Knowledge): ReadText {
  const source = { report: { id: "", published: "", text }, text, publishedDay: "" };
  const split = textStage.run({ source }, knowledge);
  const { tokens } = syntaxStage.run(split, knowledge);
  return { words: split.words, sentences: split.sentences.map(({ span }) => span), tokens };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

interface Speed {
  readonly seconds: number;
  readonly sentences: number;
  readonly words: number;
}

function printSpeed(path: string, { seconds, sentences, words }: Speed): void {
  const rates = [words, sentences].map((count) => Math.round(count / seconds));
  console.log(`\n${path}: ${sentences} sentences, ${rates[0]} tokens/s, ${rates[1]} sentences/s`);
}

/** Prints a row for each genre, if there are several, and one for all; the first column counts the gold words. */
function printTable<Metric extends RawTextMetric>(
  metrics: readonly Metric[],
  scored: readonly GenreScores<Metric | "UPOS">[],
): void {
  const printScores = (name: string, scores: Scores<Metric | "UPOS">) => {
    const cells = metrics.map((metric) => f1(scores[metric]).toFixed(2));
    printRow(name, [scores.UPOS.gold, ...cells]);
  };
  printRow("", ["words", ...metrics]);
  const genres = [...new Set(scored.map(({ genre }) => genre))].sort();
  if (genres.length > 1)
    for (const name of genres) printScores(name, sum(scored.filter(({ genre }) => genre === name)));
  printScores("all", sum(scored));
}

function sum<Metric extends string>(scored: readonly GenreScores<Metric>[]): Scores<Metric> {
  return scored.map(({ scores }) => scores).reduce(addScores);
}

function printRow(name: string, cells: readonly (number | string)[]): void {
  console.log([name.padEnd(14), ...cells.map((cell) => String(cell).padStart(9))].join(" "));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: "string", default: SHIPPED },
    raw: { type: "boolean", default: false },
  },
});
const words = loadWords();
const syntax = createSyntaxModel(readModel(values.model), words.lemmas);
console.log(`${values.model}: ${syntax.id}`);
for (const path of positionals) {
  if (values.raw) scoreRawTexts(path, { syntax, words });
  else scoreGoldWords(path, { syntax, words });
}
