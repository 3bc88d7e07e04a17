import { splitLines } from "./split-lines.ts";

/** Lines of a stream that belong together. */
export interface Block {
  /** Number of its first line, from 1. */
  readonly line: number;
  /** With line feeds between its lines, and one at its end. */
  readonly bytes: Uint8Array;
  /** Set when there were more bytes than are kept; `bytes` is then empty. */
  readonly tooLong?: number;
}

/** How large blocks become, in bytes. */
export interface BlockLimits {
  /** From here on a block ends at the next empty line. */
  readonly enough: number;
  /** From here on a block ends at the next line end. */
  readonly most: number;
}

const LINE_FEED = Buffer.from("\n");

/** Cuts a stream into blocks at empty lines, which stay with the block before. */
export async function* splitBlocks(
  chunks: AsyncIterable<Uint8Array>,
  { enough, most }: BlockLimits,
): AsyncGenerator<Block> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  let start = 1;
  for await (const { number, bytes, tooLong } of splitLines(chunks, most)) {
    if (tooLong !== undefined) {
      if (size > 0) yield { line: start, bytes: Buffer.concat(pieces) };
      yield { line: number, bytes, tooLong };
      pieces = [];
      size = 0;
      start = number + 1;
      continue;
    }
    pieces.push(bytes, LINE_FEED);
    size += bytes.length + 1;
    const isEnd = bytes.length === 0 && size > enough;
    if (!isEnd && size <= most) continue;
    yield { line: start, bytes: Buffer.concat(pieces) };
    pieces = [];
    size = 0;
    start = number + 1;
  }
  if (size > 0) yield { line: start, bytes: Buffer.concat(pieces) };
}
