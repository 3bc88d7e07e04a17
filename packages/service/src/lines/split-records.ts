import type { Line } from "./split-lines.ts";

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Comma, semicolon, tab, line ends: a quotation mark after one of these opens a field. */
const BEFORE_FIELD: ReadonlySet<number> = new Set([0x2c, 0x3b, 0x09, LINE_FEED, CARRIAGE_RETURN]);

/**
 * Cuts a stream of CSV into records: lines, but for line ends between quotation marks. `number` is that of the line on
 * which a record starts. Empty lines are no records.
 *
 * Never keeps more than `maxBytes` and one chunk, whatever a quotation mark that is never closed swallows.
 */
export async function* splitRecords(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  const open = new OpenRecord(maxBytes);
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (!open.see(chunk[at] ?? 0)) continue;
      open.add(chunk.subarray(from, at));
      from = at + 1;
      const record = open.close();
      if (record) yield record;
    }
    open.add(chunk.subarray(from));
  }
  const last = open.close();
  if (last) yield last;
}

/** Where in a field one is: at its start, between quotation marks, just behind the closing one, or in bare words. */
type Place = "start" | "quoted" | "closed" | "bare";

function nextPlace(place: Place, byte: number): Place {
  if (place === "quoted") return byte === QUOTE ? "closed" : "quoted";
  // A mark after a start opens; a doubled one closes and opens again.
  if (byte === QUOTE && place !== "bare") return "quoted";
  return BEFORE_FIELD.has(byte) ? "start" : "bare";
}

/** The record that is being collected. */
class OpenRecord {
  readonly #maxBytes: number;
  #pieces: Uint8Array[] = [];
  #size = 0;
  #start = 1;
  #line = 1;
  #place: Place = "start";

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Takes note of the next byte; tells whether the record ends with it. */
  see(byte: number): boolean {
    this.#place = nextPlace(this.#place, byte);
    if (byte !== LINE_FEED) return false;
    this.#line += 1;
    return this.#place !== "quoted";
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > this.#maxBytes) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  close(): Line | undefined {
    const number = this.#start;
    const size = this.#size;
    const bytes = withoutReturn(Buffer.concat(this.#pieces));
    this.#start = this.#line;
    this.#pieces = [];
    this.#size = 0;
    if (size > this.#maxBytes) return { number, bytes, tooLong: size };
    return bytes.length === 0 ? undefined : { number, bytes };
  }
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
