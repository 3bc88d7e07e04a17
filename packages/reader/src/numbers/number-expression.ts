/** A number as a sentence gives it: `exact`, or `min`, `max`, or both. */
export interface NumberExpression {
  /** Words `from` to `to` (exclusive), with the words that bound it; counted from the start of the tokens read. */
  readonly from: number;
  readonly to: number;
  /** The digits or number words themselves. */
  readonly core: readonly [from: number, to: number];
  readonly exact?: number;
  readonly min?: number;
  readonly max?: number;
  /** Words that bound it: "more than", "about"; for an open number the number itself: "dozens". */
  readonly qualifier?: readonly [from: number, to: number];
}
