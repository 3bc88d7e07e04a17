/**
 * Measures the splitting of raw text into words and sentences on treebanks: CoNLL-2018 F1 by character offsets.
 *
 * Usage: tsx --conditions=@zenobia/source eval/segmentation.ts [--only PART-OF-DOCUMENT-ID]
 *   [--errors MOST-PER-DOCUMENT] [--what words|sentences] FILE.conllu[.xz] …
 * The words of multi-word tokens count by their own characters.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Span } from "@zenobia/model";
import { findDateline } from "../packages/reader/src/text/find-dateline.ts";
import { findSentences } from "../packages/reader/src/text/find-sentences.ts";
import { findParagraphs } from "../packages/reader/src/text/layout.ts";
import { splitWords } from "../packages/reader/src/text/split-words.ts";
import { createTextRules, type TextRules } from "../packages/reader/src/text/text-rules.ts";
import { loadWords } from "../packages/reader/test/load-words.ts";
import { documentsOf, type GoldDocument, readConllu } from "./treebank-text.ts";

interface Tally {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

const NOTHING: Tally = { right: 0, found: 0, gold: 0 };

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

function goldSplit({ words, sentences }: GoldDocument): Split {
  return { words: words.map(({ span }) => span), sentences };
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
  const parsed = readConllu(path);
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
  const splits = documents.map((document) => ({
    document,
    found: split(document.text, rules),
    gold: goldSplit(document),
  }));
  const words = sum(splits.map(({ found, gold }) => tally(found.words, gold.words)));
  const sentences = sum(splits.map(({ found, gold }) => tally(found.sentences, gold.sentences)));
  console.log(
    `${basename(path)} ${values.only ?? ""}: words F1 ${f1(words)}, sentences F1 ${f1(sentences)}`,
  );
  for (const { document, found, gold } of splits) {
    const what = values.what === "sentences" ? "sentences" : "words";
    if (values.errors !== undefined)
      printErrors(document, [found[what], gold[what]], Number(values.errors));
  }
}
