/** How values differ: `nominal` are the same or not, `interval` lie so far apart. */
export type Scale = "nominal" | "interval";

/**
 * Krippendorff's alpha: 1 for perfect agreement, 0 for that of chance, below 0 for worse.
 *
 * @param units What each coder said of each unit, `undefined` where a coder said nothing; any number of coders. Units of
 * fewer than two values say nothing of agreement and are left out. On the interval scale the values are numbers.
 * @returns `undefined` where agreement cannot be told from chance: all values are the same, or there are none.
 * @see Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C and D
 */
export function krippendorffAlpha(
  units: readonly (readonly (string | undefined)[])[],
  scale: "nominal",
): number | undefined;
export function krippendorffAlpha(
  units: readonly (readonly (number | undefined)[])[],
  scale: "interval",
): number | undefined;
export function krippendorffAlpha(
  units: readonly (readonly (string | number | undefined)[])[],
  scale: Scale,
): number | undefined {
  const told = units
    .map((values) => values.filter((value) => value !== undefined))
    .filter((values) => values.length > 1);
  const all = told.flat();
  const spread = scale === "nominal" ? nominalSpread : intervalSpread;
  const expected = spread(all) / (all.length - 1);
  if (!(expected > 0)) return undefined;
  const observed = told.reduce((sum, values) => sum + spread(values) / (values.length - 1), 0);
  return 1 - observed / expected;
}

type Values = readonly (string | number)[];

/** Sum of the differences between all ordered pairs of values. */
function nominalSpread(values: Values): number {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const same = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  return values.length * values.length - same;
}

/** As above, differences squared; counted from the mean, so that large numbers lose no digits. */
function intervalSpread(values: Values): number {
  if (values.every((value) => value === values[0])) return 0;
  const numbers = values.map(Number);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return 2 * numbers.length * squares;
}
