import { expect, test } from "vitest";
import { readHtml } from "../../src/documents/read-html.ts";

const ARTICLE =
  "Government troops retook the town of Palmyra on Sunday, the army said, after three weeks of fighting.";

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
}

test("the readable text is taken out of what stands around it, paragraph by paragraph", () => {
  const body = `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
    <article><h1>Army retakes Palmyra</h1><p>${ARTICLE}</p>
    <p>They were <b>backed</b> by Russian war planes &amp;&nbsp;militias,<br>which “struck” towns:</p>
    <ul><li>Raqqa, <i>twice</i></li><li>Deir al-Zor</li></ul></article>
    <footer>© The Wire</footer><script>track("Damascus")</script>`;
  expect(readHtml(page("<title>Army retakes Palmyra</title>", body))).toEqual({
    text: [
      ARTICLE,
      "They were backed by Russian war planes & militias,\nwhich “struck” towns:",
      "- Raqqa, twice",
      "- Deir al-Zor",
    ].join("\n\n"),
    facts: { title: "Army retakes Palmyra", language: "en-GB" },
    guesses: {},
  });
});

test("title, publisher, day, address and language are taken from what the page says of itself", () => {
  const head = `<title>Palmyra | The Wire</title><meta property="og:title" content="Army retakes Palmyra">
    <meta property="og:site_name" content="The Wire"><link rel="canonical" href="https://wire.example/palmyra">
    <meta name="DC.date.issued" content="2016-03-28">`;
  expect(readHtml(page(head, `<p>${ARTICLE}</p>`)).facts).toEqual({
    title: "Army retakes Palmyra",
    publisher: "The Wire",
    published: "2016-03-28",
    url: "https://wire.example/palmyra",
    language: "en-GB",
  });
});

test.each([
  [
    '<meta property="article:published_time" content="2016-03-28T23:30:00-05:00">',
    "2016-03-28T23:30:00-05:00",
  ],
  ['<meta itemprop="datePublished" content="2016-03-28 10:00">', "2016-03-28"],
  ['<meta name="date" content="28/03/2016">', undefined],
  ['<meta name="date" content="March 28, 2016">', undefined],
  [
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","datePublished":"2016-03-28T10:00:00Z"}</script>',
    "2016-03-28T10:00:00Z",
  ],
])("%s says that the page is of %s", (head, published) => {
  expect(readHtml(page(head, `<p>${ARTICLE}</p>`)).facts.published).toBe(published);
});

test("a time that is marked as the day of publication counts too", () => {
  const body = `<article><time itemprop="datePublished" datetime="2016-03-28">Monday</time><p>${ARTICLE}</p></article>`;
  expect(readHtml(page("", body)).facts.published).toBe("2016-03-28");
});

test.each([
  ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
  ["<body>Only words</body>", "Only words"],
  ["<html><p>No body", "No body"],
  ["plain words", "plain words"],
  ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"],
  ["", ""],
  ["<script>x</script>", ""],
])("%j is read as %j", (html, text) => {
  expect(readHtml(html).text).toBe(text);
});

test("boxes in boxes in boxes are read without much ado", () => {
  const html = `${"<div>".repeat(400)}deep${"</div>".repeat(400)}`;
  expect(readHtml(html).text).toBe("deep");
});

test("a page deeper than any that people write is refused", () => {
  expect(() => readHtml("<div>".repeat(1_000_000))).toThrow(
    expect.objectContaining({
      code: "input/too-large",
      message: "its elements lie more than 5000 deep in each other: give the text as a .txt file",
    }),
  );
});

test("elements whose end is left out are not deep", () => {
  expect(readHtml("<p>a<br><li>b".repeat(3_000)).text.slice(0, 9)).toBe("a\n\n- b\n\na");
});
