import { isRecord, type JsonRecord } from "../inputs/json-record.ts";
import type { DocumentFacts } from "./document-text.ts";
import type { HtmlDocument } from "./html-node.ts";

/** Longest block of linked data that is read, in UTF-16 code units. */
const MAX_BLOCK = 200_000;
/** Most objects that are looked at in a page. */
const MAX_OBJECTS = 2_000;
/** Kinds of schema.org that are reports; an organisation has a date of its own, which is none of the page's. */
const ARTICLE = /(?:Article|BlogPosting|Report|Posting|WebPage|CreativeWork)$/u;

/**
 * Reads what a page says of its article in JSON-LD, by the words of schema.org.
 *
 * Blocks that are broken or too long are passed over, as search engines do.
 */
export function linkedFacts(document: HtmlDocument): DocumentFacts {
  const articles = [...objectsOf(document)].filter(isArticle).sort(byKind);
  const first = (name: string): string | undefined =>
    articles.map((article) => words(article[name])).find((value) => value !== undefined);
  const title = first("headline");
  const publisher = first("publisher");
  const author = first("author");
  const published = first("datePublished");
  const language = first("inLanguage");
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
}

/** A page often describes itself as a web page beside its article: the article says it better. */
function byKind(a: JsonRecord, b: JsonRecord): number {
  return Number(isPage(a)) - Number(isPage(b));
}

function isPage(value: JsonRecord): boolean {
  return kindsOf(value).every((kind) => /(?:WebPage|CreativeWork)$/u.test(kind));
}

function isArticle(value: JsonRecord): boolean {
  return kindsOf(value).some((kind) => ARTICLE.test(kind));
}

function kindsOf(value: JsonRecord): readonly string[] {
  const kinds: readonly unknown[] = [value["@type"]].flat();
  return kinds.filter((kind) => typeof kind === "string");
}

/** The objects of all blocks: those at the top, in lists, and in graphs. */
function* objectsOf(document: HtmlDocument): Generator<JsonRecord> {
  const open: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const block = script.textContent ?? "";
    if (block.length <= MAX_BLOCK) open.push(jsonOf(block));
  }
  for (let count = 0; count < MAX_OBJECTS && open.length > 0; count += 1) {
    const value = open.shift();
    if (Array.isArray(value)) open.push(...value.slice(0, MAX_OBJECTS));
    if (!isRecord(value)) continue;
    yield value;
    open.push(value["@graph"], value["mainEntity"]);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text, the name of an object, or those of several. */
function words(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map((item: unknown) => (isRecord(item) ? item["name"] : item))
    .filter((name) => typeof name === "string")
    .map((name) => name.replace(/\s+/gu, " ").trim())
    .filter((name) => name !== "");
  return names.length === 0 ? undefined : names.join(", ");
}
