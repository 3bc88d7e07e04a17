import type { ActorBase } from "./actors/actor-base.ts";
import type { JudgedType } from "./events/judge/judge.ts";
import type { PartyRole } from "./events/parties/cast-parties.ts";
import type { PredicateLexicon } from "./events/predicate.ts";
import type { LinearModel } from "./linear-model.ts";
import type { RootType } from "./pairs/root-type.ts";
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
  readonly pairs?: LinearModel<RootType>;
  /** Judges whether a predicate tells an event; without it the lexicon decides alone. */
  readonly events?: LinearModel<JudgedType>;
  /** Weighs who acts and who is acted upon; without it the rules decide alone. */
  readonly parties?: LinearModel<PartyRole>;
}
