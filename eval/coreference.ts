/**
 * Scores coreference on documents with gold chains (GUM), by genre.
 *
 * `npx tsx --conditions=@zenobia/source eval/coreference.ts [--genres news,bio] FILE.conllu[.xz]…`
 * Sentences and words are the gold ones, trees and mentions our own. Without files it tells of the project's own corpus
 * which actors of events go wrong by coreference.
 */
import { parseArgs } from "node:util";
import { loadKnowledge } from "@zenobia/reader";
import { coreferenceStage } from "../packages/reader/src/coreference/stage.ts";
import type { Knowledge } from "../packages/reader/src/knowledge.ts";
import { mentionsStage } from "../packages/reader/src/mentions/stage.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";
import {
  ANAPHORS,
  addTallies,
  CHAIN_METRICS,
  type CoreferenceScores,
  scoreCoreference,
  sharesOf,
} from "./coreference-score.ts";
import { printActorErrors } from "./event-actors.ts";
import { type ChainedDocument, chainedDocuments } from "./gold-layers.ts";
import { readAssets } from "./reader-assets.ts";
import { readConllu } from "./treebank-text.ts";

function scoreDocument(document: ChainedDocument, knowledge: Knowledge): CoreferenceScores {
  const { layers } = document;
  const { tokens } = syntaxStage.run(layers, knowledge);
  const { mentions } = mentionsStage.run({ ...layers, tokens }, knowledge);
  const { entities } = coreferenceStage.run({ ...layers, tokens, mentions }, knowledge);
  return scoreCoreference(document.mentions, { mentions, entities });
}

function printScores(name: string, scores: readonly CoreferenceScores[]): void {
  const sums = [...ANAPHORS, ...CHAIN_METRICS].map((key) =>
    addTallies(scores.map((score) => score[key])),
  );
  const shares = sums.map(sharesOf);
  const cells = ANAPHORS.map((_, at) => shares[at]?.map((share) => share.toFixed(1)).join("/"));
  const chains = shares.slice(ANAPHORS.length).map((share) => share[2] ?? 0);
  const average = chains.reduce((sum, share) => sum + share, 0) / CHAIN_METRICS.length;
  printRow(name, [...cells, ...[...chains, average].map((share) => share.toFixed(1))]);
}

function printRow(name: string, cells: readonly (string | undefined)[]): void {
  const [anaphors, chains] = [cells.slice(0, ANAPHORS.length), cells.slice(ANAPHORS.length)];
  const wide = anaphors.map((cell = "") => cell.padStart(18));
  console.log([name.padEnd(13), ...wide, ...chains.map((cell = "") => cell.padStart(7))].join(""));
}

function scoreTreebank(path: string, genres: readonly string[], knowledge: Knowledge): void {
  const result = readConllu(path);
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.issues[0])}`);
  const scored = chainedDocuments(result.sentences, genres).map((document) => ({
    genre: document.genre,
    scores: scoreDocument(document, knowledge),
  }));
  console.log(
    `\n${path}: ${scored.length} documents; precision/recall/F1 of what goes back to a name`,
  );
  printRow("", [...ANAPHORS, ...CHAIN_METRICS, "CoNLL"]);
  for (const genre of [...new Set(scored.map((one) => one.genre))].sort())
    printScores(
      genre,
      scored.filter((one) => one.genre === genre).map(({ scores }) => scores),
    );
  printScores(
    "all",
    scored.map(({ scores }) => scores),
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { genres: { type: "string", default: "" } },
});
const knowledge = loadKnowledge(readAssets());
const genres = values.genres.split(",").filter((genre) => genre !== "");
for (const path of positionals) scoreTreebank(path, genres, knowledge);
if (positionals.length === 0) printActorErrors(knowledge);
