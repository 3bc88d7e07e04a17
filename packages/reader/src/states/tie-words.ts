/** Word lists of ties, from data/words/ties.yaml. */
export interface TieWords {
  readonly leader_titles: readonly string[];
  /** Parts of a body whose name, set beside them, is no place: "its media arm, The Kokang". */
  readonly part_nouns: readonly string[];
  readonly member_titles: readonly string[];
  readonly membership_verbs: readonly string[];
}
