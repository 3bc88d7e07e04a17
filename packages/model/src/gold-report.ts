import type { ControlStatus, EventStatus, Measure, RelationKind } from "./assertion.ts";
import type { ActorKind } from "./coded-report.ts";
import type { PloverType } from "./plover/types.ts";

/**
 * The complete coding of one report by hand, as people write it: actors are named, evidence is quoted, `null` is "not
 * told". A date is a day (`YYYY-MM-DD`), a month, a year, or two of them joined by `/`.
 */
export interface GoldReport {
  readonly id: string;
  readonly actors: readonly GoldActor[];
  readonly events: readonly GoldEvent[];
  readonly control: readonly GoldControl[];
  readonly relations: readonly GoldRelation[];
  readonly figures: readonly GoldFigure[];
  readonly quotes: readonly GoldQuote[];
}

/** An actor with every way in which the text refers to it. */
export interface GoldActor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3, or empty. */
  readonly country: string;
}

/** An event; actors, recipients and speaker are names of actors. */
export interface GoldEvent {
  readonly type: PloverType;
  readonly mode: string | null;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: string | null;
  readonly date: string | null;
  readonly status: EventStatus;
  readonly attributed_to: string | null;
  readonly evidence: string;
}

/** Who holds a place. */
export interface GoldControl {
  readonly place: string;
  readonly holder: string;
  readonly from_holder: string | null;
  readonly date: string | null;
  readonly status: ControlStatus;
  readonly evidence: string;
}

/** A standing tie. */
export interface GoldRelation {
  readonly kind: RelationKind;
  readonly subject: string;
  readonly object: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly attributed_to: string | null;
  readonly evidence: string;
}

/** A number about the conflict. */
export interface GoldFigure {
  readonly measure: Measure;
  readonly min: number | null;
  readonly max: number | null;
  readonly exact: number | null;
  /** The words that bound it. */
  readonly qualifier: string | null;
  /** Whose people or things, as written. */
  readonly who: string | null;
  readonly by: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly attributed_to: string | null;
  readonly evidence: string;
}

/** A direct quotation. */
export interface GoldQuote {
  readonly speaker: string;
  readonly text: string;
  readonly venue: string | null;
}
