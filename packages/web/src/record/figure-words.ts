import type { WeighedAccount } from "../api/contract.ts";

type Claim = WeighedAccount["claims"][number];
type Estimate = WeighedAccount["estimates"]["best"];

const MEASURES: Readonly<Record<string, string>> = {
  killed: "Killed",
  wounded: "Wounded",
  displaced: "Displaced",
  detained: "Detained",
  missing: "Missing",
  fighters: "Fighters",
  troops: "Troops",
  strikes: "Strikes",
  weapons: "Weapons",
  money: "Money",
  people_affected: "People affected",
  area: "Area",
  other: "Other figures",
};

const WHOSE: Readonly<Record<string, string>> = {
  people: "people",
  civilians: "civilians",
  armed: "armed men",
  children: "children",
  women: "women",
  workers: "aid, health and press workers",
};

/** What is counted, as a heading. */
export function measureWords(measure: string): string {
  return MEASURES[measure] ?? measure.replaceAll("_", " ");
}

/** Whose people an account counts: "civilians", "armed men: ypg". */
export function accountWords({ party, whose }: Pick<WeighedAccount, "party" | "whose">): string {
  const people = WHOSE[whose] ?? whose;
  return party === "" ? people : `${people}: ${party}`;
}

const NUMBER = new Intl.NumberFormat("en-GB");
const SHORT = new Intl.NumberFormat("en-GB", { notation: "compact", maximumFractionDigits: 1 });

/** A number as it stands in running text. */
export function numberWords(value: number): string {
  return NUMBER.format(value);
}

/** A number where there is little room: "4.7k". */
export function shortNumber(value: number): string {
  return Math.abs(value) < 10_000 ? NUMBER.format(value) : SHORT.format(value);
}

/** A number that a rule picked; a dash where there is none. */
export function estimateWords(estimate: Estimate): string {
  return estimate === undefined ? "–" : shortNumber(estimate.value);
}

/** What a claim says: "24", "at least 24", "40–60". */
export function claimWords({ high, low, qualifier }: Claim): string {
  if (low !== undefined && high !== undefined)
    return low === high ? numberWords(low) : `${numberWords(low)}–${numberWords(high)}`;
  if (low !== undefined) return `${qualifier ?? "at least"} ${numberWords(low)}`;
  if (high !== undefined) return `${qualifier ?? "at most"} ${numberWords(high)}`;
  return qualifier ?? "a number";
}
