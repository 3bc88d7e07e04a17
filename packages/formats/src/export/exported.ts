import type {
  ActorKind,
  ControlStatus,
  DayInterval,
  EventStatus,
  Measure,
  PlacePrecision,
  PloverType,
  RelationKind,
  Span,
} from "@zenobia/model";

/*
 * What is exported: the rows of a record as this package sees them. A record's rows may have more; nothing of that
 * leaves with them.
 */

/** An actor as a report names it. */
export interface ExportedActor {
  /** The same in every report. */
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Country and sectors, blank between. */
  readonly code: string;
  readonly country?: string;
  readonly entity?: string;
}

/** A place as a report names it. */
export interface ExportedPlace {
  /** The same in every report. */
  readonly key: string;
  readonly name: string;
  /** WGS 84 degrees. */
  readonly lat?: number;
  readonly lon?: number;
  readonly geonameId?: number;
  readonly country?: string;
  readonly admin1?: string;
  readonly precision: PlacePrecision;
  readonly radiusMetres?: number;
}

/** Words of a report that prove an assertion. */
export interface ExportedEvidence {
  readonly span: Span;
  readonly text: string;
}

/** What every assertion has. */
export interface ExportedHead {
  readonly id: string;
  readonly coding: string;
  readonly report: string;
  readonly coder: string;
  readonly published: string;
  readonly publisher?: string;
  readonly attribution: readonly ExportedActor[];
  readonly evidence: readonly ExportedEvidence[];
  readonly because: readonly string[];
}

/** Who did what to whom. */
export interface EventFacts {
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly intensity: number;
  readonly actors: readonly ExportedActor[];
  readonly recipients: readonly ExportedActor[];
  readonly place?: ExportedPlace;
  readonly time?: DayInterval;
}

/** An event, as one coding has it. */
export interface ExportedEvent extends ExportedHead, EventFacts {
  readonly kind: "event";
  readonly status: EventStatus;
  readonly confidence: number;
}

/** What several events tell of. */
export interface ExportedIncident extends EventFacts {
  readonly kind: "incident";
  readonly id: string;
  /** The events that tell of it, at least one; by publication, then id. */
  readonly assertions: readonly ExportedEvent[];
}

/** Who holds a place. */
export interface ExportedControl extends ExportedHead {
  readonly kind: "control";
  readonly place: ExportedPlace;
  readonly holder: ExportedActor;
  readonly from?: ExportedActor;
  readonly time?: DayInterval;
  readonly status: ControlStatus;
  readonly event?: string;
}

/** A standing tie. */
export interface ExportedTie extends ExportedHead {
  readonly kind: "tie";
  readonly relation: RelationKind;
  readonly subject: ExportedActor;
  readonly object: ExportedActor;
  readonly since?: DayInterval;
  readonly until?: DayInterval;
}

/** A number about the conflict. */
export interface ExportedFigure extends ExportedHead {
  readonly kind: "figure";
  readonly measure: Measure;
  readonly min?: number;
  readonly max?: number;
  readonly exact?: number;
  readonly qualifier?: string;
  readonly who?: string;
  readonly by?: ExportedActor;
  readonly place?: ExportedPlace;
  readonly time?: DayInterval;
}

/** A direct quotation. */
export interface ExportedQuote extends ExportedHead {
  readonly kind: "quote";
  readonly speaker: ExportedActor;
  readonly words: string;
  readonly venue?: string;
}

/** Anything that a coding asserts. */
export type ExportedAssertion =
  | ExportedEvent
  | ExportedControl
  | ExportedTie
  | ExportedFigure
  | ExportedQuote;

/** Anything that is exported. */
export type ExportedRow = ExportedAssertion | ExportedIncident;

/** What kind of row. */
export type ExportedKind = ExportedRow["kind"];
