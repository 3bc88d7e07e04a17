/**
 * Scores the syntax model on gold sentences and tokens, by genre where sentences have ids such as GUM_news_….
 *
 * `npx tsx --conditions=@zenobia/source eval/treebank.ts FILE.conllu[.xz]… [--model MODEL.zsm.gz]`
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import type { Token } from "../packages/reader/src/document.ts";
import { createSyntaxModel } from "../packages/reader/src/syntax/bilstm-model.ts";
import {
  type ConlluSentence,
  type ConlluWord,
  conlluWords,
  parseConllu,
} from "../packages/reader/src/syntax/conllu.ts";
import type { LemmaWords } from "../packages/reader/src/syntax/repair-lemma.ts";
import {
  addScores,
  EMPTY_SCORE,
  f1,
  scoreSentence,
  TREEBANK_METRICS,
  type TreebankScore,
} from "./treebank-score.ts";

const LEMMAS = new URL("../packages/reader/data/words/lemmas.yaml", import.meta.url);
const SHIPPED = new URL("../packages/reader/models/syntax-en.zsm.gz", import.meta.url);
/** Sentences parsed at once: about as many as a report has. */
const REPORT_SENTENCES = 40;
const MOST_BYTES = 256 * 1024 * 1024;

interface GoldSentence {
  readonly genre: string;
  readonly forms: readonly string[];
  readonly tokens: readonly Token[];
}

function readTreebank(path: string): readonly GoldSentence[] {
  const text = path.endsWith(".xz")
    ? execFileSync("xz", ["-dc", path], { encoding: "utf8", maxBuffer: MOST_BYTES })
    : readFileSync(path, "utf8");
  const result = parseConllu(text);
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.issues[0])}`);
  return result.sentences.map((sentence) => {
    const words = conlluWords(sentence);
    return {
      genre: genreOf(sentence),
      forms: words.map((word) => word.form),
      tokens: words.map(tokenOf),
    };
  });
}

function genreOf(sentence: ConlluSentence): string {
  const id = sentence.comments.find((comment) => comment.startsWith("# sent_id"));
  return /= *GUM_([a-z]+)_/.exec(id ?? "")?.[1] ?? "all";
}

function tokenOf(word: ConlluWord): Token {
  const { lemma, upos, xpos, feats, relation } = word;
  return { lemma, upos, xpos, feats, head: (word.head ?? 0) - 1, relation };
}

function printRow(name: string, cells: readonly (number | string)[]): void {
  console.log([name.padEnd(14), ...cells.map((cell) => String(cell).padStart(7))].join(" "));
}

function printScore(name: string, score: TreebankScore): void {
  const cells = TREEBANK_METRICS.map((metric) => f1(score[metric]).toFixed(2));
  printRow(name, [score.UPOS.gold, ...cells]);
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
  const gold = readTreebank(path);
  const started = performance.now();
  const parsed: (readonly Token[])[] = [];
  for (let at = 0; at < gold.length; at += REPORT_SENTENCES) {
    const batch = gold.slice(at, at + REPORT_SENTENCES);
    parsed.push(...model.parse(batch.map((sentence) => sentence.forms)));
  }
  const seconds = (performance.now() - started) / 1000;
  const byGenre = new Map<string, TreebankScore>();
  let total = EMPTY_SCORE;
  gold.forEach(({ genre, tokens }, index) => {
    const score = scoreSentence(tokens, parsed[index] ?? []);
    byGenre.set(genre, addScores(byGenre.get(genre) ?? EMPTY_SCORE, score));
    total = addScores(total, score);
  });
  console.log(
    `\n${path}: ${gold.length} sentences, ${Math.round(total.UPOS.gold / seconds)} tokens/s, ${Math.round(gold.length / seconds)} sentences/s`,
  );
  printRow("", ["words", ...TREEBANK_METRICS]);
  if (byGenre.size > 1) {
    for (const [genre, score] of [...byGenre].sort()) printScore(genre, score);
  }
  printScore("all", total);
}
