import type { EventStatus } from "@zenobia/model";

type ByStatus = Readonly<Partial<Record<EventStatus, readonly string[]>>>;

/** Word lists of the status stage, from data/words/status.yaml. */
export interface StatusWords {
  readonly governing_verbs: ByStatus;
  readonly governing_nouns: ByStatus;
  readonly modifiers: ByStatus;
  readonly modals: ByStatus;
  readonly negations: readonly string[];
  readonly governing_adjectives: ByStatus;
  readonly clause_verbs: readonly string[];
  readonly infinitive_verbs: readonly string[];
  readonly plain_with_object: readonly string[];
  readonly prepositional_verbs: readonly string[];
  readonly open_clauses: readonly string[];
  readonly ongoing_adverbs: readonly string[];
}
