export { krippendorffAlpha, type Scale } from "./agreement/alpha.ts";
export {
  type CodedTwice,
  type Comparison,
  compareCodings,
  type FieldAgreement,
} from "./agreement/compare-codings.ts";
export type { Disagreement, DisagreementSide } from "./agreement/disagreements.ts";
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
