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
