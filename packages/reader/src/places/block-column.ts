/** Values that are read together: to find one of them, those before it in its block are passed. */
export const BLOCK_VALUES = 32;

/**
 * A column of numbers (unsigned LEB128) in blocks, of which none is read before a value of it is asked for.
 *
 * In a column of differences each block begins anew from zero.
 */
export class BlockColumn {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;

  /** @param starts Where each block begins in the bytes. */
  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  get blocks(): number {
    return this.#starts.length;
  }

  /** The number in a row. */
  valueAt(row: number): number {
    let at = this.#starts[Math.floor(row / BLOCK_VALUES)] ?? 0;
    for (let left = row % BLOCK_VALUES; left > 0; at++) if ((this.#bytes[at] ?? 0) < 128) left--;
    return this.#read(at);
  }

  /** The sum of a block's differences up to a row; each is even for what is added, odd for what is taken off less one. */
  signedSumAt(row: number): number {
    let sum = 0;
    this.#forEach(Math.floor(row / BLOCK_VALUES), (row % BLOCK_VALUES) + 1, (code) => {
      sum += code % 2 === 1 ? -(code + 1) / 2 : code / 2;
    });
    return sum;
  }

  /** The rows of a value in a column that ascends, `rows` long. */
  rowsOf(value: number, rows: number): readonly number[] {
    const found: number[] = [];
    for (let block = this.#blockBefore(value); block < this.blocks; block++) {
      const first = block * BLOCK_VALUES;
      let sum = 0;
      this.#forEach(block, Math.min(BLOCK_VALUES, rows - first), (step, at) => {
        sum += step;
        if (sum === value) found.push(first + at);
      });
      if (sum > value) break;
    }
    return found;
  }

  /** The last block that begins below a value; the first where none does. */
  #blockBefore(value: number): number {
    let low = 0;
    let high = this.blocks;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#read(this.#starts[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #read(start: number): number {
    let value = 0;
    let scale = 1;
    for (let at = start; ; at++) {
      const byte = this.#bytes[at] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  #forEach(block: number, count: number, visit: (value: number, at: number) => void): void {
    let at = this.#starts[block] ?? 0;
    for (let index = 0; index < count; index++) {
      visit(this.#read(at), index);
      while ((this.#bytes[at] ?? 0) >= 128) at++;
      at++;
    }
  }
}

/** Lines of UTF-8, of which likewise none is read before it is asked for. */
export class LineColumn {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #decoder: TextDecoder = new TextDecoder();

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  /** The line of a row, without its end. */
  lineAt(row: number): string {
    let at = this.#starts[Math.floor(row / BLOCK_VALUES)] ?? 0;
    for (let left = row % BLOCK_VALUES; left > 0; left--)
      at = this.#bytes.indexOf(LINE_END, at) + 1;
    const end = this.#bytes.indexOf(LINE_END, at);
    return this.#decoder.decode(this.#bytes.subarray(at, end < 0 ? this.#bytes.length : end));
  }
}

const LINE_END = 10;
