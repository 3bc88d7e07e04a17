import type { Day } from "@zenobia/model";
import type { AssertionId, AssertionRow, ReportId } from "../assertions/assertion.ts";
import type { ActorKey, PlaceKey } from "../assertions/references.ts";

/**
 * What is derived, besides assertion rows. A `mark` says of a report what decisions made of it: its id is the report's,
 * its status `tombstone`, `sensitive` or `redacted`; a report with the mark `tombstone` is neither listed nor found, and
 * the words of a redaction are not found. `carried` are assertions that were decided on and coded again since.
 */
export const DERIVED_KINDS = [
  "incident",
  "holding",
  "tie",
  "ledger",
  "chain",
  "mark",
  "carried",
] as const;

/** A kind of what is derived. */
export type DerivedKind = (typeof DERIVED_KINDS)[number];

/**
 * Something derived: a JSON document, and beside it the columns that it can be found by. What is left out can't be
 * asked for; nothing of the columns is read back.
 */
export interface DerivedDocument<Document extends object = object> {
  readonly kind: DerivedKind;
  /** Unique within its kind. */
  readonly id: string;
  /** Block keys of its members: what a later change of any of these keys replaces. */
  readonly keys: readonly string[];
  /** Ids of the assertions, or of the reports, that it was derived from. */
  readonly members: readonly (AssertionId | ReportId)[];
  readonly columns: DerivedColumns;
  readonly document: Document;
}

/** What documents are found by. */
export interface DerivedColumns {
  /** PLOVER type of an incident, relation of a tie, measure of a ledger. */
  readonly type?: string;
  readonly status?: string;
  readonly actors?: readonly ActorKey[];
  readonly places?: readonly PlaceKey[];
  /** Publishers of the reports behind it. */
  readonly publishers?: readonly string[];
  /** Keys of those that reports say it after. */
  readonly sources?: readonly ActorKey[];
  /** WGS 84 degrees. */
  readonly lat?: number;
  readonly lon?: number;
  /** First day; absent is open. */
  readonly from?: Day;
  /** Last day, inclusive; absent is open. */
  readonly to?: Day;
  /** Larger is told first where days are the same. */
  readonly weight?: number;
  /** Of an incident: none but those whom reports cite tell of it. */
  readonly isClaimed?: boolean;
  /** Of an incident: its place is known as a province or a country only. */
  readonly isRough?: boolean;
  /** Last day on which it says more than that its actors are named; absent is open. */
  readonly standsTo?: Day;
}

/** An assertion row with the block keys that it is found by. */
export interface KeyedRow {
  readonly row: AssertionRow;
  readonly keys: readonly string[];
}

/** A subject (a report for copies, say) with the block keys that it is found by. */
export interface KeyedSubject {
  readonly subject: string;
  readonly keys: readonly string[];
}

/** New documents of one kind in place of all old ones that have one of the keys. */
export interface Replacement {
  readonly kind: DerivedKind;
  readonly keys: readonly string[];
  readonly documents: readonly DerivedDocument[];
}

/** What a step of deriving changes, all of it or nothing. */
export interface DerivedChange {
  /** Sequence of the log up to which all had been derived before; refused (`store/conflict`) when it is another by now. */
  readonly after: number;
  /** Sequence of the log up to which all is derived with this. */
  readonly through: number;
  /** Forget all that was derived before. */
  readonly clear?: boolean;
  /** Rows that go, or are others now: of superseded codings, of tombstoned reports, rejected ones. */
  readonly dropRows?: readonly AssertionId[];
  /** Rows that are new, or take the place of the row with the same id. */
  readonly rows?: readonly KeyedRow[];
  /** Block keys of subjects that are no rows; they take the place of those the subject had. */
  readonly subjects?: readonly KeyedSubject[];
  readonly replacements?: readonly Replacement[];
}
