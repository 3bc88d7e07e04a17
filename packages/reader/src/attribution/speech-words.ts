/** Word lists of the attribution stage, from data/words/speech.yaml. */
export interface SpeechWords {
  readonly says: readonly string[];
  readonly tags: readonly string[];
  readonly claims: readonly string[];
  readonly said_to: readonly string[];
  readonly counts: readonly string[];
  readonly accuses: readonly string[];
  readonly utters: readonly string[];
  readonly cites: readonly string[];
  readonly told: readonly string[];
  readonly nouns: readonly string[];
  readonly nouns_of: readonly string[];
  readonly makes: readonly string[];
  /** Nouns of phrases such as "by their account", with the prepositions they want. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly prepositions: readonly string[];
  readonly marks: readonly string[];
  /** Conjunctions behind which another may speak. */
  readonly joints: readonly string[];
  /** Relative pronouns of clauses that are background. */
  readonly relatives: readonly string[];
  readonly documents: readonly string[];
  readonly issued: readonly string[];
  readonly silent: readonly string[];
  /** Heads of phrases by their preposition. */
  readonly venues: Readonly<Record<string, readonly string[]>>;
  readonly venue_prepositions: readonly string[];
  readonly outlets: readonly string[];
  readonly reached: readonly string[];
  readonly speaking: readonly string[];
  readonly hearers: readonly string[];
}
