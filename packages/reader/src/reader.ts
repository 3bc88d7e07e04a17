import { AppError, type CodedReport, type Report } from "@zenobia/model";
import { codeReport } from "./coding/code-report.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Layers } from "./layers.ts";
import { STAGES } from "./pipeline.ts";
import { createPipeline } from "./stage-order.ts";

/** Longest text that is read as one report, in UTF-16 code units. */
export const MAX_REPORT_LENGTH = 10_000_000;

/** Reads reports. */
export interface Reader {
  /**
   * Codes one report. The same report gives the same coding, byte for byte.
   *
   * @param sha256 SHA-256 of the text's UTF-8 bytes, lower-case hex; the reader itself has no means to compute it.
   * @throws {AppError} `input/empty`, `input/date` or `input/too-large` when the report cannot be coded.
   */
  code(report: Report, sha256: string): CodedReport;
  /** Runs all stages and returns every layer, for tools that look inside. */
  annotate(report: Report): Layers;
}

/** Makes a reader from what it is to know; cheap, and free of state. */
export function createReader(knowledge: Knowledge): Reader {
  const pipeline = createPipeline(STAGES);
  const annotate = (report: Report): Layers => {
    const publishedDay = checkedDay(report);
    return pipeline({ report, text: report.text, publishedDay }, knowledge);
  };
  return {
    annotate,
    code: (report, sha256) => codeReport(annotate(report), knowledge, sha256),
  };
}

function checkedDay(report: Report): string {
  if (report.text.trim() === "") throw new AppError("input/empty", `report ${report.id} has no text`);
  if (report.text.length > MAX_REPORT_LENGTH)
    throw new AppError("input/too-large", `report ${report.id} has ${report.text.length} characters; at most ${MAX_REPORT_LENGTH} are read: split it`);
  const day = report.published.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(report.published) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new AppError("input/date", `report ${report.id}: "${report.published}" is no day of publication; write YYYY-MM-DD`);
  return day;
}
