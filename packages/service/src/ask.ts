export type { AskMeans } from "./ask/ask-means.ts";
export {
  type AssertionView,
  askAssertion,
  askAssertions,
  type HiddenAssertion,
} from "./ask/assertions.ts";
export { readOrphans } from "./ask/carried.ts";
export { codingOfAssertion } from "./ask/coding-of-assertion.ts";
export {
  askControl,
  askPlaceControl,
  type ControlQuestion,
  type HeldPlace,
  type NamedActor,
  type NamedHolder,
  type PlaceControl,
  type PlaceParts,
  type PlaceQuestion,
} from "./ask/control.ts";
export { chainOf, chainsAround, memberOf } from "./ask/copies.ts";
export { incidentOf, markOf, pairOf, timelineOf } from "./ask/documents.ts";
export { EXPORT_FORMATS, EXPORT_KINDS, type ExportQuestion } from "./ask/export-kinds.ts";
export { exportPieces } from "./ask/export-pieces.ts";
export {
  askAccount,
  askFigures,
  type FigureRuleName,
  type FiguresQuestion,
  shownAccounts,
  type WeighedAccount,
} from "./ask/figures.ts";
export { type History, historyOf } from "./ask/history.ts";
export {
  askFound,
  askIncident,
  askIncidents,
  askPoints,
  type IncidentPoints,
  type IncidentView,
} from "./ask/incidents.ts";
export { actorNames, placeNames, plainKey } from "./ask/key-names.ts";
export { type KnownActors, knownActors } from "./ask/known-actors.ts";
export {
  type ActorView,
  askActor,
  askPlace,
  type OtherActor,
  type PlaceView,
} from "./ask/parties.ts";
export { present } from "./ask/present.ts";
export { askFacts, type RecordFacts, VOCABULARY, type Vocabulary } from "./ask/record-facts.ts";
export { askReportSums, type ReportSum } from "./ask/report-sums.ts";
export {
  askReport,
  askReports,
  type CodingHead,
  codingHead,
  compareTwo,
  type FoundReport,
  type HiddenReport,
  markOfReport,
  type ReportHead,
  type ReportView,
  reportHead,
  rowsInOrder,
  searchReports,
} from "./ask/reports.ts";
export {
  actorCandidates,
  type NamedCandidate,
  placeCandidates,
  type ResolvedName,
  type ResolveName,
  resolveActor,
  resolvePlace,
} from "./ask/resolve-names.ts";
export { actorsOfRow, placeOfRow } from "./ask/row-references.ts";
export { sensitiveReports } from "./ask/sensitive-reports.ts";
export { createShield, type Shield } from "./ask/shield.ts";
export { shieldDecisions } from "./ask/shield-decisions.ts";
export {
  askPair,
  askTieScene,
  contradictionsOf,
  type NamedTie,
  partsOf,
  type ShownActor,
  type ShownContradiction,
  type ShownContradictions,
  type TieScene,
  tiesOf,
  tiesPageOf,
} from "./ask/ties.ts";
export { type HidingMeans, withoutReports } from "./ask/without-reports.ts";
