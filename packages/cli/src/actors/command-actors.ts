import type { ActorKnowledge, PhraseResolver } from "@zenobia/reader";

/** What the commands ask of the knowledge of actors. */
export interface CommandActors extends Pick<ActorKnowledge, "actors"> {
  readonly resolve: PhraseResolver;
}
