import type { ControlStatus, DayInterval, Measure, RelationKind, Span } from "@zenobia/model";
import type { ResolvedPlace, TimeMention } from "../document.ts";
import type { PredicateMatch } from "../events/event-draft.ts";

/** What every state of affairs carries before ids are given out. */
export interface StateDraft {
  /** Word through which its speaker is found. */
  readonly head: number;
  readonly evidence: readonly Span[];
  readonly because: readonly string[];
}

/** Who holds, gains or loses a place; actors are indices of mentions. */
export interface ControlDraft extends StateDraft {
  readonly place: ResolvedPlace;
  readonly holder: number;
  readonly from?: number;
  readonly time?: TimeMention;
  readonly status: ControlStatus;
  /** The predicate that says so, through which its event is found. */
  readonly match: PredicateMatch;
}

/** A standing tie; actors are indices of mentions. */
export interface RelationDraft extends StateDraft {
  readonly kind: RelationKind;
  readonly subject: number;
  readonly object: number;
  readonly since?: DayInterval;
  readonly until?: DayInterval;
}

/** A number about the conflict; `by` is the index of a mention. */
export interface FigureDraft extends StateDraft {
  readonly measure: Measure;
  readonly min?: number;
  readonly max?: number;
  readonly exact?: number;
  readonly qualifier?: string;
  readonly who?: string;
  readonly by?: number;
  readonly place?: ResolvedPlace;
  readonly time?: TimeMention;
}
