import type { PredicateEntry } from "../predicate.ts";

/** Entries that are added to the lexicon, and ids of entries that it shall do without. */
export interface LexiconAdditions {
  readonly entries: readonly PredicateEntry[];
  readonly dropped: readonly string[];
}

/**
 * Puts entries of one's own before the built-in ones.
 *
 * An entry with the id of a built-in one takes its place; of several lists the last comes first.
 */
export function extendLexicon(
  entries: readonly PredicateEntry[],
  additions: readonly LexiconAdditions[],
): readonly PredicateEntry[] {
  return additions.reduce(extendOnce, entries);
}

function extendOnce(
  entries: readonly PredicateEntry[],
  { entries: own, dropped }: LexiconAdditions,
): readonly PredicateEntry[] {
  const replaced = new Set([...own.map(({ id }) => id), ...dropped]);
  return [...own, ...entries.filter(({ id }) => !replaced.has(id))];
}
