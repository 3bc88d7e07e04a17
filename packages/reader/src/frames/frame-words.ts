/** Word lists of the frames stage, from data/words/frames.yaml. */
export interface FrameWords {
  readonly light_verbs: readonly string[];
  readonly passive_light_verbs: readonly string[];
  /** Verbs that carry an event noun behind "in", "with", "into" or "to": "took part in", "engaged in". */
  readonly participation_verbs: readonly string[];
  readonly object_control: readonly string[];
  readonly responsibility_verbs: readonly string[];
  readonly fixed_prepositions: Readonly<Record<string, string>>;
  readonly particles: readonly string[];
  /** Verbs with a particle that reads like a preposition: "hand over". */
  readonly phrasal_verbs: readonly string[];
  readonly quantity_prepositions: readonly string[];
  readonly directions: readonly string[];
  readonly locatives: readonly string[];
  /** Prepositions that tell whence or whither; with `locatives` those that place an event. */
  readonly directional_prepositions: readonly string[];
  readonly bounding_words: readonly string[];
  readonly settlement_words: readonly string[];
}
