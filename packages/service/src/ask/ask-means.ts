import type { ActorBase } from "@zenobia/reader";
import type { Store } from "@zenobia/record";

/** What questions are answered with. */
export interface AskMeans {
  readonly store: Store;
  /** Loads what is known of actors; asked for only where it is needed. */
  readonly loadActors: () => Promise<ActorBase>;
}
