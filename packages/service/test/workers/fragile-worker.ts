import type { GoodInput } from "../../src/inputs/read-reports.ts";
import { answerReport, type ReportAnswer } from "../../src/workers/answer-report.ts";
import { createFragileCoder } from "./fragile-coder.ts";

const reader = createFragileCoder();

export async function loadOnWorker(): Promise<void> {}

export async function answerOnWorker(input: GoodInput): Promise<ReportAnswer> {
  return answerReport(input, reader);
}
