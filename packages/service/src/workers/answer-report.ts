import { createHash } from "node:crypto";
import type { CodedReport } from "@zenobia/model";
import { type Failure, failureOf } from "../failures/failure.ts";
import type { GoodInput } from "../inputs/read-reports.ts";
import type { ReportCoder } from "./report-coder.ts";

/** What became of one report: its coding, or what kept it from being coded. */
export type ReportAnswer = { readonly coded: CodedReport } | Failure;

/** Codes one report; whatever the reader throws is a failure of this report. */
export function answerReport({ input, report }: GoodInput, reader: ReportCoder): ReportAnswer {
  try {
    const sha256 = createHash("sha256").update(report.text, "utf8").digest("hex");
    return { coded: reader.code(report, sha256) };
  } catch (error) {
    return failureOf(error, { id: report.id, input });
  }
}
