import type { Token } from "../document.ts";

/**
 * Takes sentences (as the forms of their words) and returns their trees.
 *
 * The one seam between the reader and any syntax model: our own kernel, onnxruntime, or a treebank's gold trees.
 */
export interface SyntaxModel {
  /** Name and version, as the coding names it. */
  readonly id: string;
  /**
   * Parses all sentences of a report at once, so that the model may batch them.
   *
   * @returns One list of tokens a sentence; `head` counts words of that sentence from 0, −1 for the root.
   */
  parse(sentences: readonly (readonly string[])[]): readonly (readonly Token[])[];
  /**
   * The word vector of a form, for models that stand on this one; absent for words it does not know.
   *
   * Optional: what stands on it does without where a model has none.
   */
  vectorOf?(form: string): Float32Array | undefined;
}
