export type {
  ActorEntry,
  AgentEntry,
  StateEntry,
} from "./actors/actor-entry.ts";
export type { ActorFile, Placed, PlacedState } from "./actors/actor-file.ts";
export {
  type LintedFile,
  lintActors,
  type UsableEntries,
  usableEntries,
} from "./actors/lint-actors.ts";
export type { FileIssue, LintContext } from "./actors/lint-together.ts";
export { parseActorFile } from "./actors/parse-actor-file.ts";
export { type PrintedActors, printActors } from "./actors/print-actors.ts";
export { type ActorFormat, formatOfLine } from "./actors/sniff.ts";
export { CSV_EXPORT_COLUMNS, createCsvWriter } from "./export/csv-writer.ts";
export type {
  EventFacts,
  ExportedActor,
  ExportedAssertion,
  ExportedControl,
  ExportedEvent,
  ExportedEvidence,
  ExportedFigure,
  ExportedHead,
  ExportedIncident,
  ExportedKind,
  ExportedPlace,
  ExportedQuote,
  ExportedRow,
  ExportedTie,
} from "./export/exported.ts";
export { type ExportGuard, guardRow, type ReportProtection } from "./export/guard.ts";
export { createGeojsonWriter, createJsonlWriter } from "./export/json-writers.ts";
export { type RowWriter, writeRows } from "./export/row-writer.ts";
export { type CodedGold, codeGold, type GoldContext } from "./gold/code-gold.ts";
export { goldDate, goldDays } from "./gold/gold-days.ts";
export { GOLD_RULES, type GoldIssue, type GoldRule } from "./gold/gold-issue.ts";
export type { KnownActor, KnownPlace } from "./gold/known.ts";
export { type GoldParsing, type GoldRow, type ParsedGold, parseGold } from "./gold/parse-gold.ts";
export { goldOf } from "./gold/print-gold.ts";
export type { Issue, Severity } from "./issue.ts";
export type { LexiconEntry } from "./lexicon/lexicon-entry.ts";
export { type LexiconFile, parseLexiconFile } from "./lexicon/parse-lexicon-file.ts";
export { type ConvertedActors, type Converter, createConverter } from "./petrarch/convert.ts";
export { type DictionaryLine, MAX_LINE } from "./petrarch/dictionary-line.ts";
export { parseActorDictionary } from "./petrarch/parse-actors.ts";
export { parseAgentDictionary } from "./petrarch/parse-agents.ts";
export type { ActorRecord, AgentRecord, DictionaryCode, Phrase } from "./petrarch/records.ts";
