import type { ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchUrl } from "../../src/fetch/fetch-url.ts";
import { OWN_SERVER, serve, type WebServer } from "./web-server.ts";

let server: WebServer;
const asked: (string | undefined)[] = [];

function html(response: ServerResponse, body: string | Uint8Array, headers = {}): void {
  response.writeHead(200, { "content-type": "text/html; charset=UTF-8", ...headers }).end(body);
}

const PAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/page": (response) => html(response, "<p>Rebels came.</p>", { etag: '"1"' }),
  "/zipped": (response) => html(response, gzipSync("words"), { "content-encoding": "gzip" }),
  "/brotli": (response) =>
    html(response, brotliCompressSync("words"), { "content-encoding": "br" }),
  "/bomb": (response) =>
    html(response, gzipSync(Buffer.alloc(20_000_000)), { "content-encoding": "gzip" }),
  "/endless": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = (): void => {
      while (response.write("x".repeat(100_000)));
    };
    response.on("drain", more);
    more();
  },
  "/slow": (response) => {
    response.writeHead(200, { "content-type": "text/html" }).write("a");
  },
  "/moved": (response) => response.writeHead(302, { location: "/page" }).end(),
  "/circle": (response) => response.writeHead(302, { location: "/circle" }).end(),
  "/inside": (response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/beside": (response) => response.writeHead(302, { location: "http://127.0.0.2/" }).end(),
  "/file": (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/broken": (response) => html(response, "no gzip", { "content-encoding": "gzip" }),
  "/cut": (response) => {
    response.writeHead(200, { "content-length": "100" }).write("abc");
    setTimeout(() => response.destroy(), 20);
  },
};

beforeAll(async () => {
  server = await serve((request, response) => {
    asked.push(request.headers["if-none-match"]);
    if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else if (PAGES[request.url ?? ""]) PAGES[request.url ?? ""]?.(response);
    else response.writeHead(404).end();
  });
});

afterAll(async () => {
  await server.close();
});

const OPTIONS = { accept: "text/html", isAllowed: OWN_SERVER, timeoutMs: 5_000 };

test("a page comes with its type, its letters and its state", async () => {
  expect(await fetchUrl(`${server.url}/page`, OPTIONS)).toEqual({
    url: `${server.url}/page`,
    bytes: Buffer.from("<p>Rebels came.</p>"),
    mediaType: "text/html",
    charset: "utf-8",
    etag: '"1"',
  });
});

test("what has not changed is not sent again", async () => {
  expect(await fetchUrl(`${server.url}/page`, { ...OPTIONS, etag: '"1"' })).toBeUndefined();
});

test.each(["/zipped", "/brotli"])("%s is unzipped", async (path) => {
  const body = await fetchUrl(server.url + path, OPTIONS);
  expect(Buffer.from(body?.bytes ?? []).toString()).toBe("words");
});

test("a redirect is followed, and the address told that answered", async () => {
  expect((await fetchUrl(`${server.url}/moved`, OPTIONS))?.url).toBe(`${server.url}/page`);
});

test.each([
  ["/nothing", "fetch/status"],
  ["/circle", "fetch/redirect"],
  ["/inside", "fetch/address"],
  ["/beside", "fetch/address"],
  ["/file", "fetch/url"],
  ["/bomb", "input/too-large"],
  ["/endless", "input/too-large"],
  ["/broken", "fetch/failed"],
  ["/cut", "fetch/failed"],
])("%s is refused with %s", async (path, code) => {
  await expect(fetchUrl(server.url + path, OPTIONS)).rejects.toMatchObject({ code });
});

test("a server that never ends is given up", async () => {
  const slow = fetchUrl(`${server.url}/slow`, { ...OPTIONS, timeoutMs: 100 });
  await expect(slow).rejects.toMatchObject({ code: "fetch/timeout" });
});

test.each([
  "http://127.0.0.1/",
  "http://localhost/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://169.254.169.254/latest/meta-data",
  "http://10.0.0.1/",
])("%s is not reached unless a test says so", async (url) => {
  const fetched = fetchUrl(url, { accept: "text/html", timeoutMs: 2_000 });
  await expect(fetched).rejects.toMatchObject({ code: "fetch/address" });
});

test.each([
  "ftp://wire.example/",
  "file:///etc/passwd",
  "http://user:word@wire.example/",
  "wire",
  "",
])("%j is no address that is fetched", async (url) => {
  await expect(fetchUrl(url, OPTIONS)).rejects.toMatchObject({ code: "fetch/url" });
});
