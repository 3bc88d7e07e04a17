/** Name of a rule, as the server has it. */
export type RuleName = "ucdp" | "acled" | "highest" | "recent";

/** A rule in words. */
interface RuleWords {
  readonly name: RuleName;
  readonly words: string;
  readonly meaning: string;
}

/** How low, best and high are picked. Nothing is averaged: each is a number that someone gives. */
export const RULES: readonly RuleWords[] = [
  {
    name: "ucdp",
    words: "UCDP",
    meaning:
      "As the Uppsala Conflict Data Program keeps it: best is what most voices tell, low and high the lowest and highest that anyone gives. “Dozens” counts only where nobody gives a number.",
  },
  {
    name: "acled",
    words: "ACLED",
    meaning:
      "As the Armed Conflict Location & Event Data project keeps it: the most careful figure, the lowest that is told.",
  },
  {
    name: "highest",
    words: "Highest",
    meaning: "Best is the highest number that anyone gives.",
  },
  {
    name: "recent",
    words: "Latest",
    meaning: "Best is what the latest report tells.",
  },
];

/** What a rule does, in words. */
export function ruleMeaning(rule: RuleName): string {
  return RULES.find(({ name }) => name === rule)?.meaning ?? "";
}
