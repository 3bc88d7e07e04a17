import type { CodedReport } from "@zenobia/model";
import type { Failure } from "@zenobia/service/inputs";

/** A coded report with the text that its spans point into. */
export interface Coding {
  readonly coded: CodedReport;
  readonly text: string;
}

/** Writes coded reports in one format, one after the other; keeps nothing of them. */
export interface CodingPrinter {
  /** What stands before the first. */
  begin(): string;
  coding(coding: Coding): string;
  /** What a report that could not be coded leaves; absent when the format has no place for it. */
  failure?(failure: Failure): string;
  /** What stands after the last. */
  end(): string;
}
