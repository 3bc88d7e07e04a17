import type { ActorBase } from "../actors/actor-base.ts";
import type { Mention, Token, Word } from "../document.ts";

/** What profiles are made from. */
export interface ProfileSource {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly base: ActorBase;
}
