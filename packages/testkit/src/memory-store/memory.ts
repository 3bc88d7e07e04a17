import { createHash } from "node:crypto";
import type {
  AssertionRow,
  ChainEnd,
  DerivedDocument,
  DerivedKind,
  KeptItem,
  LogEntry,
} from "@zenobia/record";

/** What a store in memory holds; tests may reach in to break it. */
export interface Memory {
  log: LogEntry[];
  /** By subject, in the order in which they were kept. */
  readonly kept: Map<string, KeptItem>;
  derivedThrough: number;
  rows: Map<string, AssertionRow>;
  /** Block keys by subject. */
  keys: Map<string, readonly string[]>;
  /** By kind, then id. */
  documents: Map<DerivedKind, Map<string, DerivedDocument>>;
  readonly settings: Map<string, unknown>;
}

/** An empty memory. */
export function emptyMemory(): Memory {
  return {
    log: [],
    kept: new Map(),
    derivedThrough: 0,
    rows: new Map(),
    keys: new Map(),
    documents: new Map(),
    settings: new Map(),
  };
}

/** SHA-256, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The last entry, or the end of an empty chain. */
export function endOf(memory: Memory, empty: ChainEnd): ChainEnd {
  const { sequence, hash } = memory.log.at(-1) ?? empty;
  return { sequence, hash };
}

/** Documents of a kind, by id. */
export function documentsOf(memory: Memory, kind: DerivedKind): readonly DerivedDocument[] {
  return sortedBy([...(memory.documents.get(kind)?.values() ?? [])], ({ id }) => id);
}

/** Items in order of a text that each has. */
export function sortedBy<Item>(
  items: readonly Item[],
  text: (item: Item) => string,
): readonly Item[] {
  return [...items].sort((a, b) => compareTexts(text(a), text(b)));
}

/** Orders texts by their characters, whatever the language. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Tells whether the lists share a value. */
export function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}

/** A copy that shares nothing. */
export function copyOf<Value>(value: Value): Value {
  return structuredClone(value);
}
