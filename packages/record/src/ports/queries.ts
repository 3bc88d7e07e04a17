import type { Day } from "@zenobia/model";
import type { AssertionRow, CodingId, ReportId } from "../assertions/assertion.ts";
import type { ActorKey, PlaceKey } from "../assertions/references.ts";
import type { IncidentId } from "../log/decision.ts";
import type { StoredReport } from "./kept.ts";

/** West, south, east, north, in WGS 84 degrees; west > east crosses the 180th meridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Which rows: those that meet each condition given; a list is met by any of its values, and an empty one by nothing.
 * A row's day is the first of its time, or the day of publication where it has none.
 */
export interface RowFilter {
  readonly kinds?: readonly AssertionRow["kind"][];
  readonly from?: Day;
  /** Inclusive. */
  readonly to?: Day;
  readonly box?: Box;
  /** Actors in any role but speaker: of the event, holder, either end of a tie, by whom a figure is. */
  readonly actors?: readonly ActorKey[];
  /** Speakers: anyone of the attribution, and who speaks a quotation. */
  readonly sources?: readonly ActorKey[];
  readonly places?: readonly PlaceKey[];
  /** PLOVER types of events, relations of ties, measures of figures. */
  readonly types?: readonly string[];
  readonly statuses?: readonly string[];
  readonly publishers?: readonly string[];
  readonly reports?: readonly ReportId[];
  readonly codings?: readonly CodingId[];
  readonly coders?: readonly string[];
  readonly incident?: IncidentId;
  /** Words that the evidence must hold, as web searches have it: quotes, `or`, `-without`. */
  readonly words?: string;
}

/**
 * Which documents; as for rows. Days: those whose time from–to shares a day with from–to asked for. Words: the evidence
 * of one of the assertions that it was derived from holds them.
 */
export type DocumentFilter = Pick<
  RowFilter,
  | "from"
  | "to"
  | "box"
  | "actors"
  | "sources"
  | "places"
  | "types"
  | "statuses"
  | "publishers"
  | "words"
>;

/** Which reports. */
export interface ReportFilter {
  /** Day of publication. */
  readonly from?: Day;
  /** Inclusive. */
  readonly to?: Day;
  readonly publishers?: readonly string[];
  readonly languages?: readonly string[];
  /** Words of text or title, as web searches have it: quotes, `or`, `-without`. */
  readonly words?: string;
}

/** Which part of a list. */
export interface Page {
  /** How many at most; 1 to 10,000. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
  /** By day (of documents the first, before all others where that is open); newest first unless told. */
  readonly order?: "newest" | "oldest";
}

/** A part of a list; there is more where `next` is set. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** Incidents on a map, column by column: number n of each list is of incident n. */
export interface IncidentPoints {
  readonly ids: readonly IncidentId[];
  /** WGS 84 degrees. */
  readonly lats: readonly number[];
  readonly lons: readonly number[];
  /** First and last days. */
  readonly froms: readonly Day[];
  readonly tos: readonly Day[];
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  /** How many voices tell of it. */
  readonly weights: readonly number[];
  /** Whether none but those whom reports cite tell of it. */
  readonly claimed: readonly boolean[];
  /** Whether the place is known as a province or a country only. */
  readonly rough: readonly boolean[];
  /** Ids of those that have no point, as many as of the others at most; newest first. */
  readonly unplaced: readonly IncidentId[];
}

/** A report that a search found, best first. */
export interface SearchHit {
  readonly report: StoredReport;
  /** Larger is better; says nothing by itself. */
  readonly rank: number;
  /** Words around what was found; matches stand between `\u0002` and `\u0003`. */
  readonly snippet: string;
}

/**
 * What counts can be grouped by. `week` is its Monday, `month` its first day; `type` that of an event, the relation of a
 * tie, the measure of a figure; `actor` whoever has a part; `pair` who did it and to whom; `source` who is cited.
 */
export const COUNT_DIMENSIONS = [
  "day",
  "week",
  "month",
  "year",
  "kind",
  "type",
  "status",
  "actor",
  "pair",
  "place",
  "source",
  "publisher",
] as const;

/** What counts can be grouped by. */
export type CountDimension = (typeof COUNT_DIMENSIONS)[number];

/** What to count. */
export interface CountQuery {
  readonly by: readonly CountDimension[];
  readonly filter?: RowFilter;
  /** How many groups at most, largest first where no day is among the dimensions; 10,000 unless told. */
  readonly limit?: number;
}

/** A group and how many rows it has; `key` in the order of the dimensions, `null` where a row has none. */
export interface CountRow {
  readonly key: readonly (string | null)[];
  readonly count: number;
}
