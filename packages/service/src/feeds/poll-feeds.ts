import type { Store } from "@zenobia/record";
import { type Failure, failureOf } from "../failures/failure.ts";
import { type FetchedBody, type FetchOptions, fetchUrl } from "../fetch/fetch-url.ts";
import { fetchPage } from "../fetch/page-arrival.ts";
import { type IngestMeans, ingest } from "../ingest/ingest.ts";
import type { IngestEvent } from "../ingest/ingest-event.ts";
import type { Arriving } from "../inputs/arrival.ts";
import { extractFeed } from "./extract-feed.ts";
import { type Feed, keepFeed } from "./feed-list.ts";
import type { FeedEntry, ParsedFeed } from "./parse-feed.ts";

/** What feeds are polled with. */
export interface PollMeans extends Omit<IngestMeans, "store" | "lookAhead"> {
  readonly store: Pick<Store, "append" | "kept" | "setting" | "setSetting" | "settings">;
  /** How pages and feeds are fetched. */
  readonly fetch?: Pick<FetchOptions, "isAllowed" | "timeoutMs" | "maxBytes">;
}

/** What happened while feeds were polled. */
export type PollEvent =
  | IngestEvent
  /** Nothing has changed since the last time. */
  | { readonly kind: "unchanged"; readonly feed: string }
  /** A feed was read; so many of its entries are to be fetched. */
  | { readonly kind: "read"; readonly feed: string; readonly fresh: number }
  /** A feed could not be read; the others are. */
  | { readonly kind: "feed-failed"; readonly feed: string; readonly failure: Failure };

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
/** A page that failed so often is given up. */
const MAX_TRIES = 3;

/**
 * Asks feeds whether there is anything new, and ingests the pages of entries that were not yet.
 *
 * What is done of a feed is kept entry by entry, so that a run which ends early goes on where it ended.
 */
export async function* pollFeeds(
  feeds: readonly Feed[],
  means: PollMeans,
): AsyncGenerator<PollEvent> {
  const { deriver, ...each } = means;
  for (const feed of feeds) {
    if (means.signal?.aborted) return;
    yield* pollFeed(feed, each);
  }
  if (deriver === undefined || means.signal?.aborted) return;
  const { through } = await deriver.update();
  yield { kind: "derived", through };
}

async function* pollFeed(feed: Feed, means: PollMeans): AsyncGenerator<PollEvent> {
  const polled = means.now();
  let body: FetchedBody | undefined;
  let parsed: ParsedFeed;
  try {
    body = await fetchUrl(feed.url, fetchOptions(feed, means));
    if (body === undefined) {
      await keepFeed(means.store, { ...withoutProblem(feed), polled });
      yield { kind: "unchanged", feed: feed.url };
      return;
    }
    parsed = await extractFeed(body);
  } catch (error) {
    const failure = failureOf(error, { input: feed.url });
    await keepFeed(means.store, { ...feed, polled, problem: failure.message });
    yield { kind: "feed-failed", feed: feed.url, failure };
    return;
  }
  const reading = new FeedReading({ ...withoutProblem(feed), polled }, parsed);
  yield { kind: "read", feed: feed.url, fresh: reading.fresh.length };
  yield* ingestEntries(reading, body, means);
}

async function* ingestEntries(
  reading: FeedReading,
  body: FetchedBody,
  means: PollMeans,
): AsyncGenerator<PollEvent> {
  await keepFeed(means.store, reading.feed());
  for await (const event of ingest(fetchEntries(reading, means), { ...means, lookAhead: 1 })) {
    if (event.kind !== "derived") {
      reading.note(event);
      await keepFeed(means.store, reading.feed());
    }
    yield event;
  }
  // Only a feed whose entries are all done may answer that nothing has changed.
  if (means.signal?.aborted || !reading.isDone()) return;
  const { etag: _, lastModified: __, ...feed } = reading.feed();
  await keepFeed(means.store, { ...feed, ...stateOf(body) });
}

async function* fetchEntries(reading: FeedReading, means: PollMeans): AsyncGenerator<Arriving> {
  const { publisher } = reading.feed();
  for (const { url, facts } of reading.fresh) {
    if (means.signal?.aborted) return;
    yield await fetchPage(url, {
      ...means.fetch,
      ...(means.signal === undefined ? {} : { signal: means.signal }),
      how: "feed",
      entry: { ...facts, ...(publisher === undefined ? {} : { publisher }) },
    });
  }
}

/** How far one feed has been read. */
class FeedReading {
  /** Entries whose pages are to be fetched, oldest first. */
  readonly fresh: readonly FeedEntry[];
  readonly #feed: Feed;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #entries: readonly FeedEntry[];
  readonly #done: Set<string>;
  readonly #tries: Map<string, number>;

  constructor(feed: Feed, { title, entries }: ParsedFeed) {
    this.#feed = { ...feed, ...(title === undefined ? {} : { title }) };
    this.#entries = entries;
    const inFeed = new Set(entries.map(({ key }) => key));
    this.#done = new Set(feed.done.filter((key) => inFeed.has(key)));
    this.#tries = new Map(Object.entries(feed.tries).filter(([key]) => inFeed.has(key)));
    this.fresh = entries.filter((entry) => !this.#isOver(entry.key)).toReversed();
    this.#keys = new Map(this.fresh.map(({ url, key }) => [url, key]));
  }

  note({ kind, ...event }: Exclude<IngestEvent, { kind: "derived" }>): void {
    const key = this.#keys.get(event.input);
    if (key === undefined) return;
    if (kind === "failed") this.#tries.set(key, (this.#tries.get(key) ?? 0) + 1);
    else {
      this.#done.add(key);
      this.#tries.delete(key);
    }
  }

  isDone(): boolean {
    return this.#entries.every(({ key }) => this.#isOver(key));
  }

  feed(): Feed {
    const done = [...this.#done].sort();
    return { ...this.#feed, done, tries: Object.fromEntries(this.#tries) };
  }

  #isOver(key: string): boolean {
    return this.#done.has(key) || (this.#tries.get(key) ?? 0) >= MAX_TRIES;
  }
}

function fetchOptions({ etag, lastModified }: Feed, { fetch, signal }: PollMeans): FetchOptions {
  return {
    ...fetch,
    accept: ACCEPT,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function stateOf({ etag, lastModified }: FetchedBody): Pick<Feed, "etag" | "lastModified"> {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function withoutProblem({ problem: _, ...feed }: Feed): Feed {
  return feed;
}
