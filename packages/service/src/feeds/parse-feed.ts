import { AppError } from "@zenobia/model";
import type { DocumentFacts } from "../documents/document-text.ts";
import { dateOf, mailDate } from "../documents/page-facts.ts";
import { parseUrl } from "../fetch/fetch-url.ts";
import { isRecord, type JsonRecord } from "../inputs/json-record.ts";

/** One entry of a feed. */
export interface FeedEntry {
  /** What the feed knows the entry by, or its address. */
  readonly key: string;
  readonly url: string;
  readonly facts: DocumentFacts;
}

/** What a feed says. */
export interface ParsedFeed {
  readonly title?: string;
  /** As the feed has them, each key once; at most 500. */
  readonly entries: readonly FeedEntry[];
}

const MAX_ENTRIES = 500;

/**
 * Reads RSS, Atom, RDF or JSON Feed.
 *
 * Entities that a document declares for itself are refused, not expanded; entries without an address that may be fetched
 * are left out.
 *
 * @param base Address of the feed, which those of entries may be relative to.
 * @throws {AppError} `feed/unreadable`
 */
export async function parseFeed(content: string, base: string): Promise<ParsedFeed> {
  if (/<!ENTITY/iu.test(content))
    throw new AppError("feed/unreadable", "it declares entities of its own, which are not read");
  const feed = await feedOf(content);
  const title = words(feed["title"]);
  const language = words(feed["language"]) ?? words(recordAt(feed, "xml")["lang"]);
  const common: DocumentFacts = {
    ...(title === undefined ? {} : { publisher: title }),
    ...(language === undefined ? {} : { language }),
  };
  return { ...(title === undefined ? {} : { title }), entries: entriesOf(feed, common, base) };
}

async function feedOf(content: string): Promise<JsonRecord> {
  const { parseFeed: parse } = await import("feedsmith");
  try {
    const { feed } = parse(content);
    return isRecord(feed) ? feed : {};
  } catch (cause) {
    const message = "this is no RSS, Atom, RDF or JSON feed: give the address of the feed itself";
    throw new AppError("feed/unreadable", message, { cause });
  }
}

function entriesOf(feed: JsonRecord, common: DocumentFacts, base: string): readonly FeedEntry[] {
  const entries = new Map<string, FeedEntry>();
  for (const item of [...listAt(feed, "items"), ...listAt(feed, "entries")]) {
    if (entries.size >= MAX_ENTRIES) break;
    const entry = isRecord(item) ? entryOf(item, common, base) : undefined;
    if (entry !== undefined && !entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return [...entries.values()];
}

function entryOf(item: JsonRecord, common: DocumentFacts, base: string): FeedEntry | undefined {
  const id = words(item["id"]) ?? words(item["guid"]);
  const address = words(item["link"]) ?? atomLink(item) ?? words(item["url"]) ?? id;
  const url = address === undefined ? undefined : urlOf(address, base);
  if (url === undefined) return undefined;
  const title = words(item["title"]);
  const author = authorOf(item);
  const published = publishedOf(item);
  return {
    key: id ?? url,
    url,
    facts: {
      ...common,
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(published === undefined ? {} : { published }),
    },
  };
}

/** Of Atom's links the one that leads to the page. */
function atomLink(item: JsonRecord): string | undefined {
  const links = listAt(item, "links").filter(isRecord);
  const page = links.find(({ rel }) => rel === undefined || rel === "alternate");
  return words(page?.["href"]);
}

function urlOf(address: string, base: string): string | undefined {
  try {
    return parseUrl(address, base).href;
  } catch {
    return undefined;
  }
}

/** Atom's day of change stands for that of publication only where there is none. */
function publishedOf(item: JsonRecord): string | undefined {
  const dublinCore = recordAt(item, "dc");
  const values = [
    item["published"],
    item["pubDate"],
    item["date_published"],
    dublinCore["date"],
    ...listAt(dublinCore, "dates"),
    item["updated"],
  ].map(words);
  return dateOf(values.flatMap((value) => [value, mailDate(value)]));
}

function authorOf(item: JsonRecord): string | undefined {
  const names = [...listAt(item, "authors"), ...listAt(recordAt(item, "dc"), "creators")];
  const found = names.map(words).filter((name) => name !== undefined);
  return found.length === 0 ? undefined : found.join(", ");
}

function listAt(record: JsonRecord, name: string): readonly unknown[] {
  const value = record[name];
  return Array.isArray(value) ? value : [];
}

function recordAt(record: JsonRecord, name: string): JsonRecord {
  const value = record[name];
  return isRecord(value) ? value : {};
}

/** A text, or that of an object which has one as its value or name; without marks of HTML. */
function words(value: unknown): string | undefined {
  const text = isRecord(value) ? (value["value"] ?? value["name"]) : value;
  if (typeof text !== "string") return undefined;
  const plain = text
    .replace(/<[^<>]{0,500}>/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return plain === "" ? undefined : plain;
}
