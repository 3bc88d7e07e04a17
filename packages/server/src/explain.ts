import { type ReasonInWords, reasonWords } from "@zenobia/reader";
import type { AssertionRow } from "@zenobia/record";

/** An assertion with what led to it in words, in the order of `because`. */
export type ExplainedRow = AssertionRow & { readonly why: readonly ReasonInWords[] };

/** Says in words what led to an assertion. */
export function explain(row: AssertionRow): ExplainedRow {
  return { ...row, why: row.because.map(reasonWords) };
}
