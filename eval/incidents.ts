/**
 * Scores which assertions are put together as one incident, against pairs judged by two readings (eval/incidents.md).
 *
 * `npx tsx --conditions=@zenobia/source eval/incidents.ts REPORTS.jsonl CODINGS.jsonl [--half tune|test] [--errors]`:
 * the corpus of ../shared/data/corpus, and what `zenobia code --format jsonl` made of it.
 */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { type AssertionRow, deriveIncidents } from "../packages/record/src/index.ts";
import { readCodedCorpus } from "./incident-corpus.ts";
import { kinshipOfKnowledge } from "./incident-kinship.ts";
import { type JudgedPair, pairsOf, readJudgements } from "./incident-pairs.ts";
import { bCubed, f1Of, kappaOf } from "./incident-score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: "string" }, errors: { type: "boolean" } },
});
const [reports = "", codings = ""] = positionals;
const corpus = readCodedCorpus(reports, codings);
const start = performance.now();
const incidents = deriveIncidents(corpus.rows, {
  decisions: [],
  kinship: kinshipOfKnowledge("packages/reader/assets/knowledge.json"),
  sha256: (content) => createHash("sha256").update(content).digest("hex"),
});
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const incidentOf = new Map(
  incidents.flatMap(({ id, tellings }) => tellings.map(({ assertion }) => [assertion, id])),
);
const several = incidents.filter((incident) => incident.reports.length > 1).length;
console.log(
  `${incidents.length} incidents, ${several} told by two or more reports; ${seconds} s for ${corpus.rows.length} rows`,
);

const pairs = pairsOf(readJudgements("eval/incident-pairs.tsv"));
console.log(
  `${pairs.length} pairs judged; agreement of the two readings: kappa ${kappaOf(pairs).toFixed(3)}`,
);
for (const half of values.half === undefined ? ["tune", "test"] : [values.half])
  scoreHalf(
    half,
    pairs.filter((pair) => pair.half === half && pair.first === pair.second),
  );

function scoreHalf(half: string, agreed: readonly JudgedPair[]): void {
  const known = agreed.filter(({ a, b }) => foundAs(a.trigger) && foundAs(b.trigger));
  const answers = known.map((pair) => ({ ...pair, found: areOne(pair) }));
  const { f1, precision, recall } = f1Of(answers);
  const cubed = bCubed(answers);
  console.log(
    `${half}: ${known.length} pairs of ${agreed.length} coded, ${known.filter((pair) => pair.first).length} of one happening`,
  );
  console.log(
    `  pairwise  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}` +
      `   B-cubed  P ${cubed.precision.toFixed(3)}  R ${cubed.recall.toFixed(3)}  F1 ${cubed.f1.toFixed(3)}`,
  );
  if (values.errors === true)
    for (const pair of answers.filter(({ first, found }) => first !== found)) printError(pair);
}

function foundAs(trigger: string): string | undefined {
  return corpus.byTrigger.get(trigger)?.[0];
}

function areOne({ a, b }: JudgedPair): boolean {
  return incidentOf.get(foundAs(a.trigger) ?? "") === incidentOf.get(foundAs(b.trigger) ?? "");
}

function printError({ a, b, first }: JudgedPair): void {
  const words = (trigger: string): string => wordsOf(corpus.rows, foundAs(trigger));
  console.log(`  ${first ? "missed" : "wrong "} ${a.trigger} ${b.trigger}`);
  console.log(`      ${words(a.trigger)}\n      ${words(b.trigger)}`);
}

function wordsOf(rows: readonly AssertionRow[], id: string | undefined): string {
  const row = rows.find((each) => each.id === id);
  return row?.evidence.map(({ text }) => text.slice(0, 150)).join(" / ") ?? "";
}
