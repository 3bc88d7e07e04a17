import { AppError, type ErrorCode } from "@zenobia/model";
import { TooMany } from "../access/too-many.ts";

/** What is answered when something goes wrong: RFC 9457, with a code of docs/errors.md. */
export interface Problem {
  /** Page that explains the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** What is wrong with which part of the request. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
}

/** Status of what is thrown; whatever is not listed is the server's own fault. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  "server/request": 400,
  "server/session": 401,
  "server/forbidden": 403,
  "server/origin": 403,
  "server/csrf": 403,
  "server/unknown": 404,
  "server/method": 405,
  "server/too-large": 413,
  "server/media": 415,
  "server/too-many": 429,
  "store/page": 400,
  "store/conflict": 409,
  "store/connection": 503,
  "store/locked": 503,
  "review/unknown": 404,
  "review/invalid": 422,
  "feed/unknown": 404,
  "feed/unreadable": 422,
  "user/invalid": 422,
  "user/known": 409,
  "user/unknown": 404,
  "user/last-admin": 409,
  "fetch/redirect": 422,
  "fetch/status": 422,
  "fetch/type": 422,
  "fetch/timeout": 422,
  "fetch/failed": 422,
  "input/json": 422,
  "input/report": 422,
  "input/csv": 422,
  "input/pdf": 422,
  "input/encoding": 422,
  "fetch/url": 422,
  "fetch/address": 422,
  "input/date": 422,
  "input/empty": 422,
  "input/binary": 422,
  "input/too-large": 413,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "The request is not understood",
  401: "Sign in first",
  403: "This is not allowed",
  404: "There is no such thing",
  405: "This cannot be done here",
  409: "Something else changed it in the meantime",
  413: "This is too large",
  415: "This kind of content is not read",
  422: "This makes no sense for the record",
  429: "Too many requests",
  500: "Something went wrong in the server",
  503: "The record cannot be reached",
};

/** Tells what went wrong, without what only the operator should know. */
export function problemOf(error: unknown): Problem {
  const known = error instanceof AppError ? error : undefined;
  const code = known?.code ?? "internal";
  const status = STATUSES[code] ?? 500;
  const detail =
    known === undefined || status >= 500
      ? "an error that is not the request's fault; the server's log says more"
      : known.message;
  return {
    type: `https://zenobia.invalid/errors#${code.replace("/", "-")}`,
    title: TITLES[status] ?? "Something went wrong",
    status,
    detail,
    code,
    ...(error instanceof RequestIssues ? { issues: error.issues } : {}),
  };
}

/** A request whose parts are not what they should be. */
export class RequestIssues extends AppError {
  readonly issues: NonNullable<Problem["issues"]>;

  constructor(issues: NonNullable<Problem["issues"]>) {
    const [first] = issues;
    super("server/request", `${first?.path ?? ""}: ${first?.message ?? "not understood"}`);
    this.issues = issues;
  }
}

/** The answer that tells of a problem. */
export function problemResponse(error: unknown): Response {
  const problem = problemOf(error);
  const headers: Readonly<Record<string, string>> =
    error instanceof TooMany ? { "retry-after": String(error.seconds) } : {};
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      "content-type": "application/problem+json",
      "cache-control": "no-store",
    },
  });
}
