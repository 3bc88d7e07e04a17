/** Buckets hold so many keys in the mean: a look-up passes a few of them. */
const KEYS_PER_BUCKET = 8;
const HASH_BITS = 32;
const MOST_BUCKET_BITS = 18;

/**
 * Finds what stands under a hash, in ascending hashes that are spread evenly.
 *
 * A bucket for each beginning of a hash says where its first key stands, so that a look-up touches two places in memory;
 * searching in halves would touch twenty.
 */
export class KeyIndex {
  readonly #hashes: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #shift: number;
  /** Where the first key of each bucket stands, and behind the last where the keys end. */
  readonly #starts: Uint32Array;

  /** @param hashes Ascending; of each, `rows` holds the row it leads to. */
  constructor(hashes: Uint32Array, rows: Uint32Array) {
    const bits = Math.ceil(Math.log2(1 + hashes.length / KEYS_PER_BUCKET));
    this.#hashes = hashes;
    this.#rows = rows;
    this.#shift = HASH_BITS - Math.max(1, Math.min(MOST_BUCKET_BITS, bits));
    this.#starts = bucketStarts(hashes, this.#shift);
  }

  /** The rows that a hash leads to, in the order of the keys. */
  rowsOf(hash: number): readonly number[] {
    const rows: number[] = [];
    const bucket = hash >>> this.#shift;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let at = this.#starts[bucket] ?? 0; at < end; at++)
      if (this.#hashes[at] === hash) rows.push(this.#rows[at] ?? 0);
    return rows;
  }
}

function bucketStarts(hashes: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(2 ** (HASH_BITS - shift) + 1);
  for (const hash of hashes) starts[(hash >>> shift) + 1] = (starts[(hash >>> shift) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  return starts;
}
