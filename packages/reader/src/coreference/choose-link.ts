import type { Cluster } from "./cluster.ts";

/** What was weighed for a mention: its antecedents, and that it has none. */
export interface Choice {
  readonly mention: number;
  readonly weights: "pronoun" | "description";
  readonly none: readonly string[];
  readonly options: readonly { readonly cluster: Cluster; readonly features: readonly string[] }[];
}

/** Is told of each choice; for training. */
export type ChoiceObserver = (choice: Choice) => void;

/** The option of greatest weight, if it outweighs that there is none; the first of equals. */
export function chooseLink(
  { none, options }: Pick<Choice, "none" | "options">,
  weights: Readonly<Record<string, number>>,
): Cluster | undefined {
  const weigh = (features: readonly string[]): number => weightOf(features, weights);
  let best: Cluster | undefined;
  let most = weigh(none);
  for (const { cluster, features } of options) {
    const weight = weigh(features);
    if (weight > most) {
      best = cluster;
      most = weight;
    }
  }
  return best;
}

/** The sum of the weights of features. */
export function weightOf(
  features: readonly string[],
  weights: Readonly<Record<string, number>>,
): number {
  return features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
}
