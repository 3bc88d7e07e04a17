import { EMPTY_WORDS, FREQUENT_WORDS, STEMS } from "./common-words.ts";

/** Weights of words by how much they tell of which happening is meant. */
const WEIGHTS = { frequent: 0.3, number: 1.3, name: 1.3, other: 1 } as const;

/** At most so many characters of evidence are read: no clause that says one thing is longer. */
const MOST_CHARACTERS = 2000;

const WORD = /[\p{L}\p{N}]+(?:[,.]\p{N}+)*/gu;
const MARKS = /\p{M}/gu;
const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/** Words of a passage by their stems, with weights: no stems twice, none of those that say nothing. */
export type WordWeights = ReadonlyMap<string, number>;

/** Reads the words that tell what a passage is about. */
export function contentWords(passages: readonly string[]): WordWeights {
  const words = new Map<string, number>();
  for (const passage of passages)
    for (const [written] of passage.slice(0, MOST_CHARACTERS).matchAll(WORD)) {
      const weighed = weigh(written);
      if (weighed !== undefined && (words.get(weighed.stem) ?? 0) < weighed.weight)
        words.set(weighed.stem, weighed.weight);
    }
  return words;
}

function weigh(written: string): { readonly stem: string; readonly weight: number } | undefined {
  const word = written.normalize("NFKD").replace(MARKS, "").toLowerCase();
  if (NUMBER.test(word)) {
    const digits = word.replaceAll(",", "");
    return { stem: digits, weight: digits.length > 1 ? WEIGHTS.number : WEIGHTS.frequent };
  }
  if (word.length < 2 || EMPTY_WORDS.has(word)) return undefined;
  const stem = stemOf(word);
  if (FREQUENT_STEMS.has(stem)) return { stem, weight: WEIGHTS.frequent };
  return { stem, weight: CAPITAL.test(written) ? WEIGHTS.name : WEIGHTS.other };
}

/** A word without its ending, near enough for two forms of one word to meet: "captured", "captures" → "captur". */
export function stemOf(word: string): string {
  const known = Object.hasOwn(STEMS, word) ? STEMS[word] : undefined;
  if (known !== undefined) return withoutLastE(known);
  return word.length < 4 ? word : withoutLastE(withoutEnding(word));
}

const FREQUENT_STEMS: ReadonlySet<string> = new Set([...FREQUENT_WORDS].map(stemOf));

/** Words that go with verbs and are not what is done: "pulled back", "pulling out". */
const PARTICLES: ReadonlySet<string> = new Set(
  "away back down forward him her in into it off on out over them through up".split(" "),
);

/** Stems of the word or words that tell what was done, without particles. */
export function stemsOfTrigger(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[\s-]+/u);
  const telling = words.filter((word) => !PARTICLES.has(word));
  return (telling.length === 0 ? words : telling).map(stemOf);
}

/** Tells whether a stem is of a word that half the reports of a war have. */
export function isFrequent(stem: string): boolean {
  return FREQUENT_STEMS.has(stem);
}

function withoutEnding(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ing") && word.length > 5) return single(word.slice(0, -3));
  if (word.endsWith("ed") && word.length > 4) return single(word.slice(0, -2));
  if (word.endsWith("es") && word.length > 4) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("is") && !word.endsWith("us"))
    return word.slice(0, -1);
  return word;
}

/** "stopp" is "stop". */
function single(stem: string): string {
  const last = stem.at(-1);
  return last === stem.at(-2) && last !== "l" && last !== "s" ? stem.slice(0, -1) : stem;
}

function withoutLastE(stem: string): string {
  return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

/** Words without some stems. */
export function withoutStems(words: WordWeights, stems: readonly string[]): WordWeights {
  const rest = new Map(words);
  for (const stem of stems) rest.delete(stem);
  return rest;
}

/** What two passages share. */
export interface SharedWords {
  /** The words that tell most first. */
  readonly words: readonly string[];
  /** Weight of the words of both. */
  readonly weight: number;
  /** Its share of both passages, 0 to 1. */
  readonly overlap: number;
  /** How many of the words are names or numbers. */
  readonly names: number;
}

/** How much two passages share. */
export function sharedWords(a: WordWeights, b: WordWeights): SharedWords {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared: [string, number][] = [];
  for (const [word, one] of small) {
    const other = large.get(word);
    if (other !== undefined) shared.push([word, Math.min(one, other)]);
  }
  shared.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const weight = shared.reduce((sum, [, one]) => sum + one, 0);
  const whole = Math.sqrt(total(a) * total(b));
  return {
    words: shared.map(([word]) => word),
    weight,
    overlap: whole === 0 ? 0 : weight / whole,
    names: shared.filter(([, one]) => one >= WEIGHTS.name).length,
  };
}

function total(words: WordWeights): number {
  let sum = 0;
  for (const weight of words.values()) sum += weight;
  return sum;
}
