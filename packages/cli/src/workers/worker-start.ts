import type { Io } from "../io.ts";

/** What a worker is told when it starts: plain data, since it goes to another thread. */
export interface WorkerStart {
  /** What its reader is loaded with. */
  readonly reader: Parameters<Io["loadReader"]>;
  /** Whether others go first: someone waits for answers on the same machine. */
  readonly yields?: boolean;
}
