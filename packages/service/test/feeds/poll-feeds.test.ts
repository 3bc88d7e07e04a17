import { stubCoding } from "@zenobia/testkit";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addFeed, listFeeds, removeFeed } from "../../src/feeds/feed-list.ts";
import { type PollEvent, type PollMeans, pollFeeds } from "../../src/feeds/poll-feeds.ts";
import { OWN_SERVER, serve, type WebServer } from "../fetch/web-server.ts";
import { createFakeKeep, type FakeKeep } from "../ingest/fake-keep.ts";

const NOW = "2026-01-02T03:04:05.000Z";

let server: WebServer;
let asked: string[] = [];
let items: readonly string[] = [];
let broken = new Set<string>();

beforeAll(async () => {
  server = await serve((request, response) => {
    const path = request.url ?? "";
    const since = request.headers["if-none-match"];
    asked.push(since === undefined ? path : `${path} ${since}`);
    if (broken.has(path)) response.writeHead(500).end();
    else if (path === "/feed") {
      const etag = `"${items.join("+")}"`;
      if (since === etag) response.writeHead(304).end();
      else
        response.writeHead(200, { "content-type": "application/rss+xml", etag }).end(feedOf(items));
    } else response.writeHead(200, { "content-type": "text/plain" }).end(`Rebels came to ${path}.`);
  });
});

function feedOf(names: readonly string[]): string {
  const all = names.map(
    (name) => `<item><link>/${name}</link><pubDate>Tue, 03 Oct 2017 10:00:00 GMT</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>Wire</title>${all.join("")}</channel></rss>`;
}

afterAll(async () => {
  await server.close();
});

beforeEach(() => {
  asked = [];
  broken = new Set();
});

async function poll(store: FakeKeep, more: Partial<PollMeans> = {}): Promise<readonly string[]> {
  const startWorkers = () => Promise.reject(new Error("unasked"));
  const means: PollMeans = {
    store,
    coding: { reader: { code: stubCoding }, workers: 1, startWorkers },
    by: "tester",
    now: () => NOW,
    fetch: { isAllowed: OWN_SERVER, timeoutMs: 5_000 },
    ...more,
  };
  const told: string[] = [];
  for await (const event of pollFeeds(await listFeeds(store), means)) told.push(shown(event));
  return told;
}

function shown(event: PollEvent): string {
  const about = "input" in event ? event.input : "feed" in event ? event.feed : "";
  const more = event.kind === "read" ? ` ${event.fresh}` : "";
  return `${event.kind} ${about.replace(server.url, "")}${more}`;
}

async function storeWithFeed(): Promise<FakeKeep> {
  const store = createFakeKeep();
  await addFeed(store, { url: `${server.url}/feed`, at: NOW });
  return store;
}

test("new entries are fetched once, oldest first, and nothing when nothing is new", async () => {
  const store = await storeWithFeed();
  items = ["b", "a"];
  expect(await poll(store)).toEqual(["read /feed 2", "coded /a", "coded /b"]);
  expect(await poll(store)).toEqual(["unchanged /feed"]);
  items = ["c", "b"];
  expect(await poll(store)).toEqual(["read /feed 1", "coded /c"]);
  expect(asked).toEqual(["/feed", "/a", "/b", '/feed "b+a"', '/feed "b+a"', "/c"]);
  expect(await listFeeds(store)).toEqual([
    {
      url: `${server.url}/feed`,
      title: "Wire",
      added: NOW,
      polled: NOW,
      etag: '"c+b"',
      done: [`${server.url}/b`, `${server.url}/c`],
      tries: {},
    },
  ]);
});

test("the report says that the feed brought it, and when it was published", async () => {
  const store = await storeWithFeed();
  items = ["a"];
  await poll(store);
  const [item] = store.items.values();
  expect(item?.kind === "report" && item.report).toMatchObject({
    fetched: { how: "feed", from: `${server.url}/a`, at: NOW },
    metadata: { published: "2017-10-03T10:00:00.000Z", publisher: "Wire", url: `${server.url}/a` },
  });
});

test("a page that fails is tried again, three times in all; the feed is asked in full until then", async () => {
  const store = await storeWithFeed();
  items = ["a", "b"];
  broken.add("/b");
  expect(await poll(store)).toEqual(["read /feed 2", "failed /b", "coded /a"]);
  expect(await poll(store)).toEqual(["read /feed 1", "failed /b"]);
  expect(await poll(store)).toEqual(["read /feed 1", "failed /b"]);
  expect(await poll(store)).toEqual(["unchanged /feed"]);
});

test("a run that ends early goes on where it ended", async () => {
  const store = await storeWithFeed();
  items = ["b", "a"];
  store.left = 1;
  await expect(poll(store)).rejects.toMatchObject({ code: "store/connection" });
  store.left = Number.POSITIVE_INFINITY;
  expect(await poll(store)).toEqual(["read /feed 1", "coded /b"]);
});

test("a feed that cannot be read says why, and the others are", async () => {
  const store = await storeWithFeed();
  await addFeed(store, { url: `${server.url}/a`, at: NOW });
  items = ["x"];
  expect(await poll(store)).toEqual(["feed-failed /a", "read /feed 1", "coded /x"]);
  expect((await listFeeds(store))[0]?.problem).toMatch(/no RSS, Atom, RDF or JSON feed/u);
});

test("feeds are added once and removed; what is none, or not there, is said so", async () => {
  const store = await storeWithFeed();
  await addFeed(store, { url: `${server.url}/feed`, publisher: "Other", at: "later" });
  expect((await listFeeds(store)).map(({ added }) => added)).toEqual([NOW]);
  await removeFeed(store, `${server.url}/feed`);
  expect(await listFeeds(store)).toEqual([]);
  await expect(removeFeed(store, `${server.url}/feed`)).rejects.toMatchObject({
    code: "feed/unknown",
  });
  await expect(addFeed(store, { url: "wire", at: NOW })).rejects.toMatchObject({
    code: "fetch/url",
  });
});
