import { startThreads } from "../../src/workers/thread-pool.ts";
import type { WorkerPool } from "../../src/workers/worker-pool.ts";

/** What lets a thread read TypeScript, and packages from their sources. */
const FROM_SOURCE = [
  "--import",
  new URL("read-typescript.mjs", import.meta.url).href,
  "--conditions=@zenobia/source",
];

/** Workers that some texts bring down. */
export const FRAGILE: URL = new URL("./fragile-worker.ts", import.meta.url);

/** Workers that die while they start. */
export const STILLBORN: URL = new URL("./stillborn-worker.ts", import.meta.url);

/** Which threads a test wants. */
export interface SourceThreads {
  /** What they run. */
  readonly file: URL;
  readonly onLost?: (reason: string) => void;
}

/** Starts threads that run from the sources. */
export async function startFromSource(
  count: number,
  { file, onLost = () => undefined }: SourceThreads,
): Promise<WorkerPool> {
  return startThreads({ count, start: { reader: [] }, onLost, execArgv: FROM_SOURCE, file });
}

/** Resolves when a worker is ready; starting one takes seconds on a busy machine. */
export async function untilReady(pool: WorkerPool): Promise<void> {
  while (!pool.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
}
