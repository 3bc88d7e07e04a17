import type { DayInterval } from "./day-interval.ts";
import type { PloverQuad, PloverType } from "./plover/types.ts";
import type { Span } from "./span.ts";

/** How the report puts an event: what is said to have become of it. */
export const EVENT_STATUSES = [
  "happened",
  "ongoing",
  "planned",
  "threatened",
  "possible",
  "denied",
  "called_for",
] as const;

/** One of these. */
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Id of an actor within one coded report (`a1`, `a2` …). */
export type ActorId = string;
/** Id of a place within one coded report (`p1`, `p2` …). */
export type PlaceId = string;
/** Id of an event within one coded report (`e1`, `e2` …). */
export type EventId = string;

/** One speaker of a chain, with the words that make them one ("claimed", "according to"). */
export interface Attribution {
  readonly source: ActorId;
  readonly cue?: Span;
}

/** What every assertion carries: who says so, which words say so, and how it was found. */
export interface Assertion {
  /** Outermost speaker first; empty when the report says it in its own voice. */
  readonly attribution: readonly Attribution[];
  readonly evidence: readonly Span[];
  /** Ids of rules, lexicon entries and models, in the order in which they led here. */
  readonly because: readonly string[];
}

/** Who did what to whom, where and when, in PLOVER's terms. */
export interface EventAssertion extends Assertion {
  readonly id: EventId;
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly quad: PloverQuad;
  /** PLOVER's score of the mode, or of the type where it has no mode; −10 to 10. */
  readonly intensity: number;
  /** CAMEO code, where one corresponds. */
  readonly cameo?: string;
  readonly actor: readonly ActorId[];
  readonly recipient: readonly ActorId[];
  readonly place?: PlaceId;
  readonly time?: DayInterval;
  readonly status: EventStatus;
  readonly trigger: Span;
  /** In [0, 1]; how often codings with the same path were right, as far as measured. */
  readonly confidence: number;
}

/** What a report says of who holds a place. */
export const CONTROL_STATUSES = ["gained", "lost", "held", "contested", "planned"] as const;

/** One of these. */
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** Who holds, gains or loses a place. */
export interface ControlAssertion extends Assertion {
  readonly place: PlaceId;
  readonly holder: ActorId;
  readonly from?: ActorId;
  readonly time?: DayInterval;
  readonly status: ControlStatus;
  readonly event?: EventId;
}

/** The kinds of standing tie between two actors; the subject backs, arms, leads … the object. */
export const RELATION_KINDS = [
  "backs",
  "arms",
  "funds",
  "trains",
  "leads",
  "part_of",
  "allied_with",
  "affiliated_with",
  "opposes",
  "proxy_of",
] as const;

/** A kind of standing tie. */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A standing tie between two actors. */
export interface RelationAssertion extends Assertion {
  readonly kind: RelationKind;
  readonly subject: ActorId;
  readonly object: ActorId;
  readonly since?: DayInterval;
  readonly until?: DayInterval;
}

/** What a figure counts. */
export const MEASURES = [
  "killed",
  "wounded",
  "displaced",
  "detained",
  "missing",
  "fighters",
  "troops",
  "strikes",
  "weapons",
  "money",
  "people_affected",
  "area",
  "other",
] as const;

/** A measure of a figure. */
export type Measure = (typeof MEASURES)[number];

/** A number about the conflict, with its bounds: `exact`, or `min`, `max`, or both ends. */
export interface FigureAssertion extends Assertion {
  readonly measure: Measure;
  readonly min?: number;
  readonly max?: number;
  readonly exact?: number;
  /** The words that bound it, as written: "as many as", "at least", "dozens". */
  readonly qualifier?: string;
  /** Whose people or things, as written. */
  readonly who?: string;
  readonly by?: ActorId;
  readonly place?: PlaceId;
  readonly time?: DayInterval;
}

/** A direct quotation. */
export interface Quote {
  readonly speaker: ActorId;
  /** The exact words, without the marks. */
  readonly text: string;
  /** Programme, paper or place where it was said. */
  readonly venue?: string;
  /** The words between the marks. */
  readonly span: Span;
  readonly because: readonly string[];
}
