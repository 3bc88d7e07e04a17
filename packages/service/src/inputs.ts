export { cutText } from "./failures/cut-text.ts";
export { type FailedInput, type Failure, failureOf } from "./failures/failure.ts";
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
export { jsonLines } from "./lines/json-lines.ts";
export { type Block, type BlockLimits, splitBlocks } from "./lines/split-blocks.ts";
export { type Line, splitLines } from "./lines/split-lines.ts";
export { answerReport, type ReportAnswer } from "./workers/answer-report.ts";
export { type AnsweredInput, answerReports } from "./workers/answer-reports.ts";
export type { ReportCoder } from "./workers/report-coder.ts";
export { type ReportWorker, startThreads } from "./workers/thread-pool.ts";
export type { WorkerPool } from "./workers/worker-pool.ts";
