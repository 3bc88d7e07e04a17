import type { EventStatus, PloverType, Span } from "@zenobia/model";

/** One of the two actors of a pair. */
export interface PairActor {
  /** Its name as the text has it; looked up in the text when there are no spans. */
  readonly text: string;
  /** Where it stands, in UTF-16 code units; several or none. */
  readonly spans: readonly Span[];
}

/** Two actors of a text, of which the first may have done something to the second. */
export interface PairQuestion {
  readonly text: string;
  readonly source: PairActor;
  readonly target: PairActor;
}

/** What the first actor of a pair does to the second. */
export interface PairAnswer {
  /** `null` when nothing in the text can pass between them. */
  readonly type: PloverType | null;
  readonly status: EventStatus;
  /** In [0, 1]. */
  readonly confidence: number;
  /** Ids of rules, in order. */
  readonly because: readonly string[];
}
