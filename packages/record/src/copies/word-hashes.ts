/** A text's words, folded, with a hash each; and where its sentences end. */
export interface HashedText {
  /** 32-bit hash of each word. */
  readonly words: readonly number[];
  /** Number of words up to the end of each sentence. */
  readonly ends: readonly number[];
}

const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;
const STOPS = /[.!?\n]/u;

/** No more words of a text are read: a report that long is a book. */
const MOST_WORDS = 50_000;

/** Reads a text's words; two texts that differ in case, marks and punctuation alone have the same. */
export function hashWords(text: string): HashedText {
  const words: number[] = [];
  const ends: number[] = [];
  let last = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (words.length === MOST_WORDS) break;
    if (words.length > (ends.at(-1) ?? 0) && STOPS.test(text.slice(last, index)))
      ends.push(words.length);
    words.push(hashText(word.normalize("NFKD").replace(MARKS, "").toLowerCase()));
    last = index + word.length;
  }
  if (words.length > (ends.at(-1) ?? 0)) ends.push(words.length);
  return { words, ends };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Hash of a run of words; the order counts. */
export function hashRun(words: readonly number[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = mix(hash ^ (words[at] ?? 0));
  return hash >>> 0;
}

/** Spreads the bits of a 32-bit number (the finisher of MurmurHash 3). */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
