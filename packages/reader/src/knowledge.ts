import type { Gazetteer } from "./places/gazetteer.ts";
import type { SyntaxModel } from "./syntax/syntax-model.ts";

/** What the reader knows before it reads: models, lexicon, actors, gazetteer; loaded once, shared by all reports. */
export interface Knowledge {
  readonly syntax: SyntaxModel;
  readonly gazetteer: Gazetteer;
}
