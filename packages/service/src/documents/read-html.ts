import { type Article, Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { DocumentFacts, DocumentText } from "./document-text.ts";
import type { HtmlDocument, HtmlNode } from "./html-node.ts";
import { htmlText } from "./html-text.ts";
import { checkNesting } from "./nesting.ts";
import { dateOf, pageFacts, pageGuesses } from "./page-facts.ts";

const MAX_NODES = 40_000;
const MAX_DEPTH = 100;

/**
 * Takes the readable text out of a page, without what stands around it, and what the page says of itself.
 *
 * @throws {AppError} `input/too-large` for a page of absurd depth.
 */
export function readHtml(html: string): DocumentText {
  const page = documentOf(html);
  const facts = pageFacts(page);
  const guesses = pageGuesses(page);
  const article = articleOf(html);
  if (article === undefined) return { text: wholeText(documentOf(html)), facts, guesses };
  return { text: article.text, facts: { ...article.facts, ...facts }, guesses };
}

/** The text of HTML that is all text, such as a converted Markdown file. */
export function readFragment(html: string): string {
  return wholeText(documentOf(html));
}

/** What is missing of html and body is put around: linkedom, unlike a browser, adds neither. */
function documentOf(html: string): HtmlDocument {
  checkNesting(html);
  const withBody = /<(?:html|body)[\s>]/iu.test(html) ? html : `<body>${html}</body>`;
  return parseHTML(/<html[\s>]/iu.test(html) ? html : `<html>${withBody}</html>`).document;
}

function wholeText({ documentElement }: HtmlDocument): string {
  return documentElement ? htmlText(documentElement) : "";
}

/** What Readability takes for the article; nothing when it finds none. */
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

/** Readability changes the document that it is given. */
function tryReadability(document: HtmlDocument): Article | undefined {
  if (isBeyondReason(document)) return undefined;
  return new Readability(document, { serializer: (node) => node }).parse() ?? undefined;
}

/**
 * Tells whether a page is larger or deeper than pages that people write.
 *
 * Readability's time grows with the cube of the depth: a thousand boxes in each other take it half a minute.
 */
function isBeyondReason({ documentElement }: HtmlDocument): boolean {
  const open: { node: HtmlNode; depth: number }[] = [];
  if (documentElement) open.push({ node: documentElement, depth: 0 });
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    count += 1;
    if (count > MAX_NODES || next.depth > MAX_DEPTH) return true;
    for (const node of next.node.childNodes) open.push({ node, depth: next.depth + 1 });
  }
  return false;
}
