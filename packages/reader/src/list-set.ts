const SETS = new WeakMap<readonly string[], ReadonlySet<string>>();
const FIRST_WORDS = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of a list of the data as a set; made when first asked for. */
export function asSet(list: readonly string[]): ReadonlySet<string> {
  const known = SETS.get(list);
  if (known) return known;
  const set = new Set(list);
  SETS.set(list, set);
  return set;
}

/** The words that phrases of a list of the data begin with. */
export function firstWords(phrases: readonly string[]): ReadonlySet<string> {
  const known = FIRST_WORDS.get(phrases);
  if (known) return known;
  const set = new Set(phrases.map((phrase) => phrase.split(" ")[0] ?? ""));
  FIRST_WORDS.set(phrases, set);
  return set;
}
