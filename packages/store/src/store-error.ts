import { AppError, type ErrorCode } from "@zenobia/model";

const LOST: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

const LOST_WORDS =
  /connection terminated|connection ended|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error|client was closed/iu;

const ADVICE: Readonly<Partial<Record<ErrorCode, string>>> = {
  "store/connection":
    "check that the server runs and call again; what was acknowledged is kept, and nothing is kept twice",
  "store/refused": "check user, password and database; the user must be allowed to create tables",
  "store/full":
    "make room on the disk of the database and call again; what was acknowledged is kept",
  "store/failed": "nothing of this step was written",
};

/** An error of the database as one that says what to do; an `AppError` stays as it is. */
export function storeError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = codeFor(cause);
  const said = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new AppError(code, `${said}: ${ADVICE[code]}`, { cause });
}

function codeFor(cause: unknown): ErrorCode {
  const said = cause instanceof Error ? cause.message : String(cause);
  const code = causeCode(cause);
  if (code === "53100" || code === "ENOSPC" || /no space left|ENOSPC/iu.test(said))
    return "store/full";
  if (LOST.has(code) || code.startsWith("08") || LOST_WORDS.test(said)) return "store/connection";
  if (code.startsWith("28") || code === "3D000" || code === "42501") return "store/refused";
  return "store/failed";
}

/** The code of an error, or of the first that an `AggregateError` holds. */
function causeCode(cause: unknown): string {
  if (typeof cause !== "object" || cause === null) return "";
  if ("code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof AggregateError ? causeCode(cause.errors[0]) : "";
}
