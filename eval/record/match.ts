/** A gold item and a coded one that may be the same, and how well they fit. */
export interface Candidate {
  readonly gold: number;
  readonly coded: number;
  readonly weight: number;
}

/** Pairs items one to one, the best fitting first. */
export function matchBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const usedGold = new Set<number>();
  const usedCoded = new Set<number>();
  return [...candidates]
    .sort((a, b) => b.weight - a.weight || a.gold - b.gold || a.coded - b.coded)
    .filter(({ gold, coded }) => {
      if (usedGold.has(gold) || usedCoded.has(coded)) return false;
      usedGold.add(gold);
      usedCoded.add(coded);
      return true;
    });
}

/** Lists the pairs of items that fit, with their weights; `undefined` stands for no fit. */
export function candidatesOf<Gold, Coded>(
  gold: readonly Gold[],
  coded: readonly Coded[],
  weigh: (gold: Gold, coded: Coded) => number | undefined,
): readonly Candidate[] {
  return gold.flatMap((one, goldIndex) =>
    coded.flatMap((other, codedIndex) => {
      const weight = weigh(one, other);
      return weight === undefined ? [] : [{ gold: goldIndex, coded: codedIndex, weight }];
    }),
  );
}
