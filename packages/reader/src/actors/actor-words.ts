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
  /** Nouns for those who speak for what stands behind "for". */
  readonly speaker_nouns: readonly string[];
  /** Nouns for those who help what stands behind "to". */
  readonly aide_nouns: readonly string[];
  /** Behind these stands a leader. */
  readonly follower_words: readonly string[];
  /** Behind a hyphen, these make a name tell the country. */
  readonly belonging_words: readonly string[];
  /** Another one of the office told before. */
  readonly counterparts: readonly string[];
  /** Ends that a state's name has and its adjective has not. */
  readonly state_endings: readonly string[];
  /** Nouns that take their sector from a noun that they are of. */
  readonly led_nouns: readonly string[];
  /** Who sides with these has the government behind him. */
  readonly government_words: readonly string[];
  /** Said of civilians, these make them refugees. */
  readonly displaced_words: readonly string[];
  /** Behind these an adjective tells a people, not a country. */
  readonly ethnic_words: readonly string[];
  /** Peoples of one land, whatever adjective stands before them. */
  readonly land_peoples: readonly string[];
  /** What a party is, by the word before its name, with its second sector. */
  readonly party_words: Readonly<Record<string, string>>;
  /** First parts of grown-together nouns that turn the meaning of the noun. */
  readonly turning_prefixes: readonly string[];
  /** Abbreviations of ranks and offices, without their stop. */
  readonly ranks: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
}
