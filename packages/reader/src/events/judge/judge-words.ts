import type { PloverType } from "@zenobia/model";

/** How the judge and the lexicon decide together, from data/words/judge.yaml. */
export interface JudgeWords {
  readonly keep: number;
  readonly add: number;
  readonly bare: number;
  readonly recipients: { readonly verb: readonly string[]; readonly noun: readonly string[] };
  readonly parties_both: readonly PloverType[];
  readonly parties: Readonly<Record<"actor" | "recipient", PartyChances>>;
  readonly clause_types: readonly PloverType[];
}

/** From which probability on a party that the rules chose stays, one fills a role that is empty, and one stands beside another. */
export interface PartyChances {
  readonly keep: number;
  readonly fill: number;
  readonly add: number;
}
