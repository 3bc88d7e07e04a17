import type { Store } from "@zenobia/record";
import type { AskMeans } from "@zenobia/service/ask";

/** What a server works with; all of the world outside comes in here. */
export interface ServerMeans {
  readonly store: Store;
  readonly loadActors: AskMeans["loadActors"];
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
