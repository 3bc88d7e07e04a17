import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deriveIncidents } from "../packages/record/src/index.ts";
import { readCodedCorpus } from "./incident-corpus.ts";
import { kinshipOfKnowledge } from "./incident-kinship.ts";
import { pairsOf, readJudgements } from "./incident-pairs.ts";
const showTest = process.argv[2] === "test";
const corpus = readCodedCorpus("/tmp/w/guardian.jsonl", process.env["CODED"] ?? "/tmp/w/gcoded.jsonl");
const t0 = performance.now();
const incidents = deriveIncidents(corpus.rows, { decisions: [], kinship: kinshipOfKnowledge("packages/reader/assets/knowledge.json"), sha256: (c) => createHash("sha256").update(c).digest("hex") });
const t1 = performance.now();
const incidentOf = new Map(incidents.flatMap(({ id, tellings }) => tellings.map(({ assertion }) => [assertion, id])));
const one = (ta: string, tb: string) => { const as = (corpus.byTrigger.get(ta) ?? []).map((a) => incidentOf.get(a)), bs = (corpus.byTrigger.get(tb) ?? []).map((a) => incidentOf.get(a)); if (!as.length || !bs.length) return undefined; return as.some((x) => x !== undefined && bs.includes(x)); };
const res: Record<string, [number, number, number]> = {};
const add = (s: string, y: boolean, p: boolean | undefined) => { if (p === undefined) return; const r = (res[s] ??= [0, 0, 0]); if (y && p) r[0]++; if (p) r[1]++; if (y) r[2]++; };
for (const p of pairsOf(readJudgements("eval/incident-pairs.tsv"))) if (p.first === p.second && (p.half !== "test" || showTest)) add(p.half, p.first, one(p.a.trigger, p.b.trigger));
const lab = new Map<string, string>();
for (const f of ["a", "b"]) for (const l of readFileSync(`/tmp/w/second/judged-${f}.tsv`, "utf8").trim().split("\n")) { const [n, x] = l.split("\t"); lab.set(n!, x!.trim()); }
const key = readFileSync("/tmp/w/second/train-key.tsv", "utf8").trim().split("\n").map((l) => l.split("\t"));
for (let i = 0; i < key.length; i++) for (let j = i + 1; j < key.length; j++) { if (key[i]![1] !== key[j]![1]) break; const a = lab.get(key[i]![0]!), b = lab.get(key[j]![0]!); add("train", a !== "0" && a === b, one(key[i]![3]!, key[j]![3]!)); }
console.log(incidents.length, "several", incidents.filter((i) => i.reports.length > 1).length, ((t1 - t0) / 1000).toFixed(1) + "s", Object.entries(res).map(([s, [tp, p, y]]) => `${s} P ${(tp / p).toFixed(3)} R ${(tp / y).toFixed(3)} F ${(2 * tp / (p + y)).toFixed(3)}`).join(" | "));
