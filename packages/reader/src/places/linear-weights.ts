/** Weights of a log-linear model, by feature; a feature without a weight counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The fitted weights of `data/words/place-weights.yaml`. */
export interface PlaceWeights {
  /** Is this name used as a place? */
  readonly name: Weights;
  /** Which place of that name, before the other places of the report are known. */
  readonly alone: Weights;
  /** Which place of that name, among the other places of the report. */
  readonly together: Weights;
}

/** Sums the weights of features that are there or not. */
export function scoreOf(features: readonly string[], weights: Weights): number {
  return features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
}

/** Sums weights times values. */
export function scoreOfValues(
  features: Readonly<Record<string, number>>,
  weights: Weights,
): number {
  let sum = 0;
  for (const feature of Object.keys(features))
    sum += (features[feature] ?? 0) * (weights[feature] ?? 0);
  return sum;
}

/** Turns a score into a probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Turns the scores of alternatives into probabilities that sum to one. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
