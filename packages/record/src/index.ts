export { krippendorffAlpha, type Scale } from "./agreement/alpha.ts";
export {
  type CodedTwice,
  type Comparison,
  compareCodings,
  type FieldAgreement,
} from "./agreement/compare-codings.ts";
export type { CodingDisagreement, DisagreementSide } from "./agreement/disagreements.ts";
export type { FieldValue, ItemKind } from "./agreement/fields.ts";
export type { OneCoding } from "./agreement/items.ts";
export { cohenKappa } from "./agreement/kappa.ts";
export { type Candidate, candidatesOf, matchBest } from "./agreement/match.ts";
export { anyAgree, namesAgree, plainName } from "./agreement/names-agree.ts";
export {
  addCounts,
  type Count,
  type Counts,
  f1,
  SCORED,
  type Scored,
  SLOTS,
  type Slot,
  scoreSheets,
} from "./agreement/score.ts";
export {
  type Sheet,
  type SheetControl,
  type SheetEvent,
  type SheetFigure,
  type SheetQuote,
  type SheetRelation,
  sheetOf,
} from "./agreement/sheet.ts";
export {
  type Choice,
  type Claim,
  SUGGESTION_RULES,
  type Suggestion,
  type SuggestionRule,
} from "./agreement/suggest.ts";
export type {
  AssertionHead,
  AssertionId,
  AssertionRow,
  CodingId,
  ControlRow,
  EventRow,
  Evidence,
  FigureRow,
  QuoteRow,
  ReportId,
  TieRow,
} from "./assertions/assertion.ts";
export { assertionsOf, type CodingContext } from "./assertions/assertions-of.ts";
export { foldKey } from "./assertions/fold-key.ts";
export type {
  ActorKey,
  ActorReference,
  PlaceKey,
  PlaceReference,
} from "./assertions/references.ts";
export type { AgencyCredit } from "./copies/agency-credits.ts";
export {
  type CopyChain,
  type CopyChainId,
  type CopyMember,
  deriveCopyChains,
  isCopy,
  voicesOf,
} from "./copies/copy-chains.ts";
export {
  copyKeysOf,
  type PrintedReport,
  printText,
  type SharedText,
  shareText,
  type TextPrint,
} from "./copies/text-print.ts";
export {
  type CopyChange,
  type CopyMemory,
  type PartialCopy,
  partialCopiesOf,
  updateCopyChains,
} from "./copies/update-copy-chains.ts";
export {
  type CountedGroup,
  type CountQuestion,
  countRows,
} from "./counts/count-rows.ts";
export { addDays } from "./days/day-number.ts";
export {
  assertionsIn,
  type CarriedAssertion,
  type CarriedAssertions,
  carryDecisions,
  type Orphan,
  orphansOf,
} from "./decisions/carry-decisions.ts";
export { type Identity, identityOf, OWN_IDENTITY } from "./decisions/identity.ts";
export { inForce } from "./decisions/in-force.ts";
export { type Closeness, matchRows, type RowMatch } from "./decisions/match-rows.ts";
export { redactRows } from "./decisions/redact-rows.ts";
export {
  createReview,
  type Review,
  type ReviewedRows,
  reviewRows,
  touchedRows,
} from "./decisions/review-rows.ts";
export {
  type Containment,
  containmentByProvince,
  NO_CONTAINMENT,
} from "./holdings/containment.ts";
export {
  deriveTimeline,
  deriveTimelines,
  type HoldingContext,
  holdingKeysOf,
} from "./holdings/derive-timeline.ts";
export type {
  ClaimStanding,
  Confirmation,
  Contest,
  ContradictionSide,
  DayBounds,
  Holding,
  HoldingClaim,
  HoldingContradiction,
  PlaceTimeline,
  TimelineActor,
} from "./holdings/holding.ts";
export {
  type HeldQuestion,
  type HolderOn,
  type HoldingOn,
  heldOn,
  holdingOn,
} from "./holdings/holding-on.ts";
export { HOLDING_RULE, type HoldingRule } from "./holdings/holding-rule.ts";
export { type RolledUp, type RollUpQuestion, rollUp } from "./holdings/roll-up.ts";
export { type TimelineBrief, timelineInBrief, timelineOn } from "./holdings/timeline-brief.ts";
export { blockKeysOf, lookupKeysOf } from "./incidents/block-keys.ts";
export type { DeriveContext } from "./incidents/derive-component.ts";
export { deriveIncidents, type IncidentContext } from "./incidents/derive-incidents.ts";
export type {
  ApartReason,
  Disagreement,
  Incident,
  IncidentFigure,
  IncidentTelling,
  PairReason,
  ToldActor,
  ToldValue,
} from "./incidents/incident.ts";
export {
  createIncidentMemory,
  type IncidentChange,
  type IncidentMemory,
  type LocalIncidentMemory,
} from "./incidents/incident-memory.ts";
export { updateIncidents } from "./incidents/update-incidents.ts";
export { createKinship, type Membership } from "./kinship/create-kinship.ts";
export { isKin, type Kinship, NO_KINSHIP } from "./kinship/kinship.ts";
export { speakerOf, type Voice, voiceOf } from "./kinship/voice.ts";
export { membershipInState, withStates } from "./kinship/with-states.ts";
export type { FigureAccount, Revision } from "./ledger/account.ts";
export { consultLedger, type LedgerAnswer, type LedgerQuestion } from "./ledger/consult-ledger.ts";
export {
  deriveAccounts,
  deriveLedger,
  extendAccounts,
  isLedgerMate,
  type LedgerContext,
  ledgerKeysOf,
} from "./ledger/derive-ledger.ts";
export { type Estimate, type Estimates, estimate } from "./ledger/estimate.ts";
export type { FigureClaim, FigurePeriod } from "./ledger/figure-claim.ts";
export { WHOSE, type Whose, type WhoseKey } from "./ledger/figure-words.ts";
export {
  FIGURE_RULE,
  FIGURE_RULES,
  type FigurePick,
  type FigureRule,
} from "./ledger/ledger-rule.ts";
export { canonicalJson } from "./log/canonical.ts";
export {
  type ChainBreak,
  type ChainEnd,
  chain,
  checkEntry,
  EMPTY_CHAIN,
  type Sha256,
} from "./log/chain.ts";
export type { Decision, DecisionId, IncidentId, Ruling } from "./log/decision.ts";
export { LOG_KINDS, type LogEntry, type LogItem, type LogKind, NO_HASH } from "./log/entry.ts";
export { findBreaks, type RecordBreak } from "./log/find-breaks.ts";
export { briefOf, type DerivedBrief } from "./ports/brief.ts";
export { columnsOf, type RowColumns } from "./ports/columns.ts";
export {
  DERIVED_KINDS,
  type DerivedChange,
  type DerivedColumns,
  type DerivedDocument,
  type DerivedKind,
  type KeyedRow,
  type KeyedSubject,
  type Replacement,
} from "./ports/derived.ts";
export { keptBody, logItemOf, subjectOf, withoutBytes } from "./ports/digest.ts";
export { documentMeets, isInside } from "./ports/document-meets.ts";
export type {
  Fetched,
  KeptCoding,
  KeptItem,
  KeptReport,
  ReportMetadata,
  StoredReport,
} from "./ports/kept.ts";
export {
  type Box,
  COUNT_DIMENSIONS,
  type CountDimension,
  type CountQuery,
  type CountRow,
  type DocumentFilter,
  type IncidentPoints,
  type Page,
  type Paged,
  type ReportFilter,
  type RowFilter,
  type SearchHit,
} from "./ports/queries.ts";
export type {
  Appended,
  AuditedEntry,
  LogQuery,
  Store,
  UncodedQuery,
} from "./ports/store.ts";
export { type Balance, balanceOn, type Sign, type Triad } from "./ties/balance-on.ts";
export {
  CONTRADICTION_KINDS,
  type ContradictionKind,
  type ContradictionsQuestion,
  contradictionsOn,
  retold,
  type TieContradiction,
} from "./ties/contradictions-on.ts";
export { derivePair, derivePairs, type TieContext, tieKeysOf } from "./ties/derive-pair.ts";
export type { NameOf } from "./ties/edge-words.ts";
export { lastDayOfPair } from "./ties/last-day-of-pair.ts";
export { type PairBrief, pairInBrief, placeOfFight } from "./ties/pair-brief.ts";
export {
  assertionsOfPair,
  columnsOfPair,
  joinColumns,
  type PairColumns,
  pairInOutline,
} from "./ties/pair-columns.ts";
export type { Edge } from "./ties/signed-graph.ts";
export type { ActorPair, Fight, KnownTie, Telling, Tie, TieTelling } from "./ties/tie.ts";
export {
  TIE_NATURES,
  TIE_RULE,
  type TieNature,
  type TieRole,
  type TieRule,
} from "./ties/tie-rule.ts";
export { type TieOn, type TiesQuestion, tiesOn } from "./ties/ties-on.ts";
export { actorsOfPair, fightsWithin, type ToldPair } from "./ties/told-pair.ts";
