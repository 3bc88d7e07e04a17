export { actorKinship } from "./derive/actor-kinship.ts";
export type {
  Derivation,
  DerivationContext,
  DeriveMemory,
  RowChange,
} from "./derive/derivation.ts";
export { DERIVATIONS } from "./derive/derivations.ts";
export type { Derived, Deriver } from "./derive/deriver.ts";
export type { ReportMark } from "./derive/report-marks.ts";
export { createDeriver, type DeriverMeans } from "./derive/store-deriver.ts";
export { addFeed, type Feed, type FeedStore, listFeeds, removeFeed } from "./feeds/feed-list.ts";
export { type PollEvent, type PollMeans, pollFeeds } from "./feeds/poll-feeds.ts";
export type { AddressGuard } from "./fetch/guarded-lookup.ts";
export { fetchPage, type PageOptions } from "./fetch/page-arrival.ts";
export { type CodeKeptMeans, codeKept } from "./ingest/code-kept.ts";
export { CODED_LANGUAGES, isCodedLanguage } from "./ingest/coded-languages.ts";
export { type IngestMeans, ingest } from "./ingest/ingest.ts";
export type { IngestEvent, Uncoded } from "./ingest/ingest-event.ts";
export { keptCodingOf, sha256Of } from "./ingest/kept-coding.ts";
export { keptReportOf } from "./intake/kept-report.ts";
export {
  type SentFile,
  sentArrivals,
  type TypedReport,
  typedArrival,
} from "./intake/typed-report.ts";
export {
  addAssertion,
  type GivenActor,
  type GivenPlace,
  type MissedAssertion,
} from "./review/add-assertion.ts";
export { decide, decisionOf, type ReviewStore, type Verdict } from "./review/decide.ts";
export { type CodingToImport, type ImportedCoding, importCoding } from "./review/import-coding.ts";
