/** What a pronoun of the third person may stand for. */
export type PronounClass = "he" | "she" | "it" | "they";

/** Sorts of named things that have nouns of their own. */
export type CalledClass = "state" | "place" | "organisation" | "person";

/** Word lists of coreference, from data/words/coreference.yaml. */
export interface CoreferenceWords {
  readonly pronouns: Readonly<Record<PronounClass, readonly string[]>>;
  readonly reflexives: readonly string[];
  readonly speakers: readonly string[];
  /** Titles, nouns and first names in lower case. */
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly called: Readonly<Record<CalledClass, readonly string[]>>;
  /** Nouns that call actors of a kind again. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Participles that tell who stands behind a group. */
  readonly backing: readonly string[];
  /** Nouns that with an article and nothing else mostly call again what was named: one of their sort. */
  readonly again: Readonly<Record<"state" | "settlement" | "person", readonly string[]>>;
  /** Nouns that nothing said later goes back to. */
  readonly never: readonly string[];
  readonly pairs: readonly string[];
}

/** Weights of links by feature, from data/words/coreference-weights.yaml. */
export interface CoreferenceWeights {
  readonly pronoun: Readonly<Record<string, number>>;
  readonly description: Readonly<Record<string, number>>;
}
