import type { ActorBase } from "../actors/actor-base.ts";
import type { Layers } from "../layers.ts";
import type { Tree } from "../syntax/tree.ts";

/** What the rules of coreference look at. */
export interface Scene
  extends Pick<Layers, "words" | "sentences" | "tokens" | "mentions" | "quotations"> {
  readonly tree: Tree;
  readonly base: ActorBase;
  /** Lemmas of descriptions by mention, as far as read. */
  readonly coreTexts: Map<number, string>;
}
