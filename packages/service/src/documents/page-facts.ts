import type { DocumentFacts } from "./document-text.ts";
import type { HtmlDocument } from "./html-node.ts";

/** Names under which pages say when they were published, the surest first. */
const DATE_NAMES: readonly string[] = [
  "article:published_time",
  "datepublished",
  "parsely-pub-date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "sailthru.date",
  "pubdate",
  "publish-date",
  "date",
];
const PUBLISHER_NAMES: readonly string[] = [
  "og:site_name",
  "dc.publisher",
  "publisher",
  "application-name",
];
const TITLE_NAMES: readonly string[] = ["og:title", "dc.title", "twitter:title"];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/u;
const MAX_DATE = 40;

/** Reads title, publisher, date, address and language from what a page says of itself. */
export function pageFacts(document: HtmlDocument): DocumentFacts {
  const meta = metaValues(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const title = first(TITLE_NAMES) ?? filled(document.querySelector("title")?.textContent);
  const publisher = first(PUBLISHER_NAMES);
  const published = dateOf([
    ...DATE_NAMES.map((name) => meta.get(name)),
    ...timeElements(document),
  ]);
  const url = filled(document.querySelector('link[rel="canonical"]')?.getAttribute("href"));
  const language = filled(document.documentElement?.getAttribute("lang"));
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url?.startsWith("http") ? { url } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

/**
 * The first value that plainly is a day or an instant of ISO 8601.
 *
 * Dates in other notations are left alone: a day taken wrongly would shift everything that a report tells.
 */
export function dateOf(values: Iterable<string | null | undefined>): string | undefined {
  for (const value of values) {
    const text = (value ?? "").trim().slice(0, MAX_DATE);
    if (INSTANT.test(text)) return text;
    const day = ISO_DAY.exec(text)?.[0];
    if (day !== undefined) return day;
  }
  return undefined;
}

function metaValues(document: HtmlDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name =
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop");
    const content = filled(element.getAttribute("content"));
    const key = name?.trim().toLowerCase() ?? "";
    if (content !== undefined && !values.has(key)) values.set(key, content);
  }
  return values;
}

function* timeElements(document: HtmlDocument): Generator<string | null> {
  for (const selector of [
    'time[itemprop="datePublished"]',
    "time[pubdate]",
    "article header time[datetime]",
  ]) {
    for (const element of document.querySelectorAll(selector))
      yield element.getAttribute("datetime");
  }
}

function filled(text: string | null | undefined): string | undefined {
  const words = text?.replace(/\s+/gu, " ").trim();
  return words === "" ? undefined : words;
}
