/** What the server answers with: its own types, and what lists, maps and counts are narrowed to. */
import type { Day } from "@zenobia/model";
import type { AssertionRow, Ruling } from "@zenobia/server/client";

export type {
  AccountView,
  ActorPair,
  ActorReference,
  ActorView,
  AssertionRow,
  ControlRow,
  CopyChain,
  CountRow,
  EventRow,
  Evidence,
  ExplainedAssertion,
  ExplainedRow,
  Fight,
  FigureRow,
  FiguresPage,
  Found,
  FoundReport,
  HeldPlace,
  HiddenAssertion,
  Incident,
  IncidentPoints,
  IncidentView,
  Job,
  Listed,
  LiveEvent,
  Meta,
  NamedCandidate,
  NamedTie,
  PlacePage,
  PlaceReference,
  PlaceTimeline,
  Problem,
  QuoteRow,
  ReportHead,
  ReportView,
  Role,
  Ruling,
  SavedSearch,
  SessionView,
  ShownActor,
  ShownContradiction,
  TieRow,
  TiesPage,
  WeighedAccount,
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
  /** That the evidence holds, as web searches have it. */
  readonly words?: string;
  /** Only where assertions are listed. */
  readonly kinds?: readonly AssertionRow["kind"][];
}

/** What a reviewer asks for. */
export interface NewDecision {
  readonly ruling: Ruling;
  readonly why?: string;
}
