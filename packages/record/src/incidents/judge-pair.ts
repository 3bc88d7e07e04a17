import { compareTellings } from "./compare-tellings.ts";
import type { Finding } from "./finding.ts";
import { PAIR_WEIGHTS, PLAN_AND_DEED, PRIOR } from "./pair-weights.ts";
import type { Telling } from "./telling.ts";

/** Whether two tellings are of one happening, and what speaks for and against it. */
export interface PairJudgement {
  /** Log odds that they are: above nought, more likely than not. */
  readonly score: number;
  /** The score if only their outlooks differed not: a plan and what came of it. */
  readonly scoreAsPlan: number;
  readonly findings: readonly Finding[];
}

/** Weighs two tellings against each other; the same in either order. */
export function judgePair(a: Telling, b: Telling): PairJudgement {
  const findings = a.id < b.id ? compareTellings(a, b) : compareTellings(b, a);
  let score = PRIOR;
  let apart = 0;
  for (const { feature, value } of findings) {
    const weight = PAIR_WEIGHTS[feature] * value;
    if (feature === "status.apart") apart += weight;
    else score += weight;
  }
  const scoreAsPlan = rounded(score);
  if (apart === 0) return { score: scoreAsPlan, scoreAsPlan, findings };
  return { score: rounded(Math.min(score + apart, PLAN_AND_DEED)), scoreAsPlan, findings };
}

/** Findings in words, those that weigh most first; `side` picks those that speak for, or against. */
export function sayFindings(
  { findings }: PairJudgement,
  side: "for" | "against",
): readonly string[] {
  const sign = side === "for" ? 1 : -1;
  const weighed = findings
    .map(({ feature, value, says }) => ({ says, weight: PAIR_WEIGHTS[feature] * value * sign }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
  return [...new Set(weighed.map(({ says }) => says()))];
}

/** What weighs less is not worth a reader's while. */
const LEAST_WEIGHT = 0.15;

/** Sums of the same numbers differ in their last digits by order; scores do not. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
