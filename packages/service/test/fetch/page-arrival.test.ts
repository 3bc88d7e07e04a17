import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchPage } from "../../src/fetch/page-arrival.ts";
import { OWN_SERVER, serve, type WebServer } from "./web-server.ts";

let server: WebServer;

const PAGES: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
  "/raid": [
    "text/html; charset=utf-8",
    `<!doctype html><html lang="en"><head><title>Raid</title>
     <script type="application/ld+json">{"@type":"NewsArticle","headline":"A raid","datePublished":"2012-11-21",
     "publisher":{"@type":"Organization","name":"The Wire"},"author":[{"name":"A. Writer"},{"name":"B. Writer"}]}</script>
     </head><body><article><p>Rebels attacked the town of Goma on Sunday, residents said.</p></article></body></html>`,
  ],
  "/latin": [
    "text/html; charset=iso-8859-1",
    Buffer.from("<p>Troops left Bangu\xe9 caf\xe9</p>", "latin1"),
  ],
  "/cyrillic": [
    "text/html",
    Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><p>'),
      Buffer.from([0xc2, 0xee, 0xe9, 0xed, 0xe0]),
    ]),
  ],
  "/plain": ["text/plain", "Rebels attacked."],
  "/picture": ["image/png", "x"],
  "/empty": ["text/html", "<script>build()</script>"],
};

beforeAll(async () => {
  server = await serve((request, response) => {
    const [type, body] = PAGES[request.url ?? ""] ?? ["text/html", ""];
    const headers = { "content-type": type, "last-modified": "Thu, 22 Nov 2012 10:00:00 GMT" };
    response.writeHead(200, headers).end(body);
  });
});

afterAll(async () => {
  await server.close();
});

const page = async (path: string) =>
  await fetchPage(server.url + path, { how: "url", isAllowed: OWN_SERVER });

test("a page says its title, day, publisher and authors in its linked data", async () => {
  expect(await page("/raid")).toMatchObject({
    ok: true,
    how: "url",
    from: `${server.url}/raid`,
    mediaType: "text/html",
    text: "Rebels attacked the town of Goma on Sunday, residents said.",
    extractor: "readability 0.6.0",
    facts: {
      url: `${server.url}/raid`,
      title: "A raid",
      published: "2012-11-21",
      publisher: "The Wire",
      author: "A. Writer, B. Writer",
      language: "en",
    },
    guesses: { published: "2012-11-22T10:00:00.000Z" },
  });
});

test.each([
  ["/latin", "Troops left Bangué café"],
  ["/cyrillic", "Война"],
  ["/plain", "Rebels attacked."],
])("%s is read in the letters that it is written in", async (path, text) => {
  expect(await page(path)).toMatchObject({ ok: true, text });
});

test.each([
  ["/picture", "fetch/type"],
  ["/empty", "input/empty"],
])("%s fails by itself with %s", async (path, code) => {
  expect(await page(path)).toMatchObject({ ok: false, failure: { code } });
});
