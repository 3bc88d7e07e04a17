import type { z } from "zod";
import type { Asked } from "./asked.ts";

/** What one must be allowed to do; each allows what stands before it. `anyone` needs no user. */
export type Permission = "anyone" | "read" | "code" | "admin";

/** What an answer depends on, so that it is not made again while that is the same; `nothing` is never kept. */
export type Basis = "derived" | "log" | "nothing";

/** An operation of the API, as routes and its description are made of it. */
export interface Operation {
  /** Unique; programs that read the description name their functions by it. */
  readonly id: string;
  readonly method: "get" | "post" | "put" | "delete";
  /** Below `/api/v1`; parameters as `:name`. */
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly needs: Permission;
  readonly basis: Basis;
  readonly query: z.ZodObject | undefined;
  readonly body: z.ZodType | undefined;
  /** Most bytes of its body. */
  readonly maxBytes?: number;
  /** Whether it reads its body itself: `body` only describes it then. */
  readonly readsBody?: boolean;
  /** Status of a good answer. */
  readonly status: 200 | 201 | 202 | 204;
  /** Shape of a good answer in JSON; media types of one that is not JSON; absent for one without a body. */
  readonly answer: z.ZodType | readonly string[] | undefined;
  /** Says what it is asked; `undefined` where there is no such thing. */
  readonly run: (asked: Asked<unknown, unknown>) => Promise<unknown>;
}

/** What is said of an operation that answers JSON. */
export interface OperationSpec<Query, Body, Answer> {
  readonly id: string;
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly needs?: Permission;
  readonly basis?: Basis;
  readonly method?: Operation["method"];
  readonly query?: z.ZodObject & z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly maxBytes?: number;
  readonly status?: Operation["status"];
  readonly answer?: z.ZodType<Answer>;
}

/** Makes an operation that answers JSON; it reads unless its method says otherwise. */
export function operation<Answer, Query = unknown, Body = unknown>(
  spec: OperationSpec<Query, Body, Answer>,
  run: (asked: Asked<Query, Body>) => Promise<Answer | undefined>,
): Operation {
  const { method = "get" } = spec;
  return {
    method,
    needs: method === "get" ? "read" : "code",
    basis: "nothing",
    query: undefined,
    body: undefined,
    status: 200,
    answer: undefined,
    ...spec,
    run: run as Operation["run"],
  };
}

/** Makes an operation whose answer is no JSON. */
export function streamed<Query = unknown>(
  spec: Omit<OperationSpec<Query, unknown, never>, "answer"> & {
    readonly media: readonly string[];
  },
  run: (asked: Asked<Query, unknown>) => Promise<Response | undefined>,
): Operation {
  const { media, ...rest } = spec;
  return { ...operation(rest, run as never), answer: media };
}
