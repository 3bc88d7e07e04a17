/** How holdings are drawn from what is told; data, so that whoever reads a map can see and change it. */
export interface HoldingRule {
  /** Days in which confidence that a holder still holds falls to a half, from the nearest day that a source speaks of. */
  readonly halfLifeDays: number;
  /** Below this confidence a holding is told as unknown. */
  readonly unknownBelow: number;
  /** Days for which a fight for a place is taken to go on when nothing more is told. */
  readonly contestedDays: number;
  /** Confidence that one voice gives, on the day it speaks of. */
  readonly weights: {
    /** The report says it itself. */
    readonly reported: number;
    /** The report says it after someone. */
    readonly attributed: number;
  };
  /**
   * Whose word alone makes no holding: `party` that of the holder (and of those who are part of it) on its own gains,
   * `anyone` all that is said after others, `nobody` none.
   */
  readonly mereClaims: "party" | "anyone" | "nobody";
}

/** The rule that counts unless another is given. */
export const HOLDING_RULE: HoldingRule = {
  halfLifeDays: 180,
  unknownBelow: 0.05,
  contestedDays: 45,
  weights: { reported: 0.8, attributed: 0.6 },
  mereClaims: "party",
};
