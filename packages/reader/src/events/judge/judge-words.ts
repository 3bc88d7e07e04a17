import type { PloverType } from "@zenobia/model";

/** How the judge and the lexicon decide together, from data/words/judge.yaml. */
export interface JudgeWords {
  readonly keep: number;
  readonly add: number;
  readonly bare: number;
  readonly recipients: { readonly verb: readonly string[]; readonly noun: readonly string[] };
  readonly parties_both: readonly PloverType[];
  readonly parties: { readonly keep: number; readonly fill: number; readonly add: number };
  readonly clause_types: readonly PloverType[];
}
