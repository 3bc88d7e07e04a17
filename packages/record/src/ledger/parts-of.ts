import type { AssertionId, FigureRow } from "../assertions/assertion.ts";
import { foldKey } from "../assertions/fold-key.ts";
import { hasCue, PART_CUES } from "./figure-words.ts";

/** Rule ids of a coder that mark a figure as a part of another. */
const PART_RULE = "figure.part";

/**
 * Finds which figures are told as parts of others: "59 civilians, including 15 children".
 *
 * A part is marked as one by its coder, or its words stand behind such a cue within those of another figure of the same
 * measure and report that is no smaller. Its total is the figure told before it whose words meet its own, or the nearest
 * before it.
 *
 * @param rows Figures of one coding or of several, in any order.
 * @returns Total by part; a marked part without a total that is told is left out.
 */
export function partsOf(rows: readonly FigureRow[]): ReadonlyMap<AssertionId, AssertionId> {
  const parts = new Map<AssertionId, AssertionId>();
  const codings = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = `${row.coding} ${row.measure}`;
    const group = codings.get(key) ?? [];
    group.push(row);
    codings.set(key, group);
  }
  for (const group of codings.values())
    for (const row of group) {
      const total = totalOf(row, group);
      if (total !== undefined) parts.set(row.id, total.id);
    }
  return parts;
}

function totalOf(row: FigureRow, group: readonly FigureRow[]): FigureRow | undefined {
  const marked = row.because.some((rule) => rule.startsWith(PART_RULE));
  return group
    .filter(
      (other) => other.id !== row.id && isNoSmaller(other, row) && begins(other) <= begins(row),
    )
    .filter((other) => (marked ? nearby(other, row) : cuedWithin(other, row)))
    .sort(
      (a, b) =>
        Number(meets(b, row)) - Number(meets(a, row)) ||
        begins(b) - begins(a) ||
        (a.id < b.id ? -1 : 1),
    )
    .find(({ because }) => !because.some((rule) => rule.startsWith(PART_RULE)));
}

/** "59 civilians, including 15 children, died" with "15 children" in its own words, behind the cue. */
function cuedWithin(total: FigureRow, part: FigureRow): boolean {
  return total.evidence.some(({ span, text }) =>
    part.evidence.some((own) => {
      const [start, end] = own.span;
      const inside = start > span[0] && end <= span[1];
      // The words up to the part's own end at most with the cue and "over", "at least".
      const before = foldKey(text.slice(0, start - span[0]))
        .split(" ")
        .slice(-CUE_WORDS)
        .join(" ");
      return inside && hasCue(before, PART_CUES);
    }),
  );
}

/** Words before a part in which its cue stands. */
const CUE_WORDS = 5;
/** Characters between a part that is marked and its total, at most. */
const NEAR_CHARACTERS = 300;

function nearby(total: FigureRow, part: FigureRow): boolean {
  return begins(part) - begins(total) <= NEAR_CHARACTERS;
}

function meets(total: FigureRow, part: FigureRow): boolean {
  return total.evidence.some(({ span: [a, b] }) =>
    part.evidence.some(({ span: [c, d] }) => a < d && c < b),
  );
}

function begins({ evidence }: FigureRow): number {
  return Math.min(...evidence.map(({ span }) => span[0]));
}

function isNoSmaller(total: FigureRow, part: FigureRow): boolean {
  const most = total.exact ?? total.max ?? Number.POSITIVE_INFINITY;
  return most >= (part.exact ?? part.min ?? 0);
}
