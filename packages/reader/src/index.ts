export type { Layers } from "./layers.ts";
export type { Knowledge } from "./knowledge.ts";
export { type KnowledgeAssets, loadKnowledge } from "./load-knowledge.ts";
export { createReader, MAX_REPORT_LENGTH, type Reader } from "./reader.ts";
