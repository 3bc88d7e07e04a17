import { startThreads } from "../../src/workers/thread-pool.ts";
import type { WorkerPool } from "../../src/workers/worker-pool.ts";

/** What lets a thread read TypeScript, and packages from their sources. */
const FROM_SOURCE = [
  "--import",
  new URL("read-typescript.mjs", import.meta.url).href,
  "--conditions=@zenobia/source",
];

/** Which threads a test wants. */
export interface SourceThreads {
  /** A file of this folder; the command's own when absent. */
  readonly name?: string;
  readonly onLost?: (reason: string) => void;
}

/** Starts threads that run from the sources. */
export function startFromSource(
  count: number,
  { name, onLost = () => undefined }: SourceThreads,
): WorkerPool {
  return startThreads({
    count,
    start: { reader: [] },
    onLost,
    execArgv: FROM_SOURCE,
    ...(name === undefined ? {} : { file: new URL(name, import.meta.url) }),
  });
}

/** Resolves when a worker is ready; starting one takes seconds on a busy machine. */
export async function untilReady(pool: WorkerPool): Promise<void> {
  while (!pool.isReady) await new Promise((resolve) => setTimeout(resolve, 10));
}
