import type { ExplainedRow } from "../../api/contract.ts";

/** A text to be read. */
export interface ReadRequest {
  readonly id: number;
  readonly text: string;
  /** Day that "yesterday" is reckoned from. */
  readonly published: string;
}

/** What the worker tells. */
export type ReaderMessage =
  /** How much of what the reader knows from is here, in bytes; of some files the size is not known before. */
  | { readonly kind: "loading"; readonly loaded: number; readonly total: number }
  | { readonly kind: "ready" }
  | {
      readonly kind: "read";
      readonly id: number;
      readonly rows: readonly ExplainedRow[];
      readonly ms: number;
    }
  | { readonly kind: "failed"; readonly id: number | undefined; readonly message: string };
