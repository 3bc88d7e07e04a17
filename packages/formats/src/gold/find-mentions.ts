import { compareSpans, type Span, wholeSpans } from "@zenobia/model";

/** Where names of one actor or place stand in a text. */
export interface Mentions {
  /** In order, none inside another. */
  readonly spans: readonly Span[];
  /** Names that the text does not have as whole words. */
  readonly missing: readonly string[];
}

/**
 * Finds where the names of several actors stand.
 *
 * Words inside a longer name of another ("Syria" in "Syrian Islamic Front of Syria") are that other's, unless the name
 * stands nowhere else.
 */
export function findMentions(
  text: string,
  named: readonly (readonly string[])[],
): readonly Mentions[] {
  const found = named.map((names) => {
    const spans = [...new Set(names)].map((name) => [name, wholeSpans(text, name)] as const);
    const isInOwn = createCover(spans.flatMap(([, list]) => list));
    const missing = spans.filter(([, list]) => list.length === 0).map(([name]) => name);
    return {
      spans: spans.map(([, list]) => list.filter((span) => !isInOwn(span))),
      missing,
    };
  });
  const isInLonger = createCover(found.flatMap(({ spans }) => spans.flat()));
  return found.map(({ spans, missing }) => {
    const kept = spans.map((list) => {
      const free = list.filter((span) => !isInLonger(span));
      return free.length > 0 ? free : list;
    });
    return { spans: kept.flat().sort(compareSpans), missing };
  });
}

/** Tells of spans whether they lie in a longer one of a list; n log n, since names can be many and short. */
function createCover(list: readonly Span[]): (span: Span) => boolean {
  const sorted = [...list].sort(compareSpans);
  let reach = -1;
  // How far the spans up to each reach that start no later.
  const reaches = sorted.map(([, end]) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return ([start, end]) => {
    const before = countBefore(sorted, start);
    const earlier = reaches[before - 1] ?? -1;
    const longest = sorted[before];
    return earlier >= end || (longest?.[0] === start && longest[1] > end);
  };
}

/** How many spans start before a point. */
function countBefore(sorted: readonly Span[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
