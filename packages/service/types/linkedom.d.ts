import type { HtmlDocument } from "../src/documents/html-node.ts";

/** The part of linkedom that is used; its own types want the DOM's, which this package does not have. */
export function parseHTML(html: string): { readonly document: HtmlDocument };
