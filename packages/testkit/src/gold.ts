import type {
  ActorKind,
  ControlStatus,
  EventStatus,
  Measure,
  PloverType,
  RelationKind,
} from "@zenobia/model";

/** The complete coding of one report by hand; actors are named, evidence is quoted. */
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

/** An event; `date` is a day, a month, a year, or two of them joined by `/`. */
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
  readonly attributed_to: string | null;
  readonly evidence: string;
}

/** A number about the conflict. */
export interface GoldFigure {
  readonly measure: Measure;
  readonly min: number | null;
  readonly max: number | null;
  readonly exact: number | null;
  readonly by: string | null;
  readonly attributed_to: string | null;
  readonly evidence: string;
}

/** A direct quotation. */
export interface GoldQuote {
  readonly speaker: string;
  readonly text: string;
  readonly venue: string | null;
}
