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
  /** Turns what the weights are sure of into how often they are right. */
  readonly confidence: Calibration;
}

/** A line on the scale of log-odds (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** Leaves probabilities as they are. */
export const NO_CALIBRATION: Calibration = { slope: 1, offset: 0 };

const SUREST = 0.999;

/** Log-odds of a probability, kept from infinity. */
export function logOdds(probability: number): number {
  const kept = Math.min(SUREST, Math.max(1 - SUREST, probability));
  return Math.log(kept / (1 - kept));
}

/** The share of cases in which something held to be so likely is right. */
export function calibrated(probability: number, { slope, offset }: Calibration): number {
  return probabilityOf(slope * logOdds(probability) + offset);
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
