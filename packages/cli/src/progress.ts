import type { Io } from "./io.ts";

/** A line that counts on a terminal; elsewhere it does nothing. */
export interface Progress {
  show(count: number): Promise<void>;
  clear(): Promise<void>;
}

const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\u001B[2K";

/** Counts on standard error while standard output goes elsewhere; nothing is shown when both are the terminal. */
export function createProgress({ stdout, stderr }: Pick<Io, "stdout" | "stderr">): Progress {
  if (!stderr.isTerminal || stdout.isTerminal)
    return { show: async () => undefined, clear: async () => undefined };
  let shownAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    show: async (count) => {
      const now = performance.now();
      if (now - shownAt < INTERVAL_MS) return;
      shownAt = now;
      isShown = true;
      await stderr.write(`${CLEAR_LINE}${count} done`);
    },
    clear: async () => {
      if (!isShown) return;
      isShown = false;
      await stderr.write(CLEAR_LINE);
    },
  };
}
