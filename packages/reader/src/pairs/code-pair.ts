import { createEventScene } from "../events/scene.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Layers } from "../layers.ts";
import type { PairAnswer, PairQuestion } from "./pair-question.ts";
import { createPairScene } from "./pair-scene.ts";
import { type Candidate, rankCandidates } from "./rank-candidates.ts";

/** Says what the first of two actors does to the second: the best-placed predicate of their sentence. */
export function codePair(question: PairQuestion, layers: Layers, knowledge: Knowledge): PairAnswer {
  const scene = createEventScene(layers, knowledge);
  const pair = createPairScene(scene, layers.matches, question);
  const [first, second] = rankCandidates(pair);
  if (!first)
    return { type: null, status: "happened", confidence: 0, because: ["pair.no-predicate"] };
  return {
    type: first.type,
    status: first.match.status,
    confidence: confidenceOf(first, second),
    because: first.because,
  };
}

/** Rises with the points of the best and with its lead over the next of another type. */
function confidenceOf(first: Candidate, second: Candidate | undefined): number {
  const lead = second && second.type !== first.type ? first.score - second.score : 3;
  const value = 0.35 + 0.06 * Math.max(0, Math.min(first.score, 6)) + 0.07 * Math.min(lead, 3);
  return Math.round(Math.min(0.95, value) * 100) / 100;
}
