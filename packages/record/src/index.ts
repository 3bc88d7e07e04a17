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
export { type Kinship, NO_KINSHIP } from "./kinship/kinship.ts";
export { OWN_VOICE, type VoiceOf } from "./kinship/voice.ts";
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
