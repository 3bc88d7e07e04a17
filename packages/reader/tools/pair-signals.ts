/**
 * Writes what the pair model sees of each training pair, for training/pairs.py:
 * `tsx --conditions=@zenobia/source packages/reader/tools/pair-signals.ts PAIRS.jsonl GOLD.jsonl > signals.jsonl`.
 * The examples of the predicate lexicon go in as further pairs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Span } from "@zenobia/model";
import { parse } from "yaml";
import type { PredicateEntry } from "../src/events/predicate.ts";
import { createEventScene } from "../src/events/scene.ts";
import { loadKnowledge } from "../src/load-knowledge.ts";
import { pairSignals } from "../src/pairs/pair-features.ts";
import type { PairQuestion } from "../src/pairs/pair-question.ts";
import { createPairScene } from "../src/pairs/pair-scene.ts";
import { rankCandidates } from "../src/pairs/rank-candidates.ts";
import { rootType } from "../src/pairs/root-type.ts";
import { PAIR_STAGES } from "../src/pipeline.ts";
import { createPipeline } from "../src/stage-order.ts";

const ROOT = join(import.meta.dirname, "..");
const NO_DAY = "2000-01-01";

/** A pair with its type, as published: spans count code points. */
interface PairLine {
  readonly id: string;
  readonly text: string;
  readonly source: { readonly text: string; readonly spans: readonly Span[] };
  readonly target: { readonly text: string; readonly spans: readonly Span[] };
}

interface GoldLine {
  readonly id: string;
  readonly root: string;
  readonly group: string;
}

interface Labelled {
  readonly id: string;
  readonly question: PairQuestion;
  readonly type: string;
  readonly group: string;
  readonly from: "pairs" | "lexicon";
}

function readLines<Line>(path: string): readonly Line[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** UTF-16 offsets of spans in code points. */
function codeUnits(text: string, spans: readonly Span[]): readonly Span[] {
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  return spans.map(([from, to]): Span => [starts[from] ?? text.length, starts[to] ?? text.length]);
}

function publishedPairs(pairs: string, gold: string): readonly Labelled[] {
  const goldOf = new Map(readLines<GoldLine>(gold).map((line) => [line.id, line]));
  return readLines<PairLine>(pairs).flatMap(({ id, text, source, target }) => {
    const known = goldOf.get(id);
    if (!known) return [];
    const question = {
      text,
      source: { text: source.text, spans: codeUnits(text, source.spans) },
      target: { text: target.text, spans: codeUnits(text, target.spans) },
    };
    return [{ id, question, type: known.root, group: known.group, from: "pairs" as const }];
  });
}

function lexiconPairs(): readonly Labelled[] {
  const folder = join(ROOT, "data", "predicates");
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => parse(readFileSync(join(folder, name), "utf8")) as PredicateEntry[]);
  return entries.flatMap((entry) =>
    (entry.examples ?? []).flatMap((example, index) => lexiconPair(entry, example, index)),
  );
}

type Example = NonNullable<PredicateEntry["examples"]>[number];

function lexiconPair(entry: PredicateEntry, example: Example, index: number): readonly Labelled[] {
  const source = example.actor?.[0];
  const target = example.recipient?.[0] ?? example.actor?.[1];
  if (entry.type === "none" || source === undefined || target === undefined) return [];
  const actor = (text: string) => ({ text, spans: [] });
  const question = { text: example.text, source: actor(source), target: actor(target) };
  return [
    {
      id: `${entry.id}/${index}`,
      question,
      type: rootType(entry.type),
      group: entry.id,
      from: "lexicon",
    },
  ];
}

const [pairs, gold] = process.argv.slice(2);
if (pairs === undefined || gold === undefined)
  throw new Error("call: pair-signals.ts PAIRS.jsonl GOLD.jsonl");
const knowledge = loadKnowledge({
  syntax: new Uint8Array(gunzipSync(readFileSync(join(ROOT, "models", "syntax-en.zsm.gz")))),
  gazetteer: new Uint8Array(readFileSync(join(ROOT, "assets", "gazetteer.bin"))),
  knowledge: JSON.parse(readFileSync(join(ROOT, "assets", "knowledge.json"), "utf8")) as unknown,
});
const run = createPipeline(PAIR_STAGES);
for (const { id, question, ...rest } of [...publishedPairs(pairs, gold), ...lexiconPairs()]) {
  const report = { id, published: NO_DAY, text: question.text };
  const layers = run({ report, text: question.text, publishedDay: NO_DAY }, knowledge);
  const pair = createPairScene(createEventScene(layers, knowledge), layers.matches, question);
  const candidates = rankCandidates(pair);
  const { features, dense } = pairSignals(pair, candidates);
  const best = candidates[0];
  const rounded = dense.map((value) => Math.round(value * 1e5) / 1e5);
  console.log(
    JSON.stringify({
      id,
      ...rest,
      rules: best ? rootType(best.type) : null,
      features,
      dense: rounded,
    }),
  );
}
