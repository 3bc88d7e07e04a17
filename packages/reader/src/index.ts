export type { ActorBase, KnownActor, KnownTie, Office } from "./actors/actor-base.ts";
export { officesOn, placeOfDay } from "./actors/actor-days.ts";
export type { ActorAdditions, StateNames } from "./actors/extend-actors.ts";
export { foldName } from "./actors/fold-actor-name.ts";
export type {
  DroppedReading,
  DropRule,
  PhraseReason,
  PhraseRule,
  ResolvedActor,
} from "./actors/phrase/reading.ts";
export {
  createPhraseResolver,
  type PhraseQuestion,
  type PhraseResolver,
} from "./actors/resolve-phrase.ts";
export type { PlaceRecord, Token } from "./document.ts";
export type { CodedItem } from "./events/lexicon/coded-by.ts";
export type { LexiconAdditions } from "./events/lexicon/extend-lexicon.ts";
export type { EntryTrial } from "./events/lexicon/try-entry.ts";
export type { ExampleResult } from "./events/lexicon/try-example.ts";
export type { PredicateEntry, PredicateExample } from "./events/predicate.ts";
export type { Knowledge } from "./knowledge.ts";
export type { Layers } from "./layers.ts";
export {
  type ActorKnowledge,
  type KnowledgeAssets,
  loadActors,
  loadKnowledge,
  type SyntaxMaker,
} from "./load-knowledge.ts";
export type { PairActor, PairAnswer, PairQuestion } from "./pairs/pair-question.ts";
export { type EncodeOptions, encodeGazetteer } from "./places/encode-gazetteer.ts";
export { type PlaceKind, placeKind } from "./places/feature-kind.ts";
export type { FoundPlace, Gazetteer, NameMatch } from "./places/gazetteer.ts";
export type { GazetteerEntry } from "./places/gazetteer-entry.ts";
export { type GazetteerFile, openGazetteer } from "./places/gazetteer-file.ts";
export type { GazetteerTables } from "./places/gazetteer-header.ts";
export { gazetteerOnDemand } from "./places/gazetteer-on-demand.ts";
export {
  type GeonamesLookups,
  type GeonamesResult,
  type GeonamesRow,
  parseGeonamesRow,
} from "./places/geonames-row.ts";
export type { Toponym } from "./places/geoparse.ts";
export { loadGazetteer } from "./places/load-gazetteer.ts";
export { isHistorical, isNamedInReports } from "./places/reported-features.ts";
export { createReader, MAX_REPORT_LENGTH, type Reader } from "./reader.ts";
export { type ReasonInWords, reasonWords } from "./reasons/reason-words.ts";
export { type Piece, type PieceRoom, piecesOf, SENTENCE_TOKENS } from "./syntax/batches.ts";
export type { EncoderMaker } from "./syntax/bilstm-model.ts";
export {
  type ConlluIssue,
  type ConlluKeptLine,
  type ConlluResult,
  type ConlluSentence,
  type ConlluWord,
  parseConllu,
  printConllu,
} from "./syntax/conllu.ts";
export { decodeTree } from "./syntax/decode.ts";
export {
  type BatchLimits,
  type Encoder,
  type EncoderInput,
  type EncoderOutput,
  STATE_LEVELS,
} from "./syntax/encoder.ts";
export { joinPieces } from "./syntax/join-pieces.ts";
export type { Labels } from "./syntax/labels.ts";
export type { ModelFile, QuantizedMatrix } from "./syntax/model-file.ts";
export type { LemmaWords } from "./syntax/repair-lemma.ts";
export type { SyntaxModel } from "./syntax/syntax-model.ts";
export { createTokenNames, type TokenLabels, type TokenNames } from "./syntax/token-names.ts";
export { createWordList, type WordList } from "./syntax/word-list.ts";
