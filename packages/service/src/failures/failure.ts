import { AppError, type ErrorCode } from "@zenobia/model";

/** What kept one input from being answered. */
export interface Failure {
  /** Id of the record, where it could be read. */
  readonly id?: string | number;
  /** The input as a person would name it: "reports.jsonl, line 3". */
  readonly input: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Where something went wrong. */
export type FailedInput = Pick<Failure, "id" | "input">;

/** Makes a failure of whatever was thrown while an input was answered. */
export function failureOf(error: unknown, where: FailedInput): Failure {
  if (error instanceof AppError) return { ...where, code: error.code, message: error.message };
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message = `${reason}; this is a fault of zenobia: please report it with the input`;
  return { ...where, code: "internal", message };
}
