export type { Knowledge } from "./knowledge.ts";
export type { Layers } from "./layers.ts";
export { type KnowledgeAssets, loadKnowledge } from "./load-knowledge.ts";
export type { PairActor, PairAnswer, PairQuestion } from "./pairs/pair-question.ts";
export type { PlaceKind } from "./places/feature-kind.ts";
export type { Toponym } from "./places/geoparse.ts";
export { createReader, MAX_REPORT_LENGTH, type Reader } from "./reader.ts";
export {
  type ConlluIssue,
  type ConlluKeptLine,
  type ConlluResult,
  type ConlluSentence,
  type ConlluWord,
  parseConllu,
  printConllu,
} from "./syntax/conllu.ts";
