import type { Day, DayInterval, EventStatus, Measure, PloverType } from "@zenobia/model";
import type { AssertionId, Evidence, ReportId } from "../assertions/assertion.ts";
import type { ActorReference, PlaceReference } from "../assertions/references.ts";
import type { Voice } from "../kinship/voice.ts";
import type { DecisionId, IncidentId } from "../log/decision.ts";

/**
 * What several assertions are about. Of each field the value that most voices tell comes first (of equals the earliest),
 * and all that is told beside it stays, with who says it.
 */
export interface Incident {
  readonly id: IncidentId;
  /** The first of its tellings' component; incidents of one component are derived together. */
  readonly component: AssertionId;
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  readonly intensity: number;
  readonly status: EventStatus;
  readonly actors: readonly ToldActor[];
  readonly recipients: readonly ToldActor[];
  /** The most finely known of the place told most and those that lie in it. */
  readonly place?: PlaceReference;
  readonly time?: DayInterval;
  /** Days of publication of the first and the last report of it. */
  readonly since: Day;
  readonly until: Day;
  /** By publication, then by id. */
  readonly tellings: readonly IncidentTelling[];
  readonly reports: readonly ReportId[];
  /** How many speak for themselves: reports that copy one another are one voice. */
  readonly voices: number;
  readonly figures: readonly IncidentFigure[];
  readonly disagreements: readonly Disagreement[];
  /** Why the tellings are taken for one, pair by pair. */
  readonly because: readonly PairReason[];
  /** Why the closest tellings of other incidents are not. */
  readonly apart: readonly ApartReason[];
  /** Planned incidents that this one carries out. */
  readonly fulfils: readonly IncidentId[];
  /** Incidents that carry this one out. */
  readonly fulfilledBy: readonly IncidentId[];
  /** Decisions that joined or parted its tellings. */
  readonly decisions: readonly DecisionId[];
}

/** An actor with the assertions that name it. */
export interface ToldActor {
  readonly actor: ActorReference;
  readonly says: readonly AssertionId[];
}

/** One assertion of an incident: who reports it, since when, in which words. */
export interface IncidentTelling {
  readonly assertion: AssertionId;
  readonly report: ReportId;
  readonly published: Day;
  readonly publisher?: string;
  /** Whose voice the report is, where it is not its own. */
  readonly voice?: Voice;
  readonly coder: string;
  /** Names, outermost speaker first. */
  readonly attribution: readonly string[];
  readonly status: EventStatus;
  readonly evidence: readonly Evidence[];
}

/** A figure told in the same words as the incident. */
export interface IncidentFigure {
  readonly assertion: AssertionId;
  readonly report: ReportId;
  readonly measure: Measure;
  readonly min?: number;
  readonly max?: number;
  readonly exact?: number;
  readonly qualifier?: string;
  readonly who?: string;
}

/** A field of which tellings say what can't all be so. */
export interface Disagreement {
  readonly field: "type" | "mode" | "status" | "actors" | "recipients" | "place" | "time" | Measure;
  readonly values: readonly ToldValue[];
}

/** A value with the assertions that tell it. */
export interface ToldValue {
  readonly value: string;
  readonly says: readonly AssertionId[];
}

/** Why two tellings are taken for one happening. */
export interface PairReason {
  readonly a: AssertionId;
  readonly b: AssertionId;
  /** Log odds by the weights of findings; absent where a decision says so. */
  readonly score?: number;
  readonly because: readonly string[];
  readonly despite: readonly string[];
  readonly decision?: DecisionId;
}

/** Why a telling of this incident and one of another are not taken for one. */
export interface ApartReason extends PairReason {
  readonly incident: IncidentId;
}
