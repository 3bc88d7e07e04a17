import { decodePage } from "./decode-page.ts";
import type { DocumentText } from "./document-text.ts";

/** What holds one report whose text is all there is. */
export type DocumentKind = "text" | "markdown" | "html" | "pdf";

/**
 * Names and versions of what takes texts out of bytes. A change of what they give needs another number here: spans point
 * into what they gave.
 */
const EXTRACTORS: Readonly<Record<DocumentKind, string>> = {
  text: "plain 1",
  markdown: "marked 18.2.1",
  html: "readability 0.6.0",
  pdf: "pdf.js 5.4 (unpdf 1.4.0)",
};

/** Media types of kinds. */
export const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  pdf: "application/pdf",
};

/** A text with what took it out. */
export interface ExtractedText extends DocumentText {
  readonly extractor: string;
}

/**
 * Takes the text out of a document's bytes.
 *
 * @param charset What the server said of a page's letters; the page itself is asked where it is absent.
 * @throws {AppError} `input/*` when the bytes are not what they are said to be.
 */
export async function extractText(
  bytes: Uint8Array,
  kind: DocumentKind,
  charset?: string,
): Promise<ExtractedText> {
  return { ...(await documentText(bytes, kind, charset)), extractor: EXTRACTORS[kind] };
}

async function documentText(
  bytes: Uint8Array,
  kind: DocumentKind,
  charset: string | undefined,
): Promise<DocumentText> {
  if (kind === "pdf") return await (await import("./read-pdf.ts")).readPdf(bytes);
  const content = decodePage(bytes, charset ?? (kind === "html" ? charsetOf(bytes) : undefined));
  if (kind === "html") return (await import("./read-html.ts")).readHtml(content);
  if (kind === "markdown") return (await import("./read-markdown.ts")).readMarkdown(content);
  return { text: content, facts: {} };
}

/** Where a page says what its letters are, it says it here. */
const CHARSET_WITHIN = 2_048;

function charsetOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, CHARSET_WITHIN)).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(start)?.[1];
}
