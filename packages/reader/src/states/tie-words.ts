/** Word lists of ties, from data/words/ties.yaml. */
export interface TieWords {
  readonly leader_titles: readonly string[];
  /** Parts of a body whose name, set beside them, is no place: "its media arm, The Kokang". */
  readonly part_nouns: readonly string[];
  readonly member_titles: readonly string[];
  /** Heads of names of bodies that are a person's own when they lead them. */
  readonly led_bodies: readonly string[];
  readonly membership_verbs: readonly string[];
}
