/** Numbers that look random and are the same on every run. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, below). */
  readonly below: (below: number) => number;
  /**
   * A whole number in [0, below), small ones far more often, as names are used: number k as often as 1 / (k + flat), so
   * that the larger `flat`, the less the first stand out.
   */
  readonly skewed: (below: number, flat?: number) => number;
  /** One of a list. */
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    skewed: (limit, flat = 1) =>
      Math.min(limit - 1, Math.floor(flat * ((limit + flat) / flat) ** next() - flat)),
    oneOf: (items) => items[below(items.length)] ?? items[0],
  };
}
