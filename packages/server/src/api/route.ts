import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import type { Context, Hono } from "hono";
import { type AnswerCache, type KeptAnswer, packAnswer } from "../http/answer-cache.ts";
import { limitBody } from "../http/body-limit.ts";
import type { ServerMeans } from "../server-means.ts";
import type { Asked, Viewer } from "./asked.ts";
import type { Operation } from "./operation.ts";
import { parsed, readJson, readQuery } from "./read-request.ts";
import type { Services } from "./services.ts";

/** What an operation is routed with. */
export interface RouteMeans {
  readonly means: ServerMeans;
  readonly services: Services;
  readonly cache: AnswerCache;
  /** The record as someone may see it. */
  readonly viewFor: (viewer: Viewer | undefined) => Promise<View>;
}

/** A record as someone may see it, with a word by which it differs from others' sight. */
export interface View {
  readonly store: Store;
  readonly sight: string;
}

/** Most bytes of a body, where an operation says nothing else. */
const MAX_BODY = 1_000_000;

/** Routes an operation. */
export function route(app: Hono, one: Operation, routing: RouteMeans): void {
  app.on(one.method.toUpperCase(), `/api/v1${one.path}`, async (context) => {
    const viewer = await routing.services.gate.admit(context, one);
    const view = await routing.viewFor(viewer);
    const etag = await etagOf(one, view, routing.means);
    if (etag !== undefined && matches(context.req.header("if-none-match"), etag))
      return context.body(null, 304, cacheHeaders(etag));
    const asked = await askedOf(context, one, { viewer, view, routing });
    if (Array.isArray(one.answer)) return await streamOf(one, asked);
    const make = async (): Promise<string | undefined> => {
      const answer = await one.run(asked);
      if (one.answer === undefined) return "";
      return answer === undefined ? undefined : JSON.stringify(answer);
    };
    const answer = await answerOf(etag, { context, make, cache: routing.cache });
    if (answer === undefined) throw unknown(context);
    return send(answer, one, { context, etag });
  });
}

async function streamOf(one: Operation, asked: Asked<unknown, unknown>): Promise<Response> {
  const answer = await one.run(asked);
  if (answer instanceof Response) return answer;
  throw new AppError("server/unknown", "there is no such thing in this record");
}

async function answerOf(
  etag: string | undefined,
  {
    cache,
    context,
    make,
  }: {
    readonly cache: AnswerCache;
    readonly context: Context;
    readonly make: () => Promise<string | undefined>;
  },
): Promise<KeptAnswer | undefined> {
  if (etag !== undefined) return await cache.answer(`${etag} ${context.req.url}`, make);
  const body = await make();
  return body === undefined ? undefined : await packAnswer(body);
}

async function askedOf(
  context: Context,
  { body, maxBytes, query, readsBody = false }: Operation,
  {
    routing: { means, services },
    view: { store },
    viewer,
  }: { readonly viewer: Viewer | undefined; readonly view: View; readonly routing: RouteMeans },
): Promise<Asked<unknown, unknown>> {
  const request = limitBody(context.req.raw, maxBytes ?? MAX_BODY);
  return {
    param: (name) => context.req.param(name) ?? "",
    query: readQuery(query, new URL(request.url)),
    body: body === undefined || readsBody ? undefined : parsed(body, await readJson(request)),
    viewer,
    store,
    ask: { store, loadActors: means.loadActors },
    means,
    services,
    context,
    request,
  };
}

/** By what an answer is told from one that was made earlier; absent where it cannot be. */
async function etagOf(
  { basis }: Operation,
  { sight, store }: View,
  { version }: ServerMeans,
): Promise<string | undefined> {
  if (basis === "nothing") return undefined;
  const through = await store.derivedThrough();
  const end = basis === "log" ? `-${(await store.end()).sequence}` : "";
  return `W/"${version}-${sight}-${through}${end}"`;
}

function matches(given: string | undefined, etag: string): boolean {
  return given?.split(",").some((one) => one.trim() === etag) === true;
}

function cacheHeaders(etag: string | undefined): Record<string, string> {
  return etag === undefined
    ? { "cache-control": "no-store" }
    : {
        "cache-control": "private, no-cache",
        etag,
        vary: "accept-encoding, cookie, authorization",
      };
}

function send(
  { packed, plain }: KeptAnswer,
  { status }: Operation,
  { context, etag }: { readonly context: Context; readonly etag: string | undefined },
): Response {
  if (status === 204) return context.body(null, status);
  const takesGzip = /\bgzip\b/u.test(context.req.header("accept-encoding") ?? "");
  const body = takesGzip && packed !== undefined ? packed : plain;
  return context.body(new Uint8Array(body), status, {
    ...cacheHeaders(etag),
    "content-type": "application/json; charset=utf-8",
    ...(body === plain ? {} : { "content-encoding": "gzip" }),
  });
}

function unknown({ req }: Context): AppError {
  return new AppError("server/unknown", `there is nothing at ${req.path.slice(0, 200)}`);
}
