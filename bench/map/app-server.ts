import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** Answers of the API by path; each is printed once. */
export type Answers = Readonly<Record<string, string>>;

/** Serves the built app from a folder, with fixed answers in place of an API; everything else is not there. */
export async function serveApp(
  folder: string,
  answers: Answers,
): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://bench.invalid");
    const answer = answers[pathname.replace("/api/v1", "")];
    if (pathname.startsWith("/api/")) {
      response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
      response.end(answer ?? '{"title":"Not here","status":404,"code":"bench"}');
      return;
    }
    const asked = join(folder, normalize(pathname));
    const file = existsSync(asked) && extname(asked) !== "" ? asked : join(folder, "index.html");
    response.writeHead(200, {
      "content-type": MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, server };
}
