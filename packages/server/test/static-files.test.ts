import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aServer, type TestServer } from "./a-server.ts";

let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zenobia-app-"));
  await mkdir(join(folder, "app", "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "not to be told");
  await writeFile(
    join(folder, "app", "index.html"),
    `<!doctype html><title>app</title>${" ".repeat(2_000)}`,
  );
  await writeFile(join(folder, "app", "assets", "main-Ab12Cd34.js"), "export {};");
  await writeFile(join(folder, "app", ".env"), "hidden");
  await symlink(join(folder, "secret.txt"), join(folder, "app", "link.txt"));
  await writeFile(join(folder, "map.pmtiles"), Buffer.from([...Array(100).keys()]));
  server = await aServer({ webFolder: join(folder, "app"), tiles: join(folder, "map.pmtiles") });
});

afterAll(async () => await rm(folder, { recursive: true, force: true }));

test("the index answers every path that the app makes sense of, and is asked again each time", async () => {
  for (const path of ["/", "/map", "/reports/r-0123456789abcdef"]) {
    const answer = await server.ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("content-security-policy")).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
    expect(await answer.text()).toContain("<title>app</title>");
  }
  const etag = (await server.ask("/")).headers.get("etag") ?? "";
  const again = await server.ask("/map", { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
});

test("files with a hash in their names are kept for ever, and packed files are sent to who takes them", async () => {
  const script = await server.ask("/assets/main-Ab12Cd34.js");
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  const packed = await server.ask("/", { headers: { "accept-encoding": "gzip, br" } });
  expect(packed.headers.get("content-encoding")).toBe("br");
  expect(packed.headers.get("vary")).toBe("accept-encoding");
});

test.each([
  "/secret.txt",
  "/link.txt",
  "/.env",
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/assets/nothing.js",
])("only files of the app are sent, and no links: %s", async (path) => {
  const answer = await server.ask(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("not to be told");
});

test("tiles are read in pieces", async () => {
  const ask = async (range?: string): Promise<Response> =>
    await server.ask("/tiles/base.pmtiles", range === undefined ? {} : { headers: { range } });
  const piece = await ask("bytes=10-19");
  expect([piece.status, piece.headers.get("content-range")]).toEqual([206, "bytes 10-19/100"]);
  expect([...new Uint8Array(await piece.arrayBuffer())]).toEqual([
    10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
  ]);
  expect([...new Uint8Array(await (await ask("bytes=95-900")).arrayBuffer())]).toEqual([
    95, 96, 97, 98, 99,
  ]);
  for (const bad of [undefined, "bytes=200-300", "bytes=5-2", "bytes=0-1,5-9"])
    expect((await ask(bad)).status).toBe(416);
});
