/**
 * Cohen's kappa of two coders' labels of the same units: 1 for perfect agreement, 0 for that of chance.
 *
 * @returns `undefined` where chance alone would agree always (both use one label only), or there are no units.
 * @see Cohen 1960, A Coefficient of Agreement for Nominal Scales
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  let agreed = 0;
  for (const [first, second] of pairs) {
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
    if (first === second) agreed += 1;
  }
  const total = pairs.length;
  let byChance = 0;
  for (const [label, count] of firsts) byChance += count * (seconds.get(label) ?? 0);
  const most = total * total;
  // Whole numbers up to the division: perfect agreement is 1 exactly, whatever the counts.
  return most === byChance ? undefined : (agreed * total - byChance) / (most - byChance);
}
