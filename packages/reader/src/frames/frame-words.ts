/** Word lists of the frames stage, from data/words/frames.yaml. */
export interface FrameWords {
  readonly light_verbs: readonly string[];
  readonly passive_light_verbs: readonly string[];
  /** Verbs that carry an event noun behind "in", "with", "into" or "to": "took part in", "engaged in". */
  readonly participation_verbs: readonly string[];
  /** Verbs that say of a deed, their subject, only that it happens, or what came of it: "talks *opened*". */
  readonly happening_verbs: readonly string[];
  /** Third persons that are plurals of nouns too: "Iran arms Hezbollah". */
  readonly headline_verbs: readonly string[];
  /** Verbs that go with a noun behind "to" and with no infinitive: "bowed to pressure". */
  readonly nominal_to_verbs: readonly string[];
  /** Verbs whose bare plural object may hide who gets it: "gave Jordan assurances". */
  readonly giving_verbs: readonly string[];
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
  /** Words that count what stands behind their "of": "dozens", "most". */
  readonly count_words: readonly string[];
  /** What one does something by that does nothing itself: "spoke by *telephone*". */
  readonly means: readonly string[];
  readonly bounding_words: readonly string[];
  readonly settlement_words: readonly string[];
}
