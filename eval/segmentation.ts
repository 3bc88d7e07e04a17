/**
 * Measures the splitting of raw text into words and sentences on treebanks: CoNLL-2018 F1 by character offsets.
 *
 * Usage: tsx --conditions=@zenobia/source eval/segmentation.ts [--only PART-OF-DOCUMENT-ID]
 *   [--errors MOST-PER-DOCUMENT] [--what words|sentences] FILE.conllu …
 * Documents are rebuilt from the forms and SpaceAfter=No, with a blank line before each `# newpar` and, where GUM's
 * `# newpar_block` says how many sentences the block has, after its last one.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Span } from "@zenobia/model";
import { type ConlluSentence, parseConllu } from "../packages/reader/src/syntax/conllu.ts";
import { findDateline } from "../packages/reader/src/text/find-dateline.ts";
import { findSentences } from "../packages/reader/src/text/find-sentences.ts";
import { findParagraphs } from "../packages/reader/src/text/layout.ts";
import { splitWords } from "../packages/reader/src/text/split-words.ts";
import { createTextRules, type TextRules } from "../packages/reader/src/text/text-rules.ts";
import { loadWords } from "../packages/reader/test/load-words.ts";

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly words: readonly Span[];
  readonly sentences: readonly Span[];
}

interface Tally {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

const NOTHING: Tally = { right: 0, found: 0, gold: 0 };

function documentsOf(sentences: readonly ConlluSentence[]): readonly GoldDocument[] {
  const groups: { id: string; sentences: ConlluSentence[] }[] = [];
  for (const sentence of sentences) {
    const opening = sentence.comments.find((comment) => comment.startsWith("# newdoc"));
    const last = groups.at(-1);
    if (opening === undefined && last !== undefined) last.sentences.push(sentence);
    else groups.push({ id: opening?.split("=")[1]?.trim() ?? "", sentences: [sentence] });
  }
  return groups.map(({ id, sentences }) => rebuild(id, sentences));
}

function rebuild(id: string, group: readonly ConlluSentence[]): GoldDocument {
  let text = "";
  const words: Span[] = [];
  const sentences: Span[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const sentence of group) {
    const opens = sentence.comments.some((comment) => comment.startsWith("# newpar"));
    if (opens) left = sentencesInBlock(sentence);
    if ((opens || left === 0) && text !== "") text = `${text.trimEnd()}\n\n`;
    const start = text.length;
    let end = start;
    for (const { form, spaced } of surfaceOf(sentence)) {
      words.push([text.length, text.length + form.length]);
      text += form;
      end = text.length;
      if (spaced) text += " ";
    }
    sentences.push([start, end]);
    left -= 1;
  }
  return { id, text, words, sentences };
}

/** Sentences of the innermost block that opens here: 2 for "figure (3 s) | caption (2 s)". */
function sentencesInBlock(sentence: ConlluSentence): number {
  const block = sentence.comments.find((comment) => comment.startsWith("# newpar_block"));
  const counts = block
    ?.match(/\((\d+) s\)/g)
    ?.at(-1)
    ?.match(/\d+/);
  return counts === undefined || counts === null ? Number.POSITIVE_INFINITY : Number(counts[0]);
}

interface Surface {
  readonly form: string;
  readonly spaced: boolean;
}

/** The words with the spaces after them; inside a multiword token there are none. */
function surfaceOf(sentence: ConlluSentence): readonly Surface[] {
  const surfaces: Surface[] = [];
  let token = { last: 0, spaced: true };
  for (const row of sentence.rows) {
    if (row.kind === "kept") {
      const [id = "", ...columns] = row.line.split("\t");
      if (id.includes("-"))
        token = { last: Number(id.split("-")[1]), spaced: isSpaced(columns.at(-1) ?? "") };
      continue;
    }
    const spaced = row.id > token.last ? isSpaced(row.misc) : row.id === token.last && token.spaced;
    surfaces.push({ form: row.form, spaced });
  }
  return surfaces;
}

function isSpaced(misc: string): boolean {
  return !misc.split("|").includes("SpaceAfter=No");
}

function tally(found: readonly Span[], gold: readonly Span[]): Tally {
  const keys = new Set(gold.map((span) => span.join()));
  return {
    right: found.filter((span) => keys.has(span.join())).length,
    found: found.length,
    gold: gold.length,
  };
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }),
    NOTHING,
  );
}

function f1({ right, found, gold }: Tally): string {
  return ((200 * right) / Math.max(1, found + gold)).toFixed(2);
}

interface Split {
  readonly words: readonly Span[];
  readonly sentences: readonly Span[];
}

function split(text: string, rules: TextRules): Split {
  const words = splitWords(text, rules);
  const paragraphs = findParagraphs(text);
  const dateline = findDateline({ text, words, paragraphs, rules });
  const sentences = findSentences({ text, words, rules, paragraphs, dateline });
  return { words, sentences: sentences.map(({ span }) => span) };
}

/** Prints the stretches where gold and found spans differ, with what stands around them. */
function printErrors(gold: GoldDocument, spans: readonly (readonly Span[])[], limit: number): void {
  const [found = [], wanted = []] = spans;
  const right = new Set(found.map((span) => span.join()));
  for (const [start, end] of wanted.filter((span) => !right.has(span.join())).slice(0, limit)) {
    const parts = found.filter((span) => span[0] < end && start < span[1]);
    const shown = parts.map((span) => shorten(gold.text.slice(span[0], span[1]))).join(" | ");
    console.log(`  ${shorten(gold.text.slice(start, end))}   <-   ${shown}   (${gold.id})`);
  }
}

function shorten(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 75)} … ${text.slice(-75)}` : text);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    errors: { type: "string" },
    what: { type: "string", default: "words" },
  },
});
const rules = createTextRules(loadWords());
for (const path of positionals) {
  const parsed = parseConllu(readFileSync(path, "utf8"));
  if (!parsed.ok) {
    console.error(
      parsed.issues.map(({ line, message }) => `${path}:${line}: ${message}`).join("\n"),
    );
    process.exitCode = 1;
    continue;
  }
  const documents = documentsOf(parsed.sentences).filter(({ id }) =>
    id.includes(values.only ?? ""),
  );
  const splits = documents.map(({ text }) => split(text, rules));
  const words = sum(documents.map((gold, at) => tally(splits[at]?.words ?? [], gold.words)));
  const sentences = sum(
    documents.map((gold, at) => tally(splits[at]?.sentences ?? [], gold.sentences)),
  );
  console.log(
    `${basename(path)} ${values.only ?? ""}: words F1 ${f1(words)}, sentences F1 ${f1(sentences)}`,
  );
  for (const [at, gold] of documents.entries()) {
    const what = values.what === "sentences" ? "sentences" : "words";
    if (values.errors !== undefined)
      printErrors(gold, [splits[at]?.[what] ?? [], gold[what]], Number(values.errors));
  }
}
