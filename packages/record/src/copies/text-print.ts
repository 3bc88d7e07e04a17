import type { Day } from "@zenobia/model";
import type { ReportId } from "../assertions/assertion.ts";
import { type AgencyCredit, creditsOf } from "./agency-credits.ts";
import { hashRun, hashWords, mix } from "./word-hashes.ts";

/** What of a report's text is compared with others'; a few kilobytes, whatever the text's length. */
export interface TextPrint {
  readonly report: ReportId;
  readonly published: Day;
  readonly publisher?: string;
  /** The smallest of hashes of all runs of words, by {@link PERMUTATIONS} ways to hash: like texts share many. */
  readonly signature: readonly number[];
  /** Hashes of sentences that are long enough to be nobody's by chance, with their numbers of words. */
  readonly sentences: readonly (readonly [hash: number, words: number])[];
  /** Words of those sentences. */
  readonly words: number;
  readonly credits: readonly AgencyCredit[];
}

/** A report as copies see it. */
export interface PrintedReport {
  readonly id: ReportId;
  readonly published: Day;
  readonly publisher?: string;
  readonly text: string;
}

const RUN_WORDS = 5;
const PERMUTATIONS = 64;
const BAND_ROWS = 4;
/** Shorter sentences are said twice by chance. */
const LEAST_SENTENCE_WORDS = 8;
/** So many sentences make keys, those of the smallest hashes: the same of equal texts, wherever they stand. */
const KEY_SENTENCES = 24;

/** Reads what of a report's text is compared. */
export function printText({ id, published, publisher, text }: PrintedReport): TextPrint {
  const { words, ends } = hashWords(text);
  const sentences = ends.flatMap((end, index): readonly (readonly [number, number])[] => {
    const start = ends[index - 1] ?? 0;
    return end - start < LEAST_SENTENCE_WORDS ? [] : [[hashRun(words, start, end), end - start]];
  });
  return {
    report: id,
    published,
    ...(publisher === undefined ? {} : { publisher }),
    signature: signatureOf(words),
    sentences,
    words: sentences.reduce((sum, [, count]) => sum + count, 0),
    credits: creditsOf(text),
  };
}

function signatureOf(words: readonly number[]): readonly number[] {
  const least = new Array<number>(PERMUTATIONS).fill(0xffffffff);
  const last = Math.max(words.length - RUN_WORDS, 0);
  for (let from = 0; from <= last; from += 1) {
    const hash = hashRun(words, from, Math.min(from + RUN_WORDS, words.length));
    for (let way = 0; way < PERMUTATIONS; way += 1) {
      const other = mix(hash ^ Math.imul(way, 0x9e3779b1));
      if (other < (least[way] ?? 0)) least[way] = other;
    }
  }
  return least;
}

/** Keys under which a report's text is found again: texts alike for half share one almost surely, as do texts with a sentence in common. */
export function copyKeysOf({ signature, sentences }: TextPrint): readonly string[] {
  const bands: string[] = [];
  for (let row = 0; row < signature.length; row += BAND_ROWS)
    bands.push(`b${row / BAND_ROWS}|${hashRun(signature, row, row + BAND_ROWS).toString(36)}`);
  const hashes = [...new Set(sentences.map(([hash]) => hash))].sort((a, b) => a - b);
  return [...bands, ...hashes.slice(0, KEY_SENTENCES).map((hash) => `s|${hash.toString(36)}`)];
}

/** How much two texts share. */
export interface SharedText {
  /** Runs of words of both among runs of either, 0 to 1, give or take .06. */
  readonly likeness: number;
  /** Share of the words of the later text's sentences that stand in the earlier's, 0 to 1. */
  readonly taken: number;
  /** How many sentences that is. */
  readonly sentences: number;
}

/** Compares two texts, the earlier first. */
export function shareText(earlier: TextPrint, later: TextPrint): SharedText {
  const equal = later.signature.filter((hash, way) => hash === earlier.signature[way]).length;
  const known = new Set(earlier.sentences.map(([hash]) => hash));
  const taken = later.sentences.filter(([hash]) => known.has(hash));
  const words = taken.reduce((sum, [, count]) => sum + count, 0);
  return {
    likeness: later.signature.length === 0 ? 0 : equal / later.signature.length,
    taken: later.words === 0 ? 0 : words / later.words,
    sentences: taken.length,
  };
}
