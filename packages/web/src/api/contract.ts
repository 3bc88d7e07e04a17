/** What the server answers with: its own types, and what lists, maps and counts are narrowed to. */
import type { Day } from "@zenobia/model";
import type { AssertionRow, Ruling } from "@zenobia/server/client";

export type {
  ActorPair,
  ActorReference,
  ActorView,
  AssertionRow,
  ControlRow,
  CountRow,
  EventRow,
  Evidence,
  ExplainedRow,
  FigureRow,
  FiguresPage,
  Found,
  HeldPlace,
  Incident,
  IncidentPoints,
  IncidentView,
  Job,
  Listed,
  LiveEvent,
  Meta,
  NamedCandidate,
  PlacePage,
  PlaceReference,
  PlaceTimeline,
  Problem,
  QuoteRow,
  ReportView,
  Role,
  Ruling,
  SessionView,
  TieRow,
  TiesPage,
} from "@zenobia/server/client";

/** What lists, maps and counts are narrowed to; a list is met by any of its values. */
export interface Filters {
  readonly types?: readonly string[];
  readonly statuses?: readonly string[];
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly sources?: readonly string[];
  readonly publishers?: readonly string[];
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** West, south, east, north in degrees. */
  readonly box?: readonly number[] | undefined;
  /** Only where assertions are listed. */
  readonly words?: string;
  readonly kinds?: readonly AssertionRow["kind"][];
}

/** What a reviewer asks for. */
export interface NewDecision {
  readonly ruling: Ruling;
  readonly why?: string;
}
