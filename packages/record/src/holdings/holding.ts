import type { ControlStatus, Day, DayInterval } from "@zenobia/model";
import type { AssertionId, ReportId } from "../assertions/assertion.ts";
import type {
  ActorKey,
  ActorReference,
  PlaceKey,
  PlaceReference,
} from "../assertions/references.ts";

/**
 * Whether a claim counts as told, or why it does not: only planned, threatened or called for; only possible; denied;
 * said by its own party alone; of a day after its report.
 */
export type ClaimStanding = "told" | "planned" | "possible" | "denied" | "claimed" | "foretold";

/** What one assertion says of who holds a place. */
export interface HoldingClaim {
  readonly id: AssertionId;
  readonly report: ReportId;
  readonly published: Day;
  /** Who speaks: see `speakerOf`. */
  readonly voice: string;
  readonly attributed: boolean;
  readonly accepted: boolean;
  readonly effect: Exclude<ControlStatus, "planned">;
  readonly standing: ClaimStanding;
  /** As named, after decisions that actors are one. */
  readonly holder: ActorKey;
  readonly from?: ActorKey;
  /** The days it tells; absent where it tells none, and the day of publication is all that is known. */
  readonly time?: DayInterval;
}

/** A day that is known to lie between two; without `earliest` it may be any day up to `latest`. */
export interface DayBounds {
  readonly earliest?: Day;
  readonly latest: Day;
}

/** Days for which a source says that a holder held. */
export interface Confirmation {
  /** Absent where it says that the last holder no longer holds. */
  readonly holder?: ActorKey;
  readonly from: Day;
  readonly to: Day;
  readonly assertion: AssertionId;
  readonly voice: string;
  readonly attributed: boolean;
}

/**
 * A stretch of time in which one actor held a place, or `none`: the last holder lost it and no other is told. With
 * several holders, sources give the place to different ones from the same day on.
 */
export interface Holding {
  readonly status: "held" | "disputed" | "none";
  readonly holders: readonly ActorKey[];
  /** Whether the days it began on are told, or only when a report appeared that tells of it. */
  readonly dated: boolean;
  readonly from: DayBounds;
  /** Absent where no end is told. */
  readonly until?: DayBounds;
  /** Last day that a source speaks of. */
  readonly lastConfirmed: Day;
  /** In order of days. */
  readonly confirmations: readonly Confirmation[];
}

/** A fight for a place. */
export interface Contest {
  readonly from: Day;
  /** Last day on which it is taken to go on. */
  readonly to: Day;
  readonly lastConfirmed: Day;
  readonly sides: readonly ActorKey[];
  readonly assertions: readonly AssertionId[];
}

/** Sources that can't all be right. */
export interface HoldingContradiction {
  /**
   * `holder`: different holders on the same days; `undated`: a report without a day of its own names another holder than
   * the one who held when it appeared, and may tell of an earlier time; `taken-from`: it is told to be taken from one
   * who is not told to have held it; `day`: different days for one change.
   */
  readonly kind: "holder" | "undated" | "taken-from" | "day";
  readonly from: Day;
  readonly to: Day;
  /** Who held it by which assertion. */
  readonly sides: readonly ContradictionSide[];
}

/** One of several that can't all be right. */
export interface ContradictionSide {
  readonly holder: ActorKey;
  readonly assertion: AssertionId;
  readonly voice: string;
  readonly attributed: boolean;
}

/** An actor of a timeline. */
export interface TimelineActor extends ActorReference {
  /** Groups that its holds count for, as of the last day on which it is told of. */
  readonly groups: readonly ActorKey[];
}

/** All that is told of who held one place. */
export interface PlaceTimeline {
  readonly place: PlaceReference;
  /** Keys that are this place: its own, and those that decisions say are one with it. */
  readonly keys: readonly PlaceKey[];
  /** Every actor that is named below. */
  readonly actors: Readonly<Record<ActorKey, TimelineActor>>;
  /** Without gaps between the first and the last; in order of days. */
  readonly holdings: readonly Holding[];
  readonly contests: readonly Contest[];
  readonly contradictions: readonly HoldingContradiction[];
  /** All claims, those that do not count too, by id. */
  readonly claims: readonly HoldingClaim[];
}
