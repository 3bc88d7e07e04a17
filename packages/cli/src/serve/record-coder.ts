import { AppError } from "@zenobia/model";
import type { IngestMeans } from "@zenobia/service";
import type { WorkerPool } from "@zenobia/service/inputs";

/** What codes reports for as long as a server runs. */
export interface RecordCoder {
  readonly coding: NonNullable<IngestMeans["coding"]>;
  close(): Promise<void>;
}

/**
 * Creates what codes on threads alone. They are started for the first report and stay for those that come later; when
 * none is left, others are started for the next.
 */
export function createRecordCoder({
  startWorkers,
  workers,
}: {
  readonly workers: number;
  readonly startWorkers: () => Promise<WorkerPool>;
}): RecordCoder {
  let starting: Promise<WorkerPool> | undefined;
  const running = new Set<Promise<unknown>>();
  const forget = (): void => {
    starting = undefined;
  };
  return {
    coding: {
      workers,
      onWorkersOnly: true,
      reader: { code: refuse },
      startWorkers: async () => {
        starting ??= startWorkers();
        return lent(await starting, { running, onLost: forget });
      },
    },
    close: async () => {
      // A thread that is ended while a model runs on it takes the process with it.
      await Promise.allSettled(running);
      await (await starting)?.close();
    },
  };
}

/** A pool that stays when a run closes it. */
function lent(
  pool: WorkerPool,
  { onLost, running }: { readonly running: Set<Promise<unknown>>; readonly onLost: () => void },
): WorkerPool {
  return {
    get isReady(): boolean {
      return pool.isReady;
    },
    whenReady: async () => {
      await pool.whenReady();
      if (!pool.isReady) onLost();
    },
    answer: async (input) => {
      const answering = pool.answer(input);
      running.add(answering);
      const answer = await answering.finally(() => running.delete(answering));
      if (answer === undefined) onLost();
      return answer;
    },
    close: async () => undefined,
  };
}

/** This thread answers those who ask; it codes nothing. */
function refuse(): never {
  throw new AppError(
    "worker/died",
    "no thread is left to code it: it is kept, and can be coded later",
  );
}
