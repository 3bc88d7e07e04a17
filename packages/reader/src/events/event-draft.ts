import type { EventStatus, PloverType } from "@zenobia/model";
import type { ResolvedPlace, TimeMention } from "../document.ts";
import type { Frame } from "../frames/frame.ts";
import type { PredicateEntry } from "./predicate.ts";

/** A predicate of the text under an entry of the lexicon, with who and what fills its roles. */
export interface PredicateMatch {
  readonly frame: Frame;
  readonly entry: PredicateEntry;
  readonly trigger: readonly number[];
  /** Entities in the role of actor and recipient, as indices of mentions. */
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly places: readonly ResolvedPlace[];
  readonly time?: TimeMention;
  readonly status: EventStatus;
  readonly because: readonly string[];
  /** Probability that the predicate tells an event of the entry's type; absent where nothing has judged it. */
  readonly chance?: number;
}

/** An event before ids are given out. */
export interface EventDraft extends Omit<PredicateMatch, "places"> {
  readonly index: number;
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly place?: ResolvedPlace;
  /** Who asserts it, where that is told by the predicate itself and not by a verb of speech around it. */
  readonly speaker?: number;
  /** Mentions that counted together the parties put in their place: "the two sides". */
  readonly counted?: readonly number[];
  /** Further tellings of the same event. */
  readonly also: readonly PredicateMatch[];
}
