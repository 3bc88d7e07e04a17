import type { PredicateEntry } from "../../packages/reader/src/events/predicate.ts";

/** A file of predicate entries. */
export interface PredicateFile {
  readonly name: string;
  readonly entries: readonly PredicateEntry[];
}

/** Classes that the reader computes; all others are listed. */
const COMPUTED = ["any", "place", "actor", "person"];

/** What no type can say of predicate entries: ids that stand twice, words missing, classes that nobody lists. */
export function predicateProblems(
  files: readonly PredicateFile[],
  classes: readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  const known = new Set([...COMPUTED, ...classes].map((name) => `~${name}`));
  return files.flatMap(({ name, entries }) =>
    entries.flatMap((entry) => {
      const isTwice = seen.size === seen.add(entry.id).size;
      const phrases = [entry.verb, entry.noun, entry.adjective].flatMap((list) => list ?? []);
      const conditions = [entry.if, entry.unless].flatMap((roles) => Object.values(roles ?? {}));
      const unknown = conditions.flat().filter((item) => item.startsWith("~") && !known.has(item));
      return [
        ...(isTwice ? ["the id stands twice"] : []),
        ...(phrases.length === 0 ? ["no word leads to it"] : []),
        ...(phrases.some((phrase) => phrase.trim() === "") ? ["a word is empty"] : []),
        ...unknown.map((item) => `nobody lists the class ${item}`),
      ].map((problem) => `${name}: ${entry.id}: ${problem}`);
    }),
  );
}
