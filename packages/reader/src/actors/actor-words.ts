/** The words of data/words/actors.yaml; all in lower case. */
export interface ActorWords {
  readonly determiners: readonly string[];
  readonly quantities: readonly string[];
  readonly former: readonly string[];
  readonly conjunctions: readonly string[];
  readonly country_prepositions: readonly string[];
  readonly other_prepositions: readonly string[];
  readonly stance_words: readonly string[];
  readonly stance_prefixes: readonly string[];
  /** Nouns for those who lead or speak for whatever they are of. */
  readonly leader_nouns: readonly string[];
  /** Abbreviations of ranks and offices, without their stop. */
  readonly ranks: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
}
