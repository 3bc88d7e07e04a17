import { answerReport, type ReportAnswer } from "../../src/answer-report.ts";
import type { GoodInput } from "../../src/inputs/read-reports.ts";
import { createFragileReader } from "./fragile-reader.ts";

const reader = createFragileReader();

export async function loadOnWorker(): Promise<void> {}

export async function answerOnWorker(input: GoodInput): Promise<ReportAnswer> {
  return answerReport(input, reader);
}
