/**
 * How one number is picked from several claims: the lowest or highest bound; what most voices tell; what the latest
 * report tells; what the first source of a list tells that tells anything.
 */
export type FigurePick = "lowest" | "highest" | "most-told" | "most-recent" | "by-source";

/** How low, best and high are drawn from claims; data, so that it can be read and changed. */
export interface FigureRule {
  readonly name: string;
  readonly low: FigurePick;
  readonly best: FigurePick;
  readonly high: FigurePick;
  /** Whether "dozens" and the like count for the best where someone gives a number. */
  readonly vagueCounts: boolean;
  /** For `by-source`: keys of speakers, or `report:ID`, or names of publishers; the first is trusted most. */
  readonly sources?: readonly string[];
}

/**
 * Rules that others keep their records by.
 *
 * @see docs/sources.md#rules-of-figures.
 */
export const FIGURE_RULES: Readonly<Record<"ucdp" | "acled" | "highest" | "recent", FigureRule>> = {
  /** UCDP: best is the most likely, low and high the lowest and highest reliable. */
  ucdp: { name: "ucdp", low: "lowest", best: "most-told", high: "highest", vagueCounts: false },
  /** ACLED: the most conservative figure. */
  acled: { name: "acled", low: "lowest", best: "lowest", high: "highest", vagueCounts: true },
  highest: { name: "highest", low: "lowest", best: "highest", high: "highest", vagueCounts: false },
  recent: {
    name: "recent",
    low: "lowest",
    best: "most-recent",
    high: "highest",
    vagueCounts: false,
  },
};

/** The rule that counts unless another is given. */
export const FIGURE_RULE: FigureRule = FIGURE_RULES.ucdp;
