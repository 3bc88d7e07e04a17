import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import type { Context, Hono } from "hono";
import { type AnswerCache, type KeptAnswer, packAnswer } from "../http/answer-cache.ts";
import { limitBody } from "../http/body-limit.ts";
import type { Generation } from "../http/generation.ts";
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
  readonly sight: string;
  /** Only what is made anew needs it. */
  readonly open: () => Promise<Store>;
}

/** Most bytes of a body, where an operation says nothing else. */
const MAX_BODY = 1_000_000;

/** Routes an operation. */
export function route(app: Hono, one: Operation, routing: RouteMeans): void {
  app.on(one.method.toUpperCase(), `/api/v1${one.path}`, async (context) => {
    const viewer = await routing.services.gate.admit(context, one);
    if (Array.isArray(one.answer))
      return await streamOf(one, await askedOf(one, { context, viewer, routing }));
    if (one.basis !== "nothing") return await keptAnswer(one, { context, viewer, routing });
    const body = await bodyOf(one, await askedOf(one, { context, viewer, routing }));
    if (body === undefined) throw unknown(context);
    return send(await packAnswer(body), one, { context, etag: undefined });
  });
}

interface Call {
  readonly context: Context;
  readonly viewer: Viewer | undefined;
  readonly routing: RouteMeans;
}

/** An answer that is made anew only when the record has changed. */
async function keptAnswer(one: Operation, call: Call): Promise<Response> {
  const { context, routing, viewer } = call;
  const { means, services } = routing;
  const { sight } = await routing.viewFor(viewer);
  const generation = await services.generations.current();
  const etagOf = ({ end, through }: Generation): string =>
    `W/"${means.version}-${sight}-${through}${one.basis === "log" ? `-${end}` : ""}"`;
  const etag = etagOf(generation);
  if (matches(context.req.header("if-none-match"), etag))
    return context.body(null, 304, cacheHeaders(etag));
  const name = `${sight} ${context.req.url}`;
  const make = async (): Promise<string | undefined> => await bodyOf(one, await askedOf(one, call));
  const answer = await routing.cache.answer({ name, etagOf, make }, generation);
  if (answer === undefined) throw unknown(context);
  return send(answer, one, { context, etag });
}

async function bodyOf(one: Operation, asked: Asked<unknown, unknown>): Promise<string | undefined> {
  const answer = await one.run(asked);
  if (one.answer === undefined) return "";
  return answer === undefined ? undefined : JSON.stringify(answer);
}

async function streamOf(one: Operation, asked: Asked<unknown, unknown>): Promise<Response> {
  const answer = await one.run(asked);
  if (answer instanceof Response) return answer;
  throw new AppError("server/unknown", "there is no such thing in this record");
}

async function askedOf(
  { body, maxBytes, query, readsBody = false }: Operation,
  { context, routing, viewer }: Call,
): Promise<Asked<unknown, unknown>> {
  const { means, services, viewFor } = routing;
  const { open } = await viewFor(viewer);
  const store = await open();
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
