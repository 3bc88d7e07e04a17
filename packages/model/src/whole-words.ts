import { type Span, spansOf } from "./span.ts";

const LETTER = /[\p{L}\p{N}]/u;

/** Finds where words stand in a text as words of their own, not as a part of longer ones. */
export function wholeSpans(text: string, words: string): readonly Span[] {
  return spansOf(text, words).filter(
    ([start, end]) =>
      !(joins(text, start) && LETTER.test(words.slice(0, 1))) &&
      !(joins(text, end) && LETTER.test(words.slice(-1))),
  );
}

/** Tells whether a letter or digit stands on both sides of a point of the text. */
function joins(text: string, at: number): boolean {
  return LETTER.test(text.slice(at - 1, at)) && LETTER.test(text.slice(at, at + 1));
}
