/**
 * A stretch of a report's stored text: UTF-16 code units, half-open, `[start, end]`.
 *
 * The stored text never changes, so a span says the same for ever.
 */
export type Span = readonly [start: number, end: number];

/** Tells whether the spans share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Tells whether every character of `inner` lies in `outer`. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Cuts the words of a span out of the text it points into. */
export function textOf(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

/** Orders spans by start, then the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a[0] - b[0] || b[1] - a[1];
}

/** Finds every place where words stand in a text, in order; they may overlap. None for empty words. */
export function spansOf(text: string, words: string): readonly Span[] {
  const spans: Span[] = [];
  if (words === "") return spans;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    spans.push([start, start + words.length]);
  return spans;
}
