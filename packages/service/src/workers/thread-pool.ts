import { AppError } from "@zenobia/model";
import type { Piscina } from "piscina";
import { failureOf } from "../failures/failure.ts";
import type { GoodInput } from "../inputs/read-reports.ts";
import type { ReportAnswer } from "./answer-report.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** How threads are started. */
export interface ThreadOptions {
  readonly count: number;
  /** What each thread is told when it starts, as `workerData`: plain data. */
  readonly start: unknown;
  /** Told, once, why no worker is left. */
  readonly onLost: (reason: string) => void;
  /** The file that a thread runs: a {@link ReportWorker}. */
  readonly file: URL;
  /** Words of Node's command line for the threads; those of this process when absent. */
  readonly execArgv?: readonly string[];
}

/** What the file exports that a thread runs. */
export interface ReportWorker {
  /** Resolves when reports can be coded. */
  loadOnWorker(): Promise<void>;
  /** Codes one report; nothing when this worker has no reader. */
  answerOnWorker(input: GoodInput): Promise<ReportAnswer | undefined>;
}

const LOAD = "loadOnWorker" satisfies keyof ReportWorker;
const ANSWER = "answerOnWorker" satisfies keyof ReportWorker;

/** Starts threads that code reports; returns before they have loaded anything. */
export async function startThreads(options: ThreadOptions): Promise<WorkerPool> {
  const { count, start, onLost, file, execArgv } = options;
  const { Piscina: Pool } = await import("piscina");
  const threads: Threads = new Pool({
    filename: file.href,
    name: ANSWER,
    minThreads: count,
    maxThreads: count,
    idleTimeout: Number.POSITIVE_INFINITY,
    // Between two reports a thread must stay able to do what its reader left to do.
    atomics: "disabled",
    recordTiming: false,
    workerData: start,
    ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
  });
  return new ThreadPool(threads, onLost);
}

/** A task without a report only waits until the reader is loaded. */
type Threads = Piscina<GoodInput | undefined, ReportAnswer | undefined>;

/** The threads of one run and what is known of them. */
class ThreadPool implements WorkerPool {
  readonly #threads: Threads;
  readonly #onLost: (reason: string) => void;
  #isReady = false;
  #closing: Promise<void> | undefined;
  readonly #loading: Promise<void>;

  constructor(threads: Threads, onLost: (reason: string) => void) {
    this.#threads = threads;
    this.#onLost = onLost;
    threads.on("error", (error) => this.#giveUpIfEmpty(error));
    this.#loading = threads.run(undefined, { name: LOAD }).then(
      () => {
        this.#isReady = true;
      },
      (error: unknown) => this.#giveUp(error),
    );
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  async whenReady(): Promise<void> {
    await this.#loading;
  }

  async answer(input: GoodInput): Promise<ReportAnswer | undefined> {
    if (this.#isClosed()) return undefined;
    try {
      return await this.#threads.run(input);
    } catch (error) {
      this.#giveUpIfEmpty(error);
      if (this.#isClosed()) return undefined;
      return failureOf(crash(error), { id: input.report.id, input: input.input });
    }
  }

  async close(): Promise<void> {
    this.#closing ??= this.#threads.destroy();
    await this.#closing;
  }

  #isClosed(): boolean {
    return this.#closing !== undefined;
  }

  /** Threads that die while they start are not replaced for ever; what waits for one would wait for good. */
  #giveUpIfEmpty(error: unknown): void {
    if (this.#threads.threads.length === 0) this.#giveUp(error);
  }

  #giveUp(error: unknown): void {
    if (this.#isClosed()) return;
    this.#onLost(reasonOf(error));
    void this.close();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function crash(cause: unknown): AppError {
  const message = `the worker that coded it died (${reasonOf(cause)}): split the report, or code it by itself with --workers 1`;
  return new AppError("worker/died", message, { cause });
}
