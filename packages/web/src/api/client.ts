/** Where the server's interface begins. */
const BASE = "/api/v1";

/** A refusal of the server, as it words it; `network` when it could not be reached. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;

  constructor(
    { code, status, title, detail }: ProblemWords,
    options: { readonly cause?: unknown } = {},
  ) {
    super(detail ?? title, options);
    this.name = "ApiProblem";
    this.code = code;
    this.status = status;
    this.title = title;
  }
}

interface ProblemWords {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
}

/** Values of a question: absent and empty ones are left out, lists are asked for value by value. */
export type Question = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | undefined>
>;

let csrf: string | undefined;

/** Keeps the word that proves that a change comes from this page. */
export function setCsrf(word: string | undefined): void {
  csrf = word;
}

/** Asks the server for something. */
export function get<Answer>(
  path: string,
  question: Question = {},
  signal?: AbortSignal,
): Promise<Answer> {
  return send<Answer>(`${path}${printQuestion(question)}`, {
    method: "GET",
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Sends something to the server: JSON, or files of a form. */
export function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return change<Answer>("POST", path, body);
}

/** Removes something on the server. */
export function remove<Answer>(path: string): Promise<Answer> {
  return change<Answer>("DELETE", path, undefined);
}

/** Address of something that the browser itself fetches: an original, an export. */
export function addressOf(path: string, question: Question = {}): string {
  return `${BASE}${path}${printQuestion(question)}`;
}

function change<Answer>(method: string, path: string, body: unknown): Promise<Answer> {
  const isForm = body instanceof FormData;
  return send<Answer>(path, {
    method,
    headers: {
      ...(isForm || body === undefined ? {} : { "content-type": "application/json" }),
      ...(csrf === undefined ? {} : { "x-csrf-token": csrf }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
}

async function send<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(`${BASE}${path}`, { credentials: "same-origin", ...request }).catch(
    (cause: unknown) => {
      if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
      throw new ApiProblem(
        { code: "network", status: 0, title: "The server does not answer" },
        { cause },
      );
    },
  );
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

async function problemOf(response: Response): Promise<ProblemWords> {
  const words = (await response.json().catch(() => ({}))) as Partial<ProblemWords>;
  return {
    code: words.code ?? "unknown",
    status: response.status,
    title: words.title ?? `The server answered ${response.status}`,
    ...(words.detail === undefined ? {} : { detail: words.detail }),
  };
}

/** Prints a question in the order of its names; a list is its name again for each value. */
export function printQuestion(question: Question): string {
  const given = Object.entries(question).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || value === "") return [];
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => [name, String(one)]);
  });
  given.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}
