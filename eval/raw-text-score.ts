import type { Span } from "@zenobia/model";
import type { Token } from "../packages/reader/src/document.ts";
import {
  type Scores,
  scoreAnswers,
  TREEBANK_METRICS,
  type TreebankMetric,
} from "./treebank-score.ts";

/** What is compared from raw text, in the order of printing. */
export const RAW_TEXT_METRICS = ["Words", "Sentences", ...TREEBANK_METRICS] as const;

/** A metric of the CoNLL 2018 shared task, with those of the splitting. */
export type RawTextMetric = TreebankMetric | "Words" | "Sentences";

/** A word with the characters it covers. */
export interface SplitWord {
  readonly span: Span;
  readonly form: string;
}

/** A text read by the system, or by annotators. */
export interface ReadText {
  readonly words: readonly SplitWord[];
  readonly sentences: readonly Span[];
  /** One for each word; heads are places in the list of words, −1 for the root of a sentence. */
  readonly tokens: readonly Token[];
}

/** A written token that annotators take for several words ("cannot" for "can" and "not"): `from` to `to` (exclusive). */
export interface MultiwordToken {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** A text read by annotators. */
export interface GoldText extends ReadText {
  /** The spans of the words in these count for nothing. */
  readonly multiwords: readonly MultiwordToken[];
}

const UNALIGNED = -1;
/** A head that no gold token has. */
const OTHER_HEAD = -2;

/**
 * Scores a text that the system split by itself: words are aligned first, and a head is right when it is aligned with
 * the gold head or both are roots.
 *
 * @see https://universaldependencies.org/conll18/evaluation.html
 */
export function scoreText(gold: GoldText, system: ReadText): Scores<RawTextMetric> {
  const aligned = alignWords(gold, system.words);
  const goldOf = new Map(aligned.map((at, index) => [at, index]));
  const answers = aligned.map((at): Token | undefined => {
    const token = system.tokens[at];
    if (token === undefined || token.head < 0) return token;
    return { ...token, head: goldOf.get(token.head) ?? OTHER_HEAD };
  });
  const sentences = new Set(gold.sentences.map(keyOf));
  return {
    Words: {
      gold: gold.words.length,
      system: system.words.length,
      right: aligned.filter((at) => at !== UNALIGNED).length,
    },
    Sentences: {
      gold: gold.sentences.length,
      system: system.sentences.length,
      right: system.sentences.filter((span) => sentences.has(keyOf(span))).length,
    },
    ...scoreAnswers(gold.tokens, system.tokens, answers),
  };
}

/**
 * Finds the system's word for each gold word, or −1.
 *
 * Words are the same when they cover the same characters; within a multi-word token when both belong to a longest
 * common subsequence of forms, whatever their case.
 */
export function alignWords(gold: GoldText, system: readonly SplitWord[]): readonly number[] {
  const places = new Map(system.map(({ span }, index) => [keyOf(span), index]));
  const aligned = gold.words.map(({ span }) => places.get(keyOf(span)) ?? UNALIGNED);
  const starts = new Map(system.map(({ span }, index) => [span[0], index]));
  for (const { span, from, to } of gold.multiwords) {
    aligned.fill(UNALIGNED, from, to);
    const inside = wordsInside(system, starts, span);
    const pairs = commonForms(
      gold.words.slice(from, to).map(lowerCase),
      inside.map((index) => lowerCase(system[index])),
    );
    for (const [mine, theirs] of pairs) aligned[from + mine] = inside[theirs] ?? UNALIGNED;
  }
  return aligned;
}

function keyOf(span: Span): string {
  return span.join();
}

function lowerCase(word: SplitWord | undefined): string {
  return word?.form.toLowerCase() ?? "";
}

/** The places of the words that lie wholly inside. */
function wordsInside(
  words: readonly SplitWord[],
  starts: ReadonlyMap<number, number>,
  [start, end]: Span,
): readonly number[] {
  const inside: number[] = [];
  for (let at = start; at < end; at += 1) {
    const index = starts.get(at);
    if (index !== undefined && (words[index]?.span[1] ?? end) <= end) inside.push(index);
  }
  return inside;
}

/** Pairs of places that make a longest common subsequence. */
function commonForms(
  gold: readonly string[],
  system: readonly string[],
): readonly (readonly [number, number])[] {
  const lengths = commonLengths(gold, system);
  const pairs: [number, number][] = [];
  let [mine, theirs] = [0, 0];
  while (mine < gold.length && theirs < system.length) {
    if (gold[mine] === system[theirs]) {
      pairs.push([mine, theirs]);
      mine += 1;
      theirs += 1;
    } else if (lengths[mine]?.[theirs] === lengths[mine + 1]?.[theirs]) mine += 1;
    else theirs += 1;
  }
  return pairs;
}

/** How long the longest common subsequence is of what begins at each pair of places. */
function commonLengths(
  gold: readonly string[],
  system: readonly string[],
): readonly (readonly number[])[] {
  const lengths = [...gold, ""].map(() => [...system, ""].map(() => 0));
  for (let mine = gold.length - 1; mine >= 0; mine -= 1) {
    const row = lengths[mine] ?? [];
    const below = lengths[mine + 1] ?? [];
    for (let theirs = system.length - 1; theirs >= 0; theirs -= 1) {
      row[theirs] =
        gold[mine] === system[theirs]
          ? 1 + (below[theirs + 1] ?? 0)
          : Math.max(below[theirs] ?? 0, row[theirs + 1] ?? 0);
    }
  }
  return lengths;
}
