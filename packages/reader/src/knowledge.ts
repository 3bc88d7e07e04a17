import type { ActorBase } from "./actors/actor-base.ts";
import type { PredicateLexicon } from "./events/predicate.ts";
import type { PairModel } from "./pairs/pair-model.ts";
import type { Gazetteer } from "./places/gazetteer.ts";
import type { SyntaxModel } from "./syntax/syntax-model.ts";

import type { WordsData } from "./words-data.ts";

/** What the reader knows before it reads: models, lexicon, actors, gazetteer; loaded once, shared by all reports. */
export interface Knowledge {
  readonly syntax: SyntaxModel;
  readonly gazetteer: Gazetteer;
  readonly predicates: PredicateLexicon;
  readonly actors: ActorBase;
  readonly words: WordsData;
  /** Weighs what the rules find of a pair of actors; without it the rules decide alone. */
  readonly pairs?: PairModel;
}
