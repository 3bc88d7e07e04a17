import { stripVTControlCharacters } from "node:util";
import type { Io } from "../io.ts";

/** A bar that shows how much of a file was read; elsewhere than on a terminal it does nothing. */
export interface ByteBar {
  show(bytes: number): Promise<void>;
  clear(): Promise<void>;
}

const INTERVAL_MS = 100;
const CELLS = 24;
const CLEAR_LINE = "\r\u001B[2K";

/** Makes a bar on standard error for a file of so many bytes. */
export function createByteBar(
  name: string,
  total: number,
  { stderr }: Pick<Io, "stderr">,
): ByteBar {
  if (!stderr.isTerminal || total <= 0)
    return { show: async () => undefined, clear: async () => undefined };
  const label = stripVTControlCharacters(name).slice(0, 40);
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show: async (bytes) => {
      const now = performance.now();
      if (now - shownAt < INTERVAL_MS) return;
      shownAt = now;
      const share = Math.min(1, bytes / total);
      const full = Math.round(share * CELLS);
      const bar = "█".repeat(full) + "░".repeat(CELLS - full);
      await stderr.write(`${CLEAR_LINE}${label} ${bar} ${Math.floor(share * 100)} %`);
    },
    clear: async () => {
      if (Number.isFinite(shownAt)) await stderr.write(CLEAR_LINE);
    },
  };
}
