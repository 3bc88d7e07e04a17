/** Word lists of ties, from data/words/ties.yaml. */
export interface TieWords {
  readonly leader_titles: readonly string[];
  readonly member_titles: readonly string[];
  readonly membership_verbs: readonly string[];
}
