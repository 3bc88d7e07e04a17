export { aReport } from "./a-report.ts";
export { arbitrarySpan } from "./arbitrary-span.ts";
export { arbitraryReportText, arbitraryText } from "./arbitrary-text.ts";
export {
  type CorpusReport,
  loadCorpus,
  loadCorpusReport,
  loadPassages,
  type Passage,
} from "./load-corpus.ts";
export { emptyMemory, type Memory } from "./memory-store/memory.ts";
export { createMemoryStore } from "./memory-store/memory-store.ts";
export { stubCoding } from "./stub-coding.ts";
