import { type Article, Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { DocumentFacts, DocumentText } from "./document-text.ts";
import type { HtmlDocument, HtmlNode } from "./html-node.ts";
import { htmlText } from "./html-text.ts";
import { dateOf, pageFacts } from "./page-facts.ts";

const MAX_ELEMENTS = 100_000;

/** Takes the readable text out of a page, without what stands around it, and what the page says of itself. */
export function readHtml(html: string): DocumentText {
  const facts = pageFacts(documentOf(html));
  const article = articleOf(html);
  if (article === undefined) return { text: wholeText(documentOf(html)), facts };
  return { text: article.text, facts: { ...article.facts, ...facts } };
}

/** The text of HTML that is all text, such as a converted Markdown file. */
export function readFragment(html: string): string {
  return wholeText(documentOf(html));
}

/** What is missing of html and body is put around: linkedom, unlike a browser, adds neither. */
function documentOf(html: string): HtmlDocument {
  const withBody = /<(?:html|body)[\s>]/iu.test(html) ? html : `<body>${html}</body>`;
  return parseHTML(/<html[\s>]/iu.test(html) ? html : `<html>${withBody}</html>`).document;
}

function wholeText({ documentElement }: HtmlDocument): string {
  return documentElement ? htmlText(documentElement) : "";
}

/** What Readability takes for the article; nothing when it gives up on the page. */
function articleOf(html: string): DocumentText | undefined {
  const article = tryReadability(documentOf(html));
  const text = article?.content ? htmlText(article.content) : "";
  if (text === "") return undefined;
  const published = dateOf([article?.publishedTime]);
  const facts: DocumentFacts = {
    ...(article?.title ? { title: article.title } : {}),
    ...(article?.siteName ? { publisher: article.siteName } : {}),
    ...(published === undefined ? {} : { published }),
  };
  return { text, facts };
}

/** Readability changes the document that it is given, and throws on pages with too many elements. */
function tryReadability(document: HtmlDocument): Article | undefined {
  try {
    const options = { serializer: (node: HtmlNode) => node, maxElemsToParse: MAX_ELEMENTS };
    return new Readability(document, options).parse() ?? undefined;
  } catch {
    return undefined;
  }
}
