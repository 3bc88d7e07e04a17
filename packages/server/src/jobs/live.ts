import type { LiveEvent } from "../api/live-event.ts";

/** Tells those who listen what happens. */
export interface Live {
  tell(event: LiveEvent): void;
  /** @returns What ends the listening. */
  listen(listener: (event: LiveEvent) => void): () => void;
  readonly size: number;
}

/** Creates what tells of events. */
export function createLive(): Live {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      // The same function may listen twice.
      const own = (event: LiveEvent): void => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    get size(): number {
      return listeners.size;
    },
  };
}
