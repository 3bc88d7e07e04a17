import type { GoodInput } from "../inputs/read-reports.ts";
import type { ReportAnswer } from "./answer-report.ts";

/** Threads that code reports, each with a reader of its own. */
export interface WorkerPool {
  /** Tells whether a worker has loaded its reader; before that nothing is gained by asking. */
  readonly isReady: boolean;
  /** Resolves when a worker has loaded its reader, or none will. */
  whenReady(): Promise<void>;
  /**
   * Codes a report on a worker that is free, or will be.
   *
   * A worker that dies is a failure of the report that it was on, and is replaced.
   *
   * @returns Nothing when no worker is left: the report is still to be coded.
   */
  answer(input: GoodInput): Promise<ReportAnswer | undefined>;
  /** Ends the workers, at once, whatever they do. */
  close(): Promise<void>;
}
