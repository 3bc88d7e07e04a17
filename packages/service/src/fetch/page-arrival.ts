import { AppError } from "@zenobia/model";
import type { DocumentFacts } from "../documents/document-text.ts";
import { type DocumentKind, extractText } from "../documents/extract-text.ts";
import { mailDate } from "../documents/page-facts.ts";
import { failureOf } from "../failures/failure.ts";
import type { Arriving, ReportFacts } from "../inputs/arrival.ts";
import { type FetchedBody, type FetchOptions, fetchUrl } from "./fetch-url.ts";

const KINDS: Readonly<Record<string, DocumentKind>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "markdown",
  "application/pdf": "pdf",
};
const ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.7";

/** How pages are fetched, and what is known of them before. */
export interface PageOptions extends Omit<FetchOptions, "accept" | "etag" | "lastModified"> {
  readonly how: "url" | "feed";
  /** What the call says; wins over the page. */
  readonly flags?: ReportFacts;
  /** What the feed that names the page says of it; counts where the page says nothing. */
  readonly entry?: DocumentFacts;
}

/** Fetches a page as a report; whatever goes wrong is a failure of this page. */
export async function fetchPage(url: string, options: PageOptions): Promise<Arriving> {
  try {
    const body = await fetchUrl(url, { ...options, accept: ACCEPT });
    if (body === undefined)
      throw new AppError("fetch/status", `${url} was answered as if it had been asked before`);
    return await arrivalOf(url, body, options);
  } catch (error) {
    return { ok: false, failure: failureOf(error, { input: url }) };
  }
}

async function arrivalOf(
  url: string,
  body: FetchedBody,
  { how, flags = {}, entry = {} }: PageOptions,
): Promise<Arriving> {
  const kind = Object.hasOwn(KINDS, body.mediaType) ? KINDS[body.mediaType] : undefined;
  if (kind === undefined)
    throw new AppError(
      "fetch/type",
      `what came is ${body.mediaType || "of no stated type"}, neither a page nor a text nor a PDF`,
    );
  const {
    text,
    extractor,
    facts,
    guesses = {},
  } = await extractText(body.bytes, kind, body.charset);
  if (text.trim() === "")
    throw new AppError(
      "input/empty",
      "the page holds no text: perhaps it is made by a program only",
    );
  const modified = mailDate(body.lastModified);
  return {
    ok: true,
    input: url,
    how,
    from: url,
    ...(body.url === url ? {} : { finally: body.url }),
    bytes: body.bytes,
    mediaType: body.mediaType,
    text,
    extractor,
    facts: { ...entry, url: body.url, ...facts, ...flags },
    guesses: { ...(modified === undefined ? {} : { published: modified }), ...guesses },
  };
}
