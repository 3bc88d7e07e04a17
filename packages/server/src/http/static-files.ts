import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Hono } from "hono";

const MEDIA: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".pbf": "application/x-protobuf",
  ".txt": "text/plain; charset=utf-8",
  // What the reader in the browser knows from; packed already, or not worth it.
  ".gz": "application/gzip",
  ".bin": "application/octet-stream",
};
const PACKED = /^(?:text\/|application\/(?:json|geo|manifest|wasm)|image\/svg)/u;
const BROTLI_QUALITY = 6;
/** Names with a hash in them say other things under other names. */
const HASHED = /^\/assets\/.*-[\w-]{8,}\.\w+$/u;

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

interface StaticFile {
  readonly file: string;
  readonly media: string;
}

/** What of a file is sent. */
interface Content {
  readonly etag: string;
  readonly bodies: Readonly<Partial<Record<"br" | "gzip" | "plain", Uint8Array<ArrayBuffer>>>>;
}

/** Files that are there when it begins, by the paths that they are asked by: no path leads to another file. */
async function filesIn(folder: string, prefix = "/"): Promise<ReadonlyMap<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    const path = `${prefix}${entry.name}`;
    const media = MEDIA[extname(entry.name).toLowerCase()];
    if (entry.isDirectory())
      for (const [name, one] of await filesIn(file, `${path}/`)) files.set(name, one);
    else if (entry.isFile() && media !== undefined && !entry.name.startsWith("."))
      files.set(path, { file, media });
  }
  return files;
}

/** Serves the files of a folder, and its index for every path that the app itself makes sense of. */
export async function serveStatic(app: Hono, folder: string): Promise<void> {
  const files = await filesIn(folder);
  const contents = new Map<string, Promise<Content>>();
  const contentOf = async (one: StaticFile): Promise<Content> => {
    const known = contents.get(one.file) ?? readContent(one);
    contents.set(one.file, known);
    return await known;
  };
  app.get("*", async (context, next) => {
    const { path } = context.req;
    if (path.startsWith("/api/")) return await next();
    const found = files.get(path) ?? (isPage(path) ? files.get("/index.html") : undefined);
    if (found === undefined) return await next();
    const { bodies, etag } = await contentOf(found);
    const headers = {
      etag,
      vary: "accept-encoding",
      "cache-control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    };
    if (context.req.header("if-none-match") === etag) return context.body(null, 304, headers);
    const way = encodingFor(context.req.header("accept-encoding") ?? "", bodies);
    return context.body(bodies[way] ?? new Uint8Array(), 200, {
      ...headers,
      "content-type": found.media,
      ...(way === "plain" ? {} : { "content-encoding": way }),
    });
  });
}

/** Names that a page is about may have dots in them; what is asked for as a file is one, or is nothing. */
function isPage(path: string): boolean {
  const isFile = MEDIA[extname(path).toLowerCase()] !== undefined;
  return !isFile && !path.startsWith("/assets/") && !path.includes("/.");
}

function encodingFor(accepted: string, bodies: Content["bodies"]): keyof Content["bodies"] {
  if (bodies.br !== undefined && /\bbr\b/u.test(accepted)) return "br";
  return bodies.gzip !== undefined && /\bgzip\b/u.test(accepted) ? "gzip" : "plain";
}

async function readContent({ file, media }: StaticFile): Promise<Content> {
  const plain = await readFile(file);
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  if (!PACKED.test(media)) return { etag, bodies: { plain: new Uint8Array(plain) } };
  const [br, zipped] = await Promise.all([
    packBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    packGzip(plain),
  ]);
  return {
    etag,
    bodies: {
      plain: new Uint8Array(plain),
      br: new Uint8Array(br),
      gzip: new Uint8Array(zipped),
    },
  };
}
