/** A line of a stream; one that is too long comes without its bytes. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line break. */
  readonly bytes: Uint8Array;
  /** Set when the line had more bytes than were kept; `bytes` is then empty. */
  readonly tooLong?: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Cuts a stream of bytes into lines.
 *
 * Never keeps more than `maxBytes` and one chunk, however long a line is. A line break at the end opens no new line.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  const open = new OpenLine(maxBytes);
  for await (const chunk of chunks) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from);
      if (end < 0) break;
      open.add(chunk.subarray(from, end));
      yield open.close();
      from = end + 1;
    }
    if (from < chunk.length) open.add(chunk.subarray(from));
  }
  if (!open.isEmpty) yield open.close();
}

/** The line that is being collected. */
class OpenLine {
  readonly #maxBytes: number;
  #pieces: Uint8Array[] = [];
  #size = 0;
  #number = 1;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size <= this.#maxBytes) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  close(): Line {
    const number = this.#number;
    const bytes = withoutReturn(joinPieces(this.#pieces));
    const line =
      this.#size <= this.#maxBytes ? { number, bytes } : { number, bytes, tooLong: this.#size };
    this.#pieces = [];
    this.#size = 0;
    this.#number += 1;
    return line;
  }
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  return pieces.length === 1 && first ? first : Buffer.concat(pieces);
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
