import {
  hasFeature,
  isNominal,
  lemmaAt,
  prepositionOf,
  uposAt,
  type View,
} from "./sentence-view.ts";

/** "tens of thousands of": so many counts stand one within another. */
const MOST_COUNTS = 3;

/**
 * The noun that a word counts, "dozens of *civilians*", "five of the *hostages*"; of any other word itself. "Most of Ghazni" counts
 * nothing: it is a part of a whole.
 */
export function countedHead(view: View, head: number): number {
  let found = head;
  for (let step = 0; step < MOST_COUNTS && isCount(view, found); step += 1) {
    const counted = view.tree
      .childrenBy(found, "nmod")
      .find((child) => prepositionOf(view, child) === "of" && isCounted(view, child));
    if (counted === undefined) return found;
    found = counted;
  }
  return found;
}

function isCount(view: View, index: number): boolean {
  return uposAt(view, index) === "NUM" || view.lists.count_words.includes(lemmaAt(view, index));
}

function isCounted(view: View, index: number): boolean {
  return isNominal(view, index) && (isCount(view, index) || hasFeature(view, index, "Number=Plur"));
}
