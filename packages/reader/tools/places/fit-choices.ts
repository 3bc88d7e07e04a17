import { scoreOfValues, softmax, type Weights } from "../../src/places/linear-weights.ts";

/** A choice between options, each with its features; any of `right` is right. */
export interface Choice {
  readonly options: readonly Readonly<Record<string, number>>[];
  readonly right: readonly number[];
  readonly weight: number;
}

const STEPS = 500;
const RATE = 0.08;
const DECAY = 1e-4;

/** Fits a conditional logit by full-batch Adam around weights that stay; the same choices give the same weights. */
export function fitChoices(choices: readonly Choice[], fixed: Weights = {}): Weights {
  const weights: Record<string, number> = { ...fixed };
  const first: Record<string, number> = {};
  const second: Record<string, number> = {};
  const total = choices.reduce((sum, choice) => sum + choice.weight, 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient: Record<string, number> = {};
    for (const choice of choices) addGradient(choice, weights, gradient, total);
    for (const [name, slope] of Object.entries(gradient)) {
      if (name in fixed) continue;
      const value = weights[name] ?? 0;
      const pull = slope - DECAY * value;
      const mean = 0.9 * (first[name] ?? 0) + 0.1 * pull;
      const square = 0.99 * (second[name] ?? 0) + 0.01 * pull * pull;
      first[name] = mean;
      second[name] = square;
      const scale = Math.sqrt(square / (1 - 0.99 ** step)) + 1e-8;
      weights[name] = value + (RATE * (mean / (1 - 0.9 ** step))) / scale;
    }
  }
  return weights;
}

function addGradient(
  { options, right, weight }: Choice,
  weights: Weights,
  gradient: Record<string, number>,
  total: number,
): void {
  const probabilities = softmax(options.map((option) => scoreOfValues(option, weights)));
  const mass = right.reduce((sum, index) => sum + (probabilities[index] ?? 0), 0);
  options.forEach((option, index) => {
    const probability = probabilities[index] ?? 0;
    const wanted = right.includes(index) ? probability / Math.max(mass, 1e-12) : 0;
    const push = ((wanted - probability) * weight) / total;
    if (Math.abs(push) < 1e-9) return;
    for (const [name, value] of Object.entries(option)) {
      gradient[name] = (gradient[name] ?? 0) + push * value;
    }
  });
}
