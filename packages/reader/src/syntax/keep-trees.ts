import type { Token } from "../document.ts";
import type { Sentence } from "./repair-phrases.ts";

/**
 * Takes a sentence's repaired tokens only where they still are a tree: whatever a rule overlooks, no stage behind is to walk in
 * circles.
 */
export function keepTrees(
  parsed: readonly Token[],
  repaired: readonly Token[],
  sentences: readonly Sentence[],
): readonly Token[] {
  const broken = sentences.filter((sentence) => !isTree(repaired, sentence));
  if (broken.length === 0) return repaired;
  const kept = [...repaired];
  for (const { from, to } of broken) kept.splice(from, to - from, ...parsed.slice(from, to));
  return kept;
}

/** Tells whether every word of a sentence leads to its root; costs one look at each. */
function isTree(tokens: readonly Token[], { from, to }: Sentence): boolean {
  const reached = new Uint8Array(to - from);
  for (let start = from; start < to; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at >= from && at < to && reached[at - from] === UNSEEN) {
      reached[at - from] = ON_PATH;
      path.push(at);
      at = tokens[at]?.head ?? -1;
    }
    if (at >= from && at < to && reached[at - from] === ON_PATH) return false;
    for (const word of path) reached[word - from] = DONE;
  }
  return true;
}

const UNSEEN = 0;
const ON_PATH = 1;
const DONE = 2;
