import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "@zenobia/model";
import { MAX_REPORT_BYTES } from "../inputs/input-limit.ts";
import { type AddressGuard, checkHost, createGuardedLookup } from "./guarded-lookup.ts";
import { isPublicAddress } from "./public-address.ts";

/** How a URL is fetched. */
export interface FetchOptions {
  /** Media types that are wanted, as the request names them. */
  readonly accept: string;
  /** What was said when it was fetched before: nothing is sent again when it has not changed. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Addresses that may be connected to; those of the public network when absent. */
  readonly isAllowed?: AddressGuard;
  /** For all of it, redirects included; 30 s when absent. */
  readonly timeoutMs?: number;
  /** Of the body, unzipped; 10 MB when absent. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** What a server answered. */
export interface FetchedBody {
  readonly bytes: Uint8Array;
  /** The URL that answered, after redirects. */
  readonly url: string;
  /** Media type in lower case, without parameters; empty where the server says none. */
  readonly mediaType: string;
  readonly charset?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;
const MAX_URL = 4_000;
const MAX_HEADER = 500;
const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);
const NOT_MODIFIED = 304;
const AGENT = "zenobia/0.1 (reads reports of armed conflict)";

/**
 * Fetches a URL of the public network.
 *
 * Each address is checked when it is connected to, after each redirect and each look-up of a name.
 *
 * @returns Nothing when it has not changed since `etag` or `lastModified`.
 * @throws {AppError} `fetch/*`, or `input/too-large`.
 */
export async function fetchUrl(
  url: string,
  options: FetchOptions,
): Promise<FetchedBody | undefined> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    return await follow(parseUrl(url), options, signal);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (deadline.aborted)
      throw new AppError("fetch/timeout", `${url} took too long: try again later`, {
        cause: error,
      });
    const cause = error instanceof Error && error.cause instanceof AppError ? error.cause : error;
    if (cause instanceof AppError) throw cause;
    throw new AppError("fetch/failed", `${url} could not be fetched: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

/**
 * Reads a URL that may be fetched.
 *
 * @throws {AppError} `fetch/url`
 */
export function parseUrl(text: string, base?: string): URL {
  const url = text.length <= MAX_URL && URL.canParse(text, base) ? new URL(text, base) : undefined;
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  if (url === undefined || !isWeb || url.username !== "" || url.password !== "")
    throw new AppError(
      "fetch/url",
      `${JSON.stringify(text.slice(0, MAX_HEADER))} is no URL that is fetched: give http:// or https:// without a password`,
    );
  return url;
}

async function follow(
  start: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<FetchedBody | undefined> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await send(url, options, signal);
    const { statusCode: status, headers } = response;
    if (REDIRECTS.has(status) && headers.location !== undefined) {
      response.destroy();
      url = parseUrl(headers.location, url.href);
      continue;
    }
    if (status === NOT_MODIFIED) {
      response.destroy();
      return undefined;
    }
    if (status !== 200) {
      response.destroy();
      throw new AppError("fetch/status", `${url.href} was answered with status ${status}`);
    }
    return { url: url.href, bytes: await bodyOf(response, options), ...factsOf(response) };
  }
  throw new AppError("fetch/redirect", `${start.href} was redirected over ${MAX_REDIRECTS} times`);
}

function send(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { isAllowed = isPublicAddress, accept, etag, lastModified } = options;
  checkHost(url.hostname, isAllowed);
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        // A connection of its own, so that every one is checked.
        agent: false,
        lookup: createGuardedLookup(isAllowed),
        signal,
        headers: {
          accept,
          "accept-encoding": "gzip, br, deflate",
          "accept-language": "en, *;q=0.5",
          "user-agent": AGENT,
          ...(etag === undefined ? {} : { "if-none-match": etag }),
          ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
        },
      },
      resolve,
    )
      .on("error", reject)
      .end();
  });
}

function factsOf({ headers }: IncomingMessage): Omit<FetchedBody, "bytes" | "url"> {
  const [mediaType = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})"?\s*$/u.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  const etag = headers.etag;
  const lastModified = headers["last-modified"];
  return {
    mediaType: mediaType.trim().slice(0, MAX_HEADER),
    ...(charset === undefined ? {} : { charset }),
    ...(etag !== undefined && etag.length <= MAX_HEADER ? { etag } : {}),
    ...(lastModified !== undefined && lastModified.length <= MAX_HEADER ? { lastModified } : {}),
  };
}

/** Reads a body, unzipped, and stops as soon as it is too large: what is small when zipped may be endless. */
async function bodyOf(
  response: IncomingMessage,
  { maxBytes = MAX_REPORT_BYTES }: FetchOptions,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of unzipped(response)) {
      size += piece.length;
      if (size > maxBytes)
        throw new AppError("input/too-large", `what came has more than ${maxBytes} bytes`);
      pieces.push(piece);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(pieces);
}

function unzipped(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const unzip = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    br: createBrotliDecompress,
    deflate: createInflate,
  };
  if (encoding === "identity" || encoding === "") return response;
  const create = Object.hasOwn(unzip, encoding) ? unzip[encoding as keyof typeof unzip] : undefined;
  if (create === undefined)
    throw new AppError("fetch/failed", `what came is zipped by ${encoding.slice(0, 40)}`);
  const stream = create();
  response.on("error", (error) => stream.destroy(error));
  response.pipe(stream);
  return stream;
}
