import { isDay } from "../inputs/is-day.ts";
import type { DocumentFacts } from "./document-text.ts";
import type { HtmlDocument } from "./html-node.ts";
import { linkedFacts } from "./linked-data.ts";

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
const AUTHOR_NAMES: readonly string[] = [
  "author",
  "article:author",
  "dc.creator",
  "parsely-author",
];
const TITLE_NAMES: readonly string[] = ["og:title", "dc.title", "twitter:title"];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/u;
const FIRST_DAY = "1800-01-01";
const MAX_DATE = 40;
/** As mail writes dates, and old pages do: "Tue, 03 Oct 2017 14:05:00 GMT". */
const MAIL_DATE =
  /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|UT|Z|[+-]\d{4})$/u;

/** Reads title, publisher, author, date, address and language from what a page says of itself. */
export function pageFacts(document: HtmlDocument): DocumentFacts {
  const meta = metaValues(document);
  const linked = linkedFacts(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const title =
    first(TITLE_NAMES) ?? linked.title ?? filled(document.querySelector("title")?.textContent);
  const publisher = first(PUBLISHER_NAMES) ?? linked.publisher;
  const author =
    first(AUTHOR_NAMES.filter((name) => !meta.get(name)?.startsWith("http"))) ?? linked.author;
  const published = dateOf([
    ...DATE_NAMES.map((name) => meta.get(name)),
    linked.published,
    ...timeElements(document),
  ]);
  const url = filled(document.querySelector('link[rel="canonical"]')?.getAttribute("href"));
  const language = filled(document.documentElement?.getAttribute("lang")) ?? linked.language;
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(url?.startsWith("http") ? { url } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

/** What a page lets one guess where it does not say it: the day of its first element of time, or one written as in mail. */
export function pageGuesses(document: HtmlDocument): DocumentFacts {
  const meta = metaValues(document);
  const times = [...document.querySelectorAll("time[datetime]")].map((element) =>
    element.getAttribute("datetime"),
  );
  const dates = [...DATE_NAMES.map((name) => meta.get(name)), ...times];
  const published = dateOf(dates) ?? dateOf(dates.map(mailDate));
  return published === undefined ? {} : { published };
}

/** The instant of a date as mail writes it. */
export function mailDate(value: string | null | undefined): string | undefined {
  const text = (value ?? "").trim();
  if (text.length > MAX_DATE || !MAIL_DATE.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/**
 * The first value that plainly is a day or an instant of ISO 8601.
 *
 * Dates in other notations are left alone: a day taken wrongly would shift everything that a report tells.
 */
export function dateOf(values: Iterable<string | null | undefined>): string | undefined {
  for (const value of values) {
    const text = (value ?? "").trim().slice(0, MAX_DATE);
    const day = ISO_DAY.exec(text)?.[0];
    // Systems write the year 1 where they know no date.
    if (day === undefined || day < FIRST_DAY || !isDay(day)) continue;
    return INSTANT.test(text) ? text : day;
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
