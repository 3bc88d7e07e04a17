import { AppError, ERROR_CODES, type ErrorCode } from "@zenobia/model";
import type { Store } from "@zenobia/record";

/** Methods of a store that give items one after another; all others answer once. */
export type GivingMethod = "log" | "audit" | "allRows" | "allDocuments";

/** What the thread of a record is asked. */
export interface RecordCall {
  readonly call: number;
  readonly asked: Asked;
}

/** One thing that is asked; items that are begun go by a number. */
export type Asked =
  | { readonly what: "answer"; readonly method: keyof Store; readonly values: readonly unknown[] }
  | { readonly what: "begin"; readonly method: GivingMethod; readonly values: readonly unknown[] }
  | { readonly what: "more"; readonly items: number }
  | { readonly what: "leave"; readonly items: number }
  | { readonly what: "derive"; readonly all: boolean };

/** What the thread says: first, as call 0, that the record is open, or why it is not. */
export interface RecordAnswer {
  readonly call: number;
  readonly answer?: unknown;
  readonly failure?: SentError;
}

/** Some items, and whether they were the last. */
export interface SentItems {
  readonly items: readonly unknown[];
  readonly isEnd: boolean;
}

/** An error as it goes from one thread to another. */
export interface SentError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
  /** Where it was thrown, for whoever looks for its cause. */
  readonly stack: string;
}

/** What the thread is told when it starts. */
export interface RecordStart {
  readonly place: string;
}

/** Number of the call that nobody made: the thread tells by it that it is ready. */
export const OPENING = 0;

/** An error to be sent. */
export function sentError(error: unknown): SentError {
  if (error instanceof AppError) {
    const { code, details, message, stack = "" } = error;
    return { code, details, message, stack };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = (error instanceof Error ? error.stack : undefined) ?? message;
  return { code: "internal", message, details: {}, stack };
}

/** The error that was sent. */
export function receivedError({ code, details, message, stack }: SentError): AppError {
  const error = new AppError(ERROR_CODES.includes(code) ? code : "internal", message, { details });
  error.stack = stack;
  return error;
}
