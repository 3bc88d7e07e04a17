import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import { parseUrl } from "../fetch/fetch-url.ts";
import { isRecord } from "../inputs/json-record.ts";

/** A feed that is read, and where its reading stands. */
export interface Feed {
  readonly url: string;
  /** What the feed calls itself; absent before it was read. */
  readonly title?: string;
  /** Publisher of its reports where their pages do not say one. */
  readonly publisher?: string;
  /** Instant, ISO 8601 in UTC. */
  readonly added: string;
  /** When it was asked last. */
  readonly polled?: string;
  /** What the server says of its state, for asking whether there is anything new. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** What went wrong when it was asked last. */
  readonly problem?: string;
  /** Keys of the entries that are done and still stand in the feed. */
  readonly done: readonly string[];
  /** How often each entry failed that is not done; it is given up after three. */
  readonly tries: Readonly<Record<string, number>>;
}

/** Where feeds are kept. */
export type FeedStore = Pick<Store, "setting" | "setSetting" | "settings">;

const PREFIX = "feed:";

/**
 * Adds a feed; one that is there already stays as it is.
 *
 * @throws {AppError} `fetch/url`
 */
export async function addFeed(
  store: FeedStore,
  {
    url,
    publisher,
    at,
  }: { readonly url: string; readonly publisher?: string; readonly at: string },
): Promise<Feed> {
  const { href } = parseUrl(url);
  const known = feedOf(await store.setting(PREFIX + href));
  if (known !== undefined) return known;
  const feed = {
    url: href,
    ...(publisher === undefined ? {} : { publisher }),
    added: at,
    done: [],
    tries: {},
  };
  await keepFeed(store, feed);
  return feed;
}

/**
 * Removes a feed; its reports stay.
 *
 * @throws {AppError} `feed/unknown`
 */
export async function removeFeed(store: FeedStore, url: string): Promise<void> {
  const { href } = parseUrl(url);
  if ((await store.setting(PREFIX + href)) === undefined)
    throw new AppError("feed/unknown", `there is no feed ${href} in this record`);
  await store.setSetting(PREFIX + href, undefined);
}

/** All feeds, by address. */
export async function listFeeds(store: FeedStore): Promise<readonly Feed[]> {
  const settings = await store.settings(PREFIX);
  return settings.map(([, value]) => feedOf(value)).filter((feed) => feed !== undefined);
}

/** Keeps where the reading of a feed stands. */
export async function keepFeed(store: FeedStore, feed: Feed): Promise<void> {
  await store.setSetting(PREFIX + feed.url, feed);
}

/** What is kept of a feed is our own, but may be of another version. */
function feedOf(value: unknown): Feed | undefined {
  if (!isRecord(value) || typeof value["url"] !== "string") return undefined;
  const { url, added, done, tries } = value;
  const text = (name: string): Record<string, string> =>
    typeof value[name] === "string" ? { [name]: value[name] } : {};
  return {
    url,
    added: typeof added === "string" ? added : "",
    ...text("title"),
    ...text("publisher"),
    ...text("polled"),
    ...text("etag"),
    ...text("lastModified"),
    ...text("problem"),
    done: Array.isArray(done) ? done.filter((key) => typeof key === "string") : [],
    tries: isRecord(tries) ? triesOf(tries) : {},
  };
}

function triesOf(tries: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(tries).flatMap(([key, count]) =>
      typeof count === "number" ? [[key, count] as const] : [],
    ),
  );
}
