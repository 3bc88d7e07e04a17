/** Words in an order of their own, each with its row. */
export interface WordList {
  readonly size: number;
  /** The row of a word, the last where it stands twice; nothing where it is not listed. */
  rowOf(word: string): number | undefined;
  /** All words, in their order. */
  words(): readonly string[];
}

/** A list of words that are at hand. */
export function createWordList(words: readonly string[]): WordList {
  const rows = new Map<string, number>();
  for (const [row, word] of words.entries()) rows.set(word, row);
  return { size: words.length, rowOf: (word) => rows.get(word), words: () => words };
}

/** A JSON text without some of its lists. */
export interface CutText {
  /** The text with 0 in the place of each list that was cut out. */
  readonly text: string;
  /** The lists that were cut out, by their keys. */
  readonly lists: ReadonlyMap<string, WordList>;
}

/**
 * Cuts lists of words out of a JSON text without making a string of each word: a model lists more than a hundred
 * thousand, of which a report needs a few hundred.
 *
 * A list that is written in another way than `"KEY":["word","word"]` is left where it is.
 *
 * @param keys In the order of the text, which is searched from `from` on.
 */
export function cutWordLists(text: string, keys: readonly string[], from: number): CutText {
  const lists = new Map<string, WordList>();
  const kept: string[] = [];
  let done = 0;
  for (const key of keys) {
    const mark = `"${key}":[`;
    const found = text.indexOf(mark, Math.max(from, done));
    const list = found < 0 ? undefined : scanWords(text, found + mark.length);
    if (list === undefined) continue;
    kept.push(text.slice(done, found + mark.length - 1));
    done = list.end;
    lists.set(key, new PackedWords(text, list));
  }
  return { text: [...kept, text.slice(done)].join("0"), lists };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const FIRST_PLAIN = 0x20;
/** Signs between two words: quotation mark, comma, quotation mark. */
const BETWEEN = 3;

/** Where words stand in a text. */
interface ScannedWords {
  readonly size: number;
  /** Where each word starts; the next starts behind its end and three signs. */
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
  /** Words written with escapes. */
  readonly escaped: ReadonlyMap<string, number>;
  /** The text goes on here. */
  readonly end: number;
}

/** Reads a list from behind its bracket; nothing where it is empty or holds anything but words. */
function scanWords(text: string, from: number): ScannedWords | undefined {
  const most = Math.floor((text.length - from) / BETWEEN) + 2;
  const starts = new Int32Array(most);
  const hashes = new Int32Array(most);
  let size = 0;
  const escaped = new Map<string, number>();
  let at = from;
  while (text.charCodeAt(at) === QUOTE) {
    const start = at + 1;
    let hash = FIRST_HASH;
    let isPlain = true;
    let code = text.charCodeAt(++at);
    while (code !== QUOTE) {
      if (!(code >= FIRST_PLAIN)) return undefined;
      if (code === BACKSLASH) {
        isPlain = false;
        at += 1;
      }
      hash = hashOn(hash, code);
      code = text.charCodeAt(++at);
    }
    if (!isPlain) escaped.set(JSON.parse(text.slice(start - 1, at + 1)) as string, size);
    starts[size] = start;
    starts[size + 1] = at + BETWEEN;
    hashes[size++] = hash;
    const next = text.charCodeAt(at + 1);
    at += 2;
    if (next === CLOSE) return { size, starts, hashes, escaped, end: at };
    if (next !== COMMA) return undefined;
  }
  return undefined;
}

const FIRST_HASH = 0x811c9dc5 | 0;

function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Words where they stand in a text, found by a table of hashes. */
class PackedWords implements WordList {
  readonly size: number;
  readonly #text: string;
  readonly #scanned: ScannedWords;
  /** Rows plus one, 0 where there is none. */
  readonly #table: Int32Array;

  constructor(text: string, scanned: ScannedWords) {
    this.size = scanned.size;
    this.#text = text;
    this.#scanned = scanned;
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * this.size + 1)));
    for (let row = this.size - 1; row >= 0; row--) {
      let seat = this.#seatOf(scanned.hashes[row] ?? 0);
      while (this.#table[seat] !== 0) seat = this.#next(seat);
      this.#table[seat] = row + 1;
    }
  }

  rowOf(word: string): number | undefined {
    const { starts, escaped } = this.#scanned;
    let hash = FIRST_HASH;
    for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
    for (let seat = this.#seatOf(hash); this.#table[seat] !== 0; seat = this.#next(seat)) {
      const row = (this.#table[seat] ?? 0) - 1;
      const start = starts[row] ?? 0;
      const isLong = (starts[row + 1] ?? 0) - BETWEEN - start === word.length;
      if (isLong && !word.includes("\\") && this.#text.startsWith(word, start)) return row;
    }
    return escaped.get(word);
  }

  words(): readonly string[] {
    const { starts } = this.#scanned;
    return Array.from({ length: this.size }, (_, row) => {
      const end = (starts[row + 1] ?? 0) - BETWEEN;
      return JSON.parse(this.#text.slice((starts[row] ?? 0) - 1, end + 1)) as string;
    });
  }

  #seatOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#table.length - 1);
  }

  #next(seat: number): number {
    return (seat + 1) & (this.#table.length - 1);
  }
}
