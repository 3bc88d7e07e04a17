import type { EventStatus, PloverType } from "@zenobia/model";
import { createEventScene } from "../events/scene.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Layers } from "../layers.ts";
import type { LinearModel } from "../linear-model.ts";
import { pairSignals } from "./pair-features.ts";
import type { PairAnswer, PairQuestion } from "./pair-question.ts";
import { createPairScene, type PairScene } from "./pair-scene.ts";
import { type Candidate, rankCandidates } from "./rank-candidates.ts";
import { type RootType, rootType } from "./root-type.ts";

const NOTHING: PairAnswer = {
  type: null,
  status: "happened",
  confidence: 0,
  because: ["pair.no-predicate"],
};

/** Says what the first of two actors does to the second: the best-placed predicates, weighed by the model. */
export function codePair(question: PairQuestion, layers: Layers, knowledge: Knowledge): PairAnswer {
  const scene = createEventScene(layers, knowledge);
  const pair = createPairScene(scene, layers.matches, question);
  const candidates = rankCandidates(pair);
  if (candidates.length === 0 && saysNothing(pair)) return NOTHING;
  return knowledge.pairs ? byModel(pair, candidates, knowledge.pairs) : byRules(candidates);
}

/** Tells whether anything but the two names is said in their sentences. */
function saysNothing({ scene, source, target, sentences }: PairScene): boolean {
  return !scene.words.some(
    ({ index, sentence }) =>
      sentences.has(sentence) &&
      !source.words.has(index) &&
      !target.words.has(index) &&
      ["VERB", "NOUN"].includes(scene.tokens[index]?.upos ?? ""),
  );
}

function byRules([first, second]: readonly Candidate[]): PairAnswer {
  if (!first) return NOTHING;
  return {
    type: first.type,
    status: first.match.status,
    confidence: confidenceOf(first, second),
    because: first.because,
  };
}

function byModel(
  pair: PairScene,
  candidates: readonly Candidate[],
  model: LinearModel<RootType>,
): PairAnswer {
  const [best] = model.rank(pairSignals(pair, candidates));
  if (!best) return byRules(candidates);
  const backing =
    candidates.find((candidate) => rootType(candidate.type) === best.type) ??
    candidates.find((candidate) => candidate.match.entry.type === best.type) ??
    candidates[0];
  const status = backing?.match.status ?? "happened";
  return {
    type: typeOf(best.type, status, backing),
    status,
    confidence: Math.round(best.probability * 100) / 100,
    because: [...(backing?.because ?? []), `model:${model.id}`],
  };
}

/** Yielding in words is conceding, in deeds retreating. */
function typeOf(root: RootType, status: EventStatus, backing: Candidate | undefined): PloverType {
  if (root !== "YIELD") return root;
  const told = backing?.match.entry.type;
  if (told === "CONCEDE" || told === "RETREAT") return told;
  return status === "happened" || status === "ongoing" ? "RETREAT" : "CONCEDE";
}

/** Rises with the points of the best and with its lead over the next of another type. */
function confidenceOf(first: Candidate, second: Candidate | undefined): number {
  const lead = second && second.type !== first.type ? first.score - second.score : 3;
  const value = 0.35 + 0.06 * Math.max(0, Math.min(first.score, 6)) + 0.07 * Math.min(lead, 3);
  return Math.round(Math.min(0.95, value) * 100) / 100;
}
