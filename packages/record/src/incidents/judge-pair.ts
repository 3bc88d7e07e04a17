import { compareTellings } from "./compare-tellings.ts";
import type { Finding } from "./finding.ts";
import { PAIR_WEIGHTS, PLAN_AND_DEED, PRIOR } from "./pair-weights.ts";
import type { Telling } from "./telling.ts";

/** Whether two tellings are of one happening. What speaks for and against it is found again where it is told. */
export interface PairJudgement {
  /** Log odds that they are: above nought, more likely than not. */
  readonly score: number;
  /** The score if only their outlooks differed not: a plan and what came of it. */
  readonly scoreAsPlan: number;
}

/** Weighs two tellings against each other; the same in either order. */
export function judgePair(a: Telling, b: Telling): PairJudgement {
  let score = PRIOR;
  let apart = 0;
  for (const { feature, value } of findingsOf(a, b)) {
    const weight = PAIR_WEIGHTS[feature] * value;
    if (feature === "status.apart") apart += weight;
    else score += weight;
  }
  const scoreAsPlan = rounded(score);
  if (apart === 0) return { score: scoreAsPlan, scoreAsPlan };
  return { score: rounded(Math.min(score + apart, PLAN_AND_DEED)), scoreAsPlan };
}

/** Findings in words, those that weigh most first; `side` picks those that speak for, or against. */
export function sayFindings(
  { a, b }: { readonly a: Telling; readonly b: Telling },
  side: "for" | "against",
): readonly string[] {
  const sign = side === "for" ? 1 : -1;
  const weighed = findingsOf(a, b)
    .map(({ feature, value, says }) => ({ says, weight: PAIR_WEIGHTS[feature] * value * sign }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
  return [...new Set(weighed.map(({ says }) => says()))];
}

/** The same in either order. */
function findingsOf(a: Telling, b: Telling): readonly Finding[] {
  return a.id < b.id ? compareTellings(a, b) : compareTellings(b, a);
}

/** What weighs less is not worth a reader's while. */
const LEAST_WEIGHT = 0.15;

/** Sums of the same numbers differ in their last digits by order; scores do not. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
