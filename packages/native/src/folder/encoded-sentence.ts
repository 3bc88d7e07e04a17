import type { Runtime, RuntimeTensor } from "../runtime.ts";
import type { Encoding } from "./manifest.ts";

/** The words of a sentence, or of a piece of one, as numbers of subwords. */
export interface EncodedSentence {
  /** Subwords of each word. */
  readonly words: readonly (readonly number[])[];
  /** Subwords of all words, without those before and behind. */
  readonly subwords: number;
}

/** How much goes into one run, so that memory stays bounded; a single sentence always may. */
export interface RunLimits {
  readonly sentences: number;
  /** With what fills up shorter sentences. */
  readonly subwords: number;
  /** Scores of the largest output. */
  readonly scores: number;
}

/** Counts what a sentence of subwords is made of. */
export function encodedSentence(words: readonly (readonly number[])[]): EncodedSentence {
  return { words, subwords: words.reduce((sum, word) => sum + word.length, 0) };
}

/**
 * Groups sentences into runs, those of most subwords first, of equals the first.
 *
 * @returns Places among the sentences.
 */
export function runsOf(
  sentences: readonly EncodedSentence[],
  relations: number,
  limits: RunLimits,
): readonly (readonly number[])[] {
  const subwords = (place: number) => sentences[place]?.subwords ?? 0;
  const runs: number[][] = [];
  let longest = 0;
  let widest = 0;
  for (const place of [...sentences.keys()].sort((a, b) => subwords(b) - subwords(a))) {
    const words = sentences[place]?.words.length ?? 0;
    const run = runs.at(-1);
    const count = (run?.length ?? 0) + 1;
    const most = Math.max(widest, words);
    const fits =
      run !== undefined &&
      count <= limits.sentences &&
      count * longest <= limits.subwords &&
      count * most * (most + 1) * relations <= limits.scores;
    if (fits) run.push(place);
    else runs.push([place]);
    longest = fits ? longest : subwords(place);
    widest = fits ? most : words;
  }
  return runs;
}

/** Makes the inputs of the graph: sentences side by side, filled up to the longest. */
export function inputsOf(
  { Tensor }: Pick<Runtime, "Tensor">,
  sentences: readonly EncodedSentence[],
  encoding: Encoding,
): Readonly<Record<string, RuntimeTensor>> {
  const count = sentences.length;
  const special = encoding.begin.length + encoding.end.length;
  const length = special + Math.max(...sentences.map(({ subwords }) => subwords));
  const width = Math.max(...sentences.map(({ words }) => words.length));
  const subwords = new BigInt64Array(count * length).fill(BigInt(encoding.padding));
  const attention = new BigInt64Array(count * length);
  const words = new BigInt64Array(count * width);
  sentences.forEach((sentence, row) => {
    const numbers = [...encoding.begin, ...sentence.words.flat(), ...encoding.end];
    subwords.set(numbers.map(BigInt), row * length);
    attention.fill(1n, row * length, row * length + numbers.length);
    words.set(firstSubwords(sentence, encoding.begin.length), row * width);
  });
  const lengths = BigInt64Array.from(sentences, (sentence) => BigInt(sentence.words.length));
  return {
    subwords: new Tensor("int64", subwords, [count, length]),
    attention: new Tensor("int64", attention, [count, length]),
    words: new Tensor("int64", words, [count, width]),
    lengths: new Tensor("int64", lengths, [count]),
  };
}

function firstSubwords({ words }: EncodedSentence, begin: number): readonly bigint[] {
  let next = begin;
  return words.map((word) => {
    const first = next;
    next += word.length;
    return BigInt(first);
  });
}
