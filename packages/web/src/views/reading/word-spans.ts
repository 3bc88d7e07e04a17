type Span = readonly [start: number, end: number];

/** Letters and figures with what joins them: “night-time”, “junta’s”, “1,200”. */
const WORD = /[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu;

/** Spans of the words of a text, in its order. */
export function wordSpansOf(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => [index, index + word.length]);
}

/** A selection drawn out to whole words; none where it holds no word. */
export function wholeWords(text: string, [start, end]: Span): Span | undefined {
  const touched = wordSpansOf(text).filter((word) => word[0] < end && word[1] > start);
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined ? undefined : [first[0], last[1]];
}

/** Words from one to another, by their places in the list. */
export function spanOfWords(words: readonly Span[], from: number, to: number): Span | undefined {
  const first = words[Math.min(from, to)];
  const last = words[Math.max(from, to)];
  return first === undefined || last === undefined ? undefined : [first[0], last[1]];
}
