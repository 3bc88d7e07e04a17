/**
 * The types of the API, for programs that ask it: types only, nothing of Node.
 *
 * Paths are below `/api/v1`; days are `YYYY-MM-DD`; parameters that are lists are given again for each value.
 */
export type { CodedReport, DayInterval, Span } from "@zenobia/model";
export type {
  ActorPair,
  ActorReference,
  AssertionRow,
  Comparison,
  ControlRow,
  CopyChain,
  CountRow,
  Decision,
  EventRow,
  Evidence,
  Fight,
  FigureRow,
  Incident,
  LogEntry,
  PlaceReference,
  PlaceTimeline,
  QuoteRow,
  Ruling,
  TieRow,
} from "@zenobia/record";
export type { GivenActor, GivenPlace, MissedAssertion } from "@zenobia/service";
export type {
  ActorView,
  CodingHead,
  FoundReport,
  HeldPlace,
  HiddenAssertion,
  HiddenReport,
  History,
  IncidentPoints,
  IncidentView,
  NamedCandidate,
  NamedTie,
  OtherActor,
  PlaceView,
  RecordFacts,
  ReportHead,
  ReportSum,
  ReportView,
  ShownActor,
  ShownContradiction,
  Vocabulary,
  WeighedAccount,
} from "@zenobia/service/ask";
export type { NewToken, Role, SavedSearch, Scope, Token, User } from "@zenobia/service/users";
export type { Answers } from "./api/answers.ts";
export type { Job, LiveEvent } from "./api/live-event.ts";
export type { Problem } from "./api/problem.ts";
export type { SessionView } from "./api/session-view.ts";
export type { ExplainedRow } from "./explain.ts";
export type { TiesPage } from "./operations/actors.ts";
export type { ExplainedAssertion } from "./operations/assertions.ts";
export type { ShownFeed } from "./operations/feeds.ts";
export type { AccountView, FiguresPage } from "./operations/figures.ts";
export type { PlacePage } from "./operations/places.ts";
export type { Meta } from "./operations/record.ts";
export type { AddedAssertion, KeptDecision } from "./operations/review.ts";
export type { Found } from "./operations/search.ts";
export type { Listed } from "./schemas/shape.ts";
