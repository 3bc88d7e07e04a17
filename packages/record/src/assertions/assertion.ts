import type {
  ControlStatus,
  Day,
  DayInterval,
  EventStatus,
  Measure,
  PloverType,
  RelationKind,
  Span,
} from "@zenobia/model";
import type { Voice } from "../kinship/voice.ts";
import type { ActorReference, PlaceReference } from "./references.ts";

/** Id of a report in a record: `r-` and 16 hex digits of the SHA-256 of its original bytes. */
export type ReportId = string;
/** Id of a coding: `c-` and 16 hex digits of the SHA-256 of its canonical JSON. */
export type CodingId = string;
/** Id of an assertion: the coding's, a colon, and the assertion's own within it, `c-0123456789abcdef:e1`. */
export type AssertionId = string;

/** What every assertion of a record carries: where it stands, and who says so. */
export interface AssertionHead {
  readonly id: AssertionId;
  readonly coding: CodingId;
  readonly report: ReportId;
  /** Name of the coder, program or person. */
  readonly coder: string;
  /** Day of publication of the report. */
  readonly published: Day;
  readonly publisher?: string;
  /** Whose voice the report is, where it is not its own: a chain of copies' or an agency's. Derived, never coded. */
  readonly voice?: Voice;
  /** Outermost speaker first; empty when the report says it in its own voice. */
  readonly attribution: readonly ActorReference[];
  readonly evidence: readonly Evidence[];
  readonly because: readonly string[];
}

/** Words of a report that prove an assertion. */
export interface Evidence {
  readonly span: Span;
  readonly text: string;
}

/** Who did what to whom. */
export interface EventRow extends AssertionHead {
  readonly kind: "event";
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly intensity: number;
  readonly actors: readonly ActorReference[];
  readonly recipients: readonly ActorReference[];
  readonly place?: PlaceReference;
  readonly time?: DayInterval;
  readonly status: EventStatus;
  /** The word or words that tell what was done; a person's coding may lack them. */
  readonly trigger?: Evidence;
  /** The sentence that the first evidence stands in, where that is no sentence itself; shown and compared, no proof. */
  readonly passage?: Evidence;
  readonly confidence: number;
}

/** Who holds a place. */
export interface ControlRow extends AssertionHead {
  readonly kind: "control";
  readonly place: PlaceReference;
  readonly holder: ActorReference;
  readonly from?: ActorReference;
  readonly time?: DayInterval;
  readonly status: ControlStatus;
  /** The event of the same coding that brought it. */
  readonly event?: AssertionId;
}

/** A standing tie between two actors. */
export interface TieRow extends AssertionHead {
  readonly kind: "tie";
  readonly relation: RelationKind;
  readonly subject: ActorReference;
  readonly object: ActorReference;
  readonly since?: DayInterval;
  readonly until?: DayInterval;
}

/** A number about the conflict. */
export interface FigureRow extends AssertionHead {
  readonly kind: "figure";
  readonly measure: Measure;
  readonly min?: number;
  readonly max?: number;
  readonly exact?: number;
  readonly qualifier?: string;
  /** Whose people or things, as written. */
  readonly who?: string;
  readonly by?: ActorReference;
  readonly place?: PlaceReference;
  readonly time?: DayInterval;
}

/** A direct quotation. */
export interface QuoteRow extends AssertionHead {
  readonly kind: "quote";
  readonly speaker: ActorReference;
  readonly words: string;
  readonly venue?: string;
}

/** Anything a coding asserts, with names instead of the ids that hold within one coding only. */
export type AssertionRow = EventRow | ControlRow | TieRow | FigureRow | QuoteRow;
