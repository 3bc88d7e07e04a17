import type { HtmlDocument, HtmlNode } from "../src/documents/html-node.ts";

/** An article that was found in a page. */
export interface Article {
  readonly title?: string | null;
  readonly content?: HtmlNode | null;
  readonly siteName?: string | null;
  readonly publishedTime?: string | null;
}

/** The part of Readability that is used; its own types want the DOM's, which this package does not have. */
export class Readability {
  constructor(
    document: HtmlDocument,
    options: { readonly serializer: (node: HtmlNode) => HtmlNode },
  );
  parse(): Article | null;
}
