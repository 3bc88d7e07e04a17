/**
 * Scores who says what against tokens labelled source, cue and content, one JSON a line:
 * `{"id", "tokens", "labels"}`; lines with one id are the paragraphs of one report. Prints exact and partial F1.
 *
 * `npx tsx --conditions=@zenobia/source eval/attribution.ts FILE.jsonl[.xz] [--errors LABEL] [--limit REPORTS]`
 */
import { parseArgs } from "node:util";
import type { Speech } from "../packages/reader/src/attribution/speech.ts";
import { attributionStage } from "../packages/reader/src/attribution/stage.ts";
import { coreferenceStage } from "../packages/reader/src/coreference/stage.ts";
import { framesStage } from "../packages/reader/src/frames/stage.ts";
import type { Layers } from "../packages/reader/src/layers.ts";
import { mentionsStage } from "../packages/reader/src/mentions/stage.ts";
import { createPipeline } from "../packages/reader/src/stage-order.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";
import { createTree, type Tree } from "../packages/reader/src/syntax/tree.ts";
import { textStage } from "../packages/reader/src/text/stage.ts";
import { loadShippedKnowledge } from "../packages/reader/test/load-reader.ts";
import { type QuotedReport, readQuotedReports } from "./attribution-corpus.ts";
import { type LabelledSpan, type SpanTally, spanF1, tallySpans } from "./span-score.ts";

const LABELS = ["source", "cue", "content"] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "string" }, limit: { type: "string" } },
});
const knowledge = loadShippedKnowledge();
const pipeline = createPipeline([
  textStage,
  syntaxStage,
  mentionsStage,
  coreferenceStage,
  framesStage,
  attributionStage,
]);
const tallies = new Map<string, SpanTally>(
  LABELS.map((label) => [label, { gold: 0, found: 0, exact: 0, partial: 0 }]),
);
const reports = readQuotedReports(positionals[0] ?? "").slice(0, Number(values.limit ?? 100_000));
for (const report of reports) scoreReport(report);
for (const [label, tally] of tallies) printTally(label, tally);

function scoreReport(report: QuotedReport): void {
  const source = {
    report: { id: "x", published: "2016-09-30", text: report.text },
    text: report.text,
    publishedDay: "2016-09-30",
  };
  const layers = pipeline(source, knowledge);
  const found = spansOfSpeech(report, layers);
  for (const label of LABELS) {
    const tally = tallies.get(label);
    const gold = report.gold.filter((span) => span.label === label);
    const ours = found.filter((span) => span.label === label);
    if (tally) tallySpans(tally, gold, ours);
    if (values.errors === label) printErrors(report, gold, ours);
  }
}

function spansOfSpeech(report: QuotedReport, layers: Layers): readonly LabelledSpan[] {
  const tree = createTree(layers.tokens);
  const spans = new Map<string, LabelledSpan>();
  const add = (label: string, from: number, to: number): void => {
    const span = {
      label,
      from: tokenAt(report, layers, from),
      to: tokenAt(report, layers, to - 1) + 1,
    };
    if (to > from) spans.set(`${label}:${span.from}:${span.to}`, span);
  };
  for (const speech of layers.speech) {
    if (isInside(speech, layers.speech)) continue;
    const mention = layers.mentions[speech.pronoun ?? speech.speaker ?? -1];
    if (mention) add("source", ...sourceOf(layers, tree, mention.head, speech.cue));
    if (speech.quotation === undefined || layers.tokens[speech.cue]?.upos === "VERB")
      add("cue", ...cueOf(layers, tree, speech.cue));
    for (const [from, to] of speech.content)
      add("content", ...trimmed(layers, from, to, speech.quotation !== undefined));
  }
  return [...spans.values()];
}

/** A quotation inside the clause of the same verb is not counted beside it. */
function isInside(speech: Speech, all: readonly Speech[]): boolean {
  return all.some(
    (other) =>
      other !== speech &&
      other.cue === speech.cue &&
      other.quotation === undefined &&
      speech.quotation !== undefined &&
      speech.content.every(([from, to]) =>
        other.content.some(([low, high]) => low <= from && to <= high),
      ),
  );
}

/** The whole noun phrase, as the annotators mark it. */
function sourceOf(layers: Layers, tree: Tree, head: number, cue: number): [number, number] {
  const words = tree
    .descendants(head)
    .filter((word) => (word !== cue && !tree.isAncestor(cue, word)) || !tree.isAncestor(head, cue));
  let from = head;
  let to = head + 1;
  const inPhrase = new Set(words);
  while (inPhrase.has(from - 1) && from - 1 !== cue) from -= 1;
  while (inPhrase.has(to) && to !== cue) to += 1;
  return trimmed(layers, from, to, false);
}

function cueOf(layers: Layers, tree: Tree, cue: number): [number, number] {
  const belongs = (word: number): boolean =>
    tree.parent(word) === cue &&
    ["aux", "advmod", "cop", "compound", "fixed", "nmod:poss", "amod"].includes(
      tree.relation(word),
    );
  let from = cue;
  let to = cue + 1;
  if (["VERB", "AUX"].includes(layers.tokens[cue]?.upos ?? "")) while (belongs(from - 1)) from -= 1;
  while (
    tree.parent(to) === cue &&
    ["compound:prt", "fixed"].includes(layers.tokens[to]?.relation ?? "")
  )
    to += 1;
  return [from, to];
}

/** Without commas at the ends; a quotation with its marks. */
function trimmed(layers: Layers, from: number, to: number, isQuotation: boolean): [number, number] {
  if (isQuotation) return [Math.max(0, from - 1), Math.min(layers.words.length, to + 1)];
  const isIdle = (word: number): boolean =>
    [",", ".", ";", ":", "—", "--"].includes(layers.words[word]?.form ?? "");
  let low = from;
  let high = to;
  while (low < high - 1 && isIdle(low)) low += 1;
  while (high > low + 1 && isIdle(high - 1)) high -= 1;
  return [low, high];
}

/** Gold token at the start of one of our words. */
function tokenAt({ starts }: QuotedReport, layers: Layers, word: number): number {
  const offset = layers.words[word]?.span[0] ?? 0;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function printErrors(
  report: QuotedReport,
  gold: readonly LabelledSpan[],
  found: readonly LabelledSpan[],
): void {
  const cut = ({ from, to }: LabelledSpan): string =>
    report.text.slice(report.starts[from] ?? 0, report.starts[to] ?? report.text.length).trim();
  const isIn = (span: LabelledSpan, spans: readonly LabelledSpan[]): boolean =>
    spans.some((other) => other.from === span.from && other.to === span.to);
  for (const span of gold) if (!isIn(span, found)) console.log(`gold only  ${cut(span)}`);
  for (const span of found) if (!isIn(span, gold)) console.log(`found only ${cut(span)}`);
}

function printTally(label: string, tally: SpanTally): void {
  const show = (hits: number): string =>
    `P ${((100 * hits) / Math.max(1, tally.found)).toFixed(1)} R ${((100 * hits) / Math.max(1, tally.gold)).toFixed(1)} F1 ${spanF1(hits, tally).toFixed(1)}`;
  console.log(
    `${label.padEnd(8)} exact ${show(tally.exact)}   partial ${show(tally.partial)}   (${tally.gold} gold, ${tally.found} found)`,
  );
}
