import type { SpeechWords } from "./speech-words.ts";

/** Verbs of a list with what must stand beside them: "" for nothing, else a particle or a preposition. */
export type VerbIndex = ReadonlyMap<string, readonly string[]>;

/** Indexes the lists of verbs, each under the list itself. */
export function indexVerbs(words: SpeechWords): ReadonlyMap<readonly string[], VerbIndex> {
  const { says, tags, claims, said_to, counts, accuses, utters } = words;
  return new Map(
    [says, tags, claims, said_to, counts, accuses, utters].map((list) => [list, indexOf(list)]),
  );
}

function indexOf(list: readonly string[]): VerbIndex {
  const index = new Map<string, string[]>();
  for (const item of list) {
    const blank = item.indexOf(" ");
    const verb = blank < 0 ? item : item.slice(0, blank);
    const beside = blank < 0 ? "" : item.slice(blank + 1);
    const known = index.get(verb);
    if (known) known.push(beside);
    else index.set(verb, [beside]);
  }
  return index;
}
