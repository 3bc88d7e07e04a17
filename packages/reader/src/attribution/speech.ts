/** Words `from` to `to` (exclusive) of the document. */
export type WordRange = readonly [from: number, to: number];

/**
 * What the speaker does with the content: `asserts` vouches for it; `utters` means that the words are the speaker's
 * but the report tells the act in its own voice ("demanded that the rebels withdraw").
 */
export type SpeechForce = "asserts" | "utters";

/** Somebody's speech, thought or writing that the report renders. */
export interface Speech {
  /** Word that says so: "said", "according", "claim"; the first word of a quotation that has none. */
  readonly cue: number;
  /** Index of the mention of who speaks; absent when nobody is named ("is said to"). */
  readonly speaker?: number;
  /** The pronoun beside the verb, where the speaker was taken from the speech before. */
  readonly pronoun?: number;
  /** What the speaker is responsible for: in text order, without overlap, possibly empty. */
  readonly content: readonly WordRange[];
  readonly force: SpeechForce;
  /** Index of the quotation that is the content, for direct speech. */
  readonly quotation?: number;
  readonly rule: string;
}

/** Tells whether a word is part of what is said. */
export function covers(speech: Pick<Speech, "content">, word: number): boolean {
  return speech.content.some(([from, to]) => from <= word && word < to);
}

/** How many words are said. */
export function lengthOf(speech: Pick<Speech, "content">): number {
  return speech.content.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The words of ranges, one by one. */
export function wordsIn(content: readonly WordRange[]): readonly number[] {
  return content.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));
}

/** Joins word indices, in any order and possibly repeated, to ranges. */
export function rangesOf(words: Iterable<number>): readonly WordRange[] {
  const ranges: [number, number][] = [];
  for (const word of [...new Set(words)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === word) last[1] = word + 1;
    else ranges.push([word, word + 1]);
  }
  return ranges;
}
