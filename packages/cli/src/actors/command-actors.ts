import type { ActorKnowledge, PhraseResolver } from "@zenobia/reader";

/** What the commands ask of the knowledge of actors. */
export interface CommandActors extends Pick<ActorKnowledge, "actors"> {
  /** Makes what reads phrases; only for this the gazetteer is loaded, by which places tell countries. */
  readonly loadResolver: () => Promise<PhraseResolver>;
}
