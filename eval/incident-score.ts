/** What was judged of a pair, and what was found. */
export interface Answer {
  readonly a: { readonly trigger: string };
  readonly b: { readonly trigger: string };
  /** Judged to be one happening. */
  readonly first: boolean;
  /** Put together as one incident. */
  readonly found: boolean;
}

/** Precision, recall and their harmonic mean; nought where there is nothing to count. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores pairs: of those found, how many are judged one; of those judged one, how many are found. */
export function f1Of(answers: readonly Answer[]): Scores {
  const both = answers.filter(({ first, found }) => first && found).length;
  return scores(
    share(both, answers.filter(({ found }) => found).length),
    share(both, answers.filter(({ first }) => first).length),
  );
}

/**
 * B-cubed over the sample: for each assertion, of those judged against it that were put with it, the share judged one
 * with it, and the other way round, itself counted in both; the mean over assertions.
 */
export function bCubed(answers: readonly Answer[]): Scores {
  const sides = new Map<string, Answer[]>();
  for (const answer of answers)
    for (const { trigger } of [answer.a, answer.b])
      sides.set(trigger, [...(sides.get(trigger) ?? []), answer]);
  const each = [...sides.values()].map((own) => {
    const both = own.filter(({ first, found }) => first && found).length + 1;
    return {
      precision: both / (own.filter(({ found }) => found).length + 1),
      recall: both / (own.filter(({ first }) => first).length + 1),
    };
  });
  const mean = (of: (one: { precision: number; recall: number }) => number): number =>
    share(
      each.reduce((sum, one) => sum + of(one), 0),
      each.length,
    );
  return scores(
    mean(({ precision }) => precision),
    mean(({ recall }) => recall),
  );
}

/** Cohen's kappa of two readings. */
export function kappaOf(
  pairs: readonly { readonly first: boolean; readonly second: boolean }[],
): number {
  const rate = (holds: (pair: { first: boolean; second: boolean }) => boolean): number =>
    share(pairs.filter(holds).length, pairs.length);
  const observed = rate(({ first, second }) => first === second);
  const [one, two] = [rate(({ first }) => first), rate(({ second }) => second)];
  const expected = one * two + (1 - one) * (1 - two);
  return share(observed - expected, 1 - expected);
}

function scores(precision: number, recall: number): Scores {
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
