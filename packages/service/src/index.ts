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
export { cutText } from "./failures/cut-text.ts";
export { type FailedInput, type Failure, failureOf } from "./failures/failure.ts";
export { addFeed, type Feed, type FeedStore, listFeeds, removeFeed } from "./feeds/feed-list.ts";
export { type PollEvent, type PollMeans, pollFeeds } from "./feeds/poll-feeds.ts";
export type { AddressGuard } from "./fetch/guarded-lookup.ts";
export { fetchPage, type PageOptions } from "./fetch/page-arrival.ts";
export { type CodeKeptMeans, codeKept } from "./ingest/code-kept.ts";
export { CODED_LANGUAGES, isCodedLanguage } from "./ingest/coded-languages.ts";
export { type IngestMeans, ingest } from "./ingest/ingest.ts";
export type { IngestEvent, Uncoded } from "./ingest/ingest-event.ts";
export { keptCodingOf, sha256Of } from "./ingest/kept-coding.ts";
export type { Arrival, Arriving, ReportFacts } from "./inputs/arrival.ts";
export { CSV_FIELDS, type CsvColumns, type CsvField, parseColumns } from "./inputs/csv-columns.ts";
export { decodeText } from "./inputs/decode-text.ts";
export { INPUT_WORDS } from "./inputs/input-kind.ts";
export { MAX_REPORT_BYTES, tooLarge } from "./inputs/input-limit.ts";
export {
  expandInputs,
  fileChunks,
  fileError,
  type InputSource,
  isOneReport,
  type NamedInput,
  nameInput,
  type OpenOptions,
} from "./inputs/input-source.ts";
export { isDay } from "./inputs/is-day.ts";
export {
  idOf,
  type JsonRecord,
  optionalText,
  parseJson,
  recordOf,
  shown,
  textField,
} from "./inputs/json-record.ts";
export { type ArrivalOptions, readArrivals } from "./inputs/read-arrivals.ts";
export {
  type GoodInput,
  type ReportFlags,
  type ReportInput,
  readReports,
} from "./inputs/read-reports.ts";
export { keptReportOf } from "./intake/kept-report.ts";
export { jsonLines } from "./lines/json-lines.ts";
export { type Block, type BlockLimits, splitBlocks } from "./lines/split-blocks.ts";
export { type Line, splitLines } from "./lines/split-lines.ts";
export { decide, type ReviewStore, type Verdict } from "./review/decide.ts";
export { type CodingToImport, type ImportedCoding, importCoding } from "./review/import-coding.ts";
export { answerReport, type ReportAnswer } from "./workers/answer-report.ts";
export { type AnsweredInput, answerReports } from "./workers/answer-reports.ts";
export type { ReportCoder } from "./workers/report-coder.ts";
export { type ReportWorker, startThreads } from "./workers/thread-pool.ts";
export type { WorkerPool } from "./workers/worker-pool.ts";
