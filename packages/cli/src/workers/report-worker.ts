/** What a worker thread runs: it loads a reader once and codes the reports it is sent. */
import { constants, setPriority } from "node:os";
import { workerData } from "node:worker_threads";
import { answerReport, type GoodInput, type ReportAnswer } from "@zenobia/service/inputs";
import { loadReader } from "../load-reader.ts";
import type { WorkerStart } from "./worker-start.ts";

const start: WorkerStart = workerData;
// On Linux a priority is a thread's, and those that it starts inherit it; elsewhere it would be the whole process's.
if (start.yields === true && process.platform === "linux")
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const loading = loadReader(...start.reader);
loading.catch(() => undefined);

/** Resolves when reports can be coded. */
export async function loadOnWorker(): Promise<void> {
  await loading;
}

/** Codes one report; nothing when this worker has no reader. */
export async function answerOnWorker(input: GoodInput): Promise<ReportAnswer | undefined> {
  const reader = await loading.catch(() => undefined);
  return reader && answerReport(input, reader);
}
