/** Every code an error of Zenobia can carry; docs/errors.md explains each. */
export const ERROR_CODES = [
  "cli/usage",
  "input/not-found",
  "input/unreadable",
  "input/binary",
  "input/encoding",
  "input/empty",
  "input/too-large",
  "input/json",
  "input/report",
  "input/date",
  "input/conllu",
  "input/actors",
  "input/lexicon",
  "input/geonames",
  "input/pdf",
  "input/csv",
  "fetch/url",
  "fetch/address",
  "fetch/redirect",
  "fetch/status",
  "fetch/type",
  "fetch/timeout",
  "fetch/failed",
  "feed/unreadable",
  "feed/unknown",
  "review/unknown",
  "review/invalid",
  "output/unwritable",
  "reader/asset-missing",
  "reader/asset-corrupt",
  "reader/backend-missing",
  "reader/pipeline",
  "model/not-found",
  "model/manifest",
  "model/interface",
  "model/checksum",
  "model/tokenizer",
  "model/graph",
  "model/labels",
  "model/run",
  "store/connection",
  "store/refused",
  "store/version",
  "store/full",
  "store/locked",
  "store/newer",
  "store/migration",
  "store/conflict",
  "store/page",
  "store/failed",
  "server/listen",
  "server/request",
  "server/session",
  "server/forbidden",
  "server/origin",
  "server/csrf",
  "server/unknown",
  "server/method",
  "server/too-large",
  "server/media",
  "server/too-many",
  "user/invalid",
  "user/known",
  "user/unknown",
  "user/last-admin",
  "worker/died",
  "internal",
] as const;

/** A code an error of Zenobia can carry. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an {@link AppError} may say beside its message. */
export interface AppErrorOptions {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** A broken contract or a failed outside world; the message says what, with which value, and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Closes a union: fails to compile when a case was forgotten. */
export function assertNever(value: never): never {
  throw new AppError("internal", `unexpected value ${JSON.stringify(value)}`);
}
