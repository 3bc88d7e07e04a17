import type { PloverType } from "@zenobia/model";

/** What the rules of implied parties go by, from data/words/implied.yaml. */
export interface ImpliedWords {
  readonly taken_up: readonly {
    readonly noun: readonly string[];
    readonly types: readonly PloverType[];
  }[];
  readonly deeds: readonly PloverType[];
  readonly points_back: readonly string[];
  readonly denied: readonly string[];
}
