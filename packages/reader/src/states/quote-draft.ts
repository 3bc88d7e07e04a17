import type { Span } from "@zenobia/model";

/** A direct quotation before ids are given out. */
export interface QuoteDraft {
  /** Index of the quotation. */
  readonly quotation: number;
  /** Index of the mention of who speaks. */
  readonly speaker: number;
  /** Where it was said: programme, paper, place. */
  readonly venue?: Span;
  /** The words between the marks. */
  readonly span: Span;
  readonly because: readonly string[];
}
