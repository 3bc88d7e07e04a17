import { open } from "node:fs/promises";
import type { Hono } from "hono";

/** Path of the base map that someone brings: one file of PMTiles, which is read in ranges. */
const PATH = "/tiles/base.pmtiles";
const MOST_BYTES = 16_000_000;
const RANGE = /^bytes=(\d{1,15})-(\d{1,15})$/u;

/** Serves a file of tiles, piece by piece. */
export async function serveTiles(app: Hono, file: string): Promise<void> {
  const handle = await open(file);
  const { mtimeMs, size } = await handle.stat();
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  app.get(PATH, async (context) => {
    const [, from = "", to = ""] = RANGE.exec(context.req.header("range") ?? "") ?? [];
    const first = Number(from);
    const last = Math.min(Number(to), size - 1);
    const length = last - first + 1;
    if (from === "" || length < 1 || length > MOST_BYTES)
      return context.body(null, 416, { "content-range": `bytes */${size}` });
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, first);
    return context.body(new Uint8Array(buffer), 206, {
      etag,
      "accept-ranges": "bytes",
      "cache-control": "no-cache",
      "content-range": `bytes ${first}-${last}/${size}`,
      "content-type": "application/octet-stream",
    });
  });
}
