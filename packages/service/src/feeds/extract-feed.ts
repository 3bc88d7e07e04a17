import { decodePage } from "../documents/decode-page.ts";
import type { FetchedBody } from "../fetch/fetch-url.ts";
import { type ParsedFeed, parseFeed } from "./parse-feed.ts";

/** Reads the feed in what a server answered, in the letters that the server or the document says. */
export async function extractFeed({ bytes, charset, url }: FetchedBody): Promise<ParsedFeed> {
  return await parseFeed(decodePage(bytes, charset ?? declaredCharset(bytes)), url);
}

const DECLARATION_WITHIN = 200;

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString("latin1");
  return /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})/iu.exec(start)?.[1];
}
