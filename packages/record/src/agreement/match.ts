/** An item of one coder and one of another that may be the same, and how well they fit. */
export interface Candidate {
  /** Place in the first coder's list. */
  readonly first: number;
  /** Place in the second coder's list. */
  readonly second: number;
  readonly weight: number;
}

/** Pairs items one to one, the best fitting first. */
export function matchBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const usedFirst = new Set<number>();
  const usedSecond = new Set<number>();
  return [...candidates]
    .sort((a, b) => b.weight - a.weight || a.first - b.first || a.second - b.second)
    .filter(({ first, second }) => {
      if (usedFirst.has(first) || usedSecond.has(second)) return false;
      usedFirst.add(first);
      usedSecond.add(second);
      return true;
    });
}

/** Lists the pairs of items that fit, with their weights; `undefined` stands for no fit. */
export function candidatesOf<First, Second>(
  first: readonly First[],
  second: readonly Second[],
  weigh: (first: First, second: Second) => number | undefined,
): readonly Candidate[] {
  return first.flatMap((one, firstIndex) =>
    second.flatMap((other, secondIndex) => {
      const weight = weigh(one, other);
      return weight === undefined ? [] : [{ first: firstIndex, second: secondIndex, weight }];
    }),
  );
}
