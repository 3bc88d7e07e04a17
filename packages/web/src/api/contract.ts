/** What the server answers with, in the record's own types. */
import type { Day, EventStatus, PloverType } from "@zenobia/model";
import type {
  ActorKey,
  AssertionId,
  AssertionRow,
  CodingId,
  CountDimension,
  HolderOn,
  HoldingOn,
  Incident,
  IncidentId,
  PlaceReference,
  ReportId,
  Ruling,
} from "@zenobia/record";

export type {
  ActorReference,
  AssertionRow,
  ControlRow,
  EventRow,
  Evidence,
  FigureRow,
  HoldingOn,
  Incident,
  IncidentTelling,
  PlaceReference,
  QuoteRow,
  Ruling,
  TieRow,
  TimelineActor,
  ToldActor,
} from "@zenobia/record";

/** A part of a list; more where `next` is set. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** What the server and its record are. */
export interface Meta {
  readonly version: string;
  readonly record: {
    readonly reports: number;
    readonly assertions: number;
    readonly incidents: number;
    /** Last entry of the log. */
    readonly through: number;
    readonly firstDay?: Day;
    readonly lastDay?: Day;
  };
  readonly types: readonly PloverType[];
  readonly statuses: readonly EventStatus[];
  readonly rules: readonly string[];
  readonly roles: readonly Role[];
}

/** What a user may do: read; correct too; keep users and settings too. */
export type Role = "reader" | "coder" | "admin";

/** Who is signed in. */
export interface Session {
  readonly user?: { readonly name: string; readonly role: Role };
  readonly csrf?: string;
  /** Whether the server knows any users; without, whoever is at this machine may do all. */
  readonly hasUsers: boolean;
}

/** Incidents as columns, for 100,000 of them: row `n` is the `n`th of each; in the order of the days. */
export interface IncidentPoints {
  readonly ids: readonly IncidentId[];
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  /** First and last day, as days since 1970-01-01. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Index into `types`. */
  readonly type: readonly number[];
  /** Index into `statuses`. */
  readonly status: readonly number[];
  readonly voices: readonly number[];
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  /** 1 where only those whom reports cite tell of it. */
  readonly claimed?: readonly number[];
  /** How many incidents lie nowhere that is known. */
  readonly unplaced?: number;
}

/** Who held a place on a day, with names to show. */
export interface HeldPlace extends Omit<HoldingOn, "holders" | "sides" | "next"> {
  readonly name: string;
  readonly reference: PlaceReference;
  readonly holders: readonly (HolderOn & { readonly name: string })[];
  readonly sides: readonly NamedActor[];
  readonly next: readonly NamedActor[];
  /** Days from the last that a source speaks of to the day asked for. */
  readonly ageDays?: number;
}

/** An actor's key with a name to show. */
export interface NamedActor {
  readonly actor: ActorKey;
  readonly name: string;
}

/** A group and how many there are. */
export interface Count {
  readonly key: readonly (string | null)[];
  readonly count: number;
}

/** What to count by. */
export type CountBy = CountDimension;

/** What lists, maps and counts are narrowed to. */
export interface Filters {
  readonly types?: readonly string[];
  readonly statuses?: readonly string[];
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly sources?: readonly string[];
  readonly publishers?: readonly string[];
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly box?: readonly number[] | undefined;
  readonly words?: string;
  readonly kinds?: readonly AssertionRow["kind"][];
  readonly report?: ReportId;
  readonly coding?: CodingId;
}

/** An incident with what its tellings assert. */
export interface IncidentDetail {
  readonly incident: Incident;
  readonly assertions: readonly AssertionRow[];
}

/** What a reviewer asks for. */
export interface NewDecision {
  readonly ruling: Ruling;
  readonly why?: string;
}

/** What is said to whoever listens. */
export type LiveEvent =
  | { readonly kind: "report"; readonly report: ReportId }
  | { readonly kind: "coded"; readonly report: ReportId }
  | { readonly kind: "derived"; readonly through: number }
  | { readonly kind: "decision"; readonly decision: string; readonly assertion?: AssertionId }
  | { readonly kind: "progress"; readonly job: string; readonly done: number; readonly of: number };
