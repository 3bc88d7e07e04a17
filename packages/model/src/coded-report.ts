import type {
  ActorId,
  ControlAssertion,
  EventAssertion,
  FigureAssertion,
  PlaceId,
  Quote,
  RelationAssertion,
} from "./assertion.ts";
import type { DayInterval } from "./day-interval.ts";
import type { Span } from "./span.ts";

/** What sort of actor: as the coding guide has it. */
export const ACTOR_KINDS = [
  "state",
  "military",
  "rebel",
  "militia",
  "igo",
  "ngo",
  "person",
  "civilians",
  "media",
  "business",
  "other",
] as const;

/** A sort of actor. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** One who acts, speaks or is acted upon in a report, with all its mentions. */
export interface Actor {
  readonly id: ActorId;
  /** The most specific full name in the text. */
  readonly name: string;
  /** Country (ISO 3166-1 alpha-3 or PLOVER's IGO, ISM …) and sectors, blank between. */
  readonly code: string;
  readonly country?: string;
  readonly sectors: readonly string[];
  readonly kind: ActorKind;
  /** Canonical id in the actor knowledge base. */
  readonly entity?: string;
  readonly mentions: readonly Span[];
}

/** How finely a place is known. */
export type PlacePrecision = "site" | "place" | "district" | "province" | "country";

/**
 * How a place is told by others: `distance` "30 km north of Aleppo", `direction` "north of Aleppo", `near` "near
 * Aleppo", `edge` "the outskirts of Aleppo", `between` "between Aleppo and Idlib", `border` "the Turkish border",
 * `part` "northern Syria".
 */
export const RELATIVE_KINDS = [
  "distance",
  "direction",
  "near",
  "edge",
  "between",
  "border",
  "part",
] as const;

/** How a place is told by others. */
export type RelativeKind = (typeof RELATIVE_KINDS)[number];

/** What a place that has no name of its own is told by. */
export interface RelativePosition {
  readonly kind: RelativeKind;
  /** The words that say it. */
  readonly words: Span;
  /** The places it is told by; empty when it is told by a border alone. */
  readonly anchors: readonly PlaceId[];
  /** The two countries (ISO 3166-1 alpha-3) of the border it is told by. */
  readonly border?: readonly string[];
  /** Degrees clockwise from north, as seen from the anchor. */
  readonly bearing?: number;
  /** As told; absent where no distance is. */
  readonly distanceMetres?: number;
}

/** A place of a report; without coordinates when the gazetteer does not know it. */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  /** WGS 84 degrees. */
  readonly lat?: number;
  readonly lon?: number;
  readonly geonameId?: number;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly admin1?: string;
  readonly precision: PlacePrecision;
  /** How far from the point it may be; only for places told by others. */
  readonly radiusMetres?: number;
  /** Set for a place told by others; `name` then is the words that tell it, or a name that no gazetteer has. */
  readonly relative?: RelativePosition;
  /** In [0, 1]: how often a place told so is one, and lies within 161 km of the point. */
  readonly confidence?: number;
  readonly mentions: readonly Span[];
}

/** An expression of time, as TIMEX3 has it. */
export interface TimeExpression {
  readonly span: Span;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value, such as `2016-03-27`, `2016-W12`, `P5Y`, `PRESENT_REF`. */
  readonly value: string;
  readonly interval?: DayInterval;
}

/** Who coded: a program version and the models it read with, or a person. */
export interface Coder {
  readonly name: string;
  readonly version: string;
  readonly models: Readonly<Record<string, string>>;
}

/** The head of a coded report: which text was coded, provably. */
export interface ReportHead {
  readonly id: string;
  readonly published: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly language: string;
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}

/** All assertions of one coder about one report. */
export interface CodedReport {
  readonly report: ReportHead;
  readonly coder: Coder;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly EventAssertion[];
  readonly control: readonly ControlAssertion[];
  readonly relations: readonly RelationAssertion[];
  readonly figures: readonly FigureAssertion[];
  readonly quotes: readonly Quote[];
  readonly times: readonly TimeExpression[];
}
