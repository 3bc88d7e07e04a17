import { expect, test } from "vitest";
import { parseFeed } from "../../src/feeds/parse-feed.ts";

const BASE = "https://wire.example/feeds/war.xml";

test("RSS: addresses, days, authors, and who publishes", async () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>The Wire &amp; Co</title><language>en-gb</language>
    <item><title>A &lt;b&gt;raid&lt;/b&gt;</title><link>https://wire.example/a</link><guid isPermaLink="false">g1</guid>
      <pubDate>Tue, 03 Oct 2017 10:00:00 GMT</pubDate><dc:creator>A. Writer</dc:creator></item>
    <item><guid>/b</guid><pubDate>3 October 2017</pubDate></item>
    <item><title>no address</title></item>
    <item><link>javascript:alert(1)</link></item>
    <item><link>https://wire.example/c</link><guid>g1</guid></item></channel></rss>`;
  const common = { publisher: "The Wire & Co", language: "en-gb" };
  expect(await parseFeed(rss, BASE)).toEqual({
    title: "The Wire & Co",
    entries: [
      {
        key: "g1",
        url: "https://wire.example/a",
        facts: {
          ...common,
          title: "A raid",
          author: "A. Writer",
          published: "2017-10-03T10:00:00.000Z",
        },
      },
      { key: "/b", url: "https://wire.example/b", facts: common },
    ],
  });
});

test("Atom: the link that leads to the page, the day of publication before that of change", async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title>
    <entry><id>urn:1</id><title>T</title><link rel="self" href="self"/><link href="/a.html"/>
    <published>2017-10-03T10:00:00Z</published><updated>2017-10-04T10:00:00Z</updated><author><name>Al</name></author></entry>
    <entry><id>urn:2</id><link href="b"/><updated>2017-10-05T10:00:00Z</updated></entry></feed>`;
  const { entries } = await parseFeed(atom, BASE);
  expect(entries).toMatchObject([
    {
      key: "urn:1",
      url: "https://wire.example/a.html",
      facts: { author: "Al", published: "2017-10-03T10:00:00Z", language: "en" },
    },
    { url: "https://wire.example/feeds/b", facts: { published: "2017-10-05T10:00:00Z" } },
  ]);
});

test("JSON Feed", async () => {
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Wire",
    items: [{ id: "1", url: "https://wire.example/a", date_published: "2017-10-03T10:00:00Z" }],
  });
  const { entries } = await parseFeed(json, BASE);
  expect(entries).toMatchObject([{ key: "1", url: "https://wire.example/a" }]);
});

test.each([
  ["a page", "<html><body>no</body></html>"],
  ["nothing", ""],
  ["broken XML", "<rss>"],
  [
    "entities of its own",
    '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
  ],
  ["depth", `<rss version="2.0"><channel>${"<a>".repeat(100_000)}`],
])("%s is no feed", async (_, content) => {
  await expect(parseFeed(content, BASE)).rejects.toMatchObject({ code: "feed/unreadable" });
});

test("of a feed without end, 500 entries are read", async () => {
  const items = Array.from({ length: 600 }, (_, at) => `<item><link>/a${at}</link></item>`);
  const rss = `<rss version="2.0"><channel>${items.join("")}</channel></rss>`;
  expect((await parseFeed(rss, BASE)).entries).toHaveLength(500);
});
