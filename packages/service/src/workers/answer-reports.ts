import { setImmediate as nextTurn } from "node:timers/promises";
import type { Failure } from "../failures/failure.ts";
import type { GoodInput } from "../inputs/read-reports.ts";
import { answerReport, type ReportAnswer } from "./answer-report.ts";
import type { ReportCoder } from "./report-coder.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** What stands in the place of a report that is not to be coded, and is passed on in its turn. */
export interface Passed<Other> {
  readonly ok: false;
  readonly failure: Other;
}

/** A report, or what stood in its place, with what became of it. */
export interface Answered<Good extends GoodInput, Other> {
  readonly input: Good | Passed<Other>;
  readonly answer: ReportAnswer | Other;
}

/** A report to be coded or why there is none, with what became of it. */
export type AnsweredInput = Answered<GoodInput, Failure>;

/** What reports are coded with. */
export interface AnswerMeans {
  readonly reader: ReportCoder;
  /** How many reports are coded at once; 1 starts no worker. */
  readonly workers: number;
  /** Called at most once, and only when there is enough to do. */
  startWorkers(): Promise<WorkerPool>;
  /** Waits for the workers and codes nothing here while there is one: this thread has others to answer. */
  readonly onWorkersOnly?: boolean;
  /** So many characters are coded here before workers are started; {@link FEW_CHARACTERS} when absent. */
  readonly fewCharacters?: number;
}

/** Coding so many characters takes about as long as starting a worker and warming it: a second. */
export const FEW_CHARACTERS = 50_000;

/** Reports a worker that are read and not printed yet: a slow one holds up no more than these. */
const READ_AHEAD = 4;

/**
 * Codes reports and answers them in their order.
 *
 * The first are coded here, one by one, each answered before the next is read. After {@link FEW_CHARACTERS} workers are
 * started if there is more to code, and take over once they are ready. The answers are the same either way.
 */
export async function* answerReports<Good extends GoodInput, Other>(
  inputs: AsyncIterable<Good | Passed<Other>>,
  means: AnswerMeans,
): AsyncGenerator<Answered<Good, Other>> {
  const source = inputs[Symbol.asyncIterator]();
  const answerHere = (input: GoodInput): ReportAnswer => answerReport(input, means.reader);
  let left = means.workers > 1 ? (means.fewCharacters ?? FEW_CHARACTERS) : Number.POSITIVE_INFINITY;
  let pool: WorkerPool | undefined;
  try {
    if (means.onWorkersOnly === true) {
      pool = await means.startWorkers();
      await pool.whenReady();
    }
    while (pool?.isReady !== true) {
      const next = await source.next();
      if (next.done === true) return;
      const input = next.value;
      if (input.ok && left < 0) {
        pool ??= await means.startWorkers();
        // Coding blocks this thread: only between two reports can a worker say that it is ready.
        await nextTurn();
      }
      yield { input, answer: input.ok ? answerHere(input) : input.failure };
      if (input.ok) left -= input.report.text.length;
    }
    const { pMapIterable } = await import("p-map");
    yield* pMapIterable({ [Symbol.asyncIterator]: () => source }, answerOn(pool, answerHere), {
      concurrency: means.workers,
      backpressure: means.workers * READ_AHEAD,
    });
  } finally {
    await pool?.close();
    // Not waited for: the source may hang on a standard input that says nothing more.
    source.return?.().catch(() => undefined);
  }
}

function answerOn<Good extends GoodInput, Other>(
  pool: WorkerPool,
  answerHere: (input: GoodInput) => ReportAnswer,
): (input: Good | Passed<Other>) => Promise<Answered<Good, Other>> {
  return async (input) => {
    if (!input.ok) return { input, answer: input.failure };
    // Only what is to be coded goes to the worker: the rest is copied for nothing.
    const { ok, input: name, report } = input;
    const answer = await pool.answer({ ok, input: name, report });
    return { input, answer: answer ?? answerHere(input) };
  };
}
