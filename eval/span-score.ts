/** A labelled stretch of tokens, `from` to `to` (exclusive). */
export interface LabelledSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Counts behind precision and recall. */
export interface SpanTally {
  gold: number;
  found: number;
  /** Found spans that are a gold span to the token. */
  exact: number;
  /** Found spans that share a token with a gold span, one to one. */
  partial: number;
}

/** Reads BIO labels ("B-cue", "I-cue", "O") as spans; an "I" without a beginning opens one. */
export function spansOfLabels(labels: readonly string[]): readonly LabelledSpan[] {
  const spans: { label: string; from: number; to: number }[] = [];
  labels.forEach((tag, at) => {
    const label = tag.slice(2);
    const last = spans.at(-1);
    if (tag.startsWith("I-") && last?.label === label && last.to === at) last.to = at + 1;
    else if (tag !== "O") spans.push({ label, from: at, to: at + 1 });
  });
  return spans;
}

/** Matches found spans of one label with gold ones and adds to the tally. */
export function tallySpans(
  tally: SpanTally,
  gold: readonly LabelledSpan[],
  found: readonly LabelledSpan[],
): void {
  tally.gold += gold.length;
  tally.found += found.length;
  const open = [...gold];
  const rest = found.filter(
    (span) => !take(open, (other) => other.from === span.from && other.to === span.to),
  );
  tally.exact += found.length - rest.length;
  const partial = rest.filter((span) =>
    take(open, (other) => other.from < span.to && span.from < other.to),
  );
  tally.partial += found.length - rest.length + partial.length;
}

function take(open: LabelledSpan[], fits: (span: LabelledSpan) => boolean): boolean {
  const at = open.findIndex(fits);
  if (at < 0) return false;
  open.splice(at, 1);
  return true;
}

/** F1 in percent. */
export function spanF1(hits: number, { gold, found }: SpanTally): number {
  return gold + found === 0 ? 0 : (200 * hits) / (gold + found);
}
