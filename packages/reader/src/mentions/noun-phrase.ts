import type { Token } from "../document.ts";
import type { Tree } from "../syntax/tree.ts";

/** Dependents that belong to the core of a noun phrase, wherever they stand. */
const CORE = new Set([
  "det",
  "amod",
  "compound",
  "nummod",
  "flat",
  "nmod:poss",
  "det:predet",
  "nmod:desc",
  "goeswith",
  "fixed",
  "advmod",
  "punct",
]);

const IDLE = new Set(["PUNCT", "ADP", "CCONJ", "ADV", "PART"]);

/**
 * Bounds of a phrase's core: determiners, adjectives, compounds, numbers and the parts of a name,
 * without prepositional phrases, relative clauses, appositions and what is coordinated.
 */
export function coreOf(
  tokens: readonly Token[],
  tree: Tree,
  head: number,
): readonly [from: number, to: number] {
  return trimmed(tokens, leftEdge(tokens, tree, head), rightEdge(tokens, tree, head));
}

function leftEdge(tokens: readonly Token[], tree: Tree, head: number): number {
  let from = head;
  const children = tree.children(head);
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at] ?? head;
    if (child > head || !isCore(tokens, child)) continue;
    const [low, high] = tree.subtree(child);
    if (high !== from) break;
    from = low;
  }
  return from;
}

function rightEdge(tokens: readonly Token[], tree: Tree, head: number): number {
  let to = head + 1;
  for (const child of tree.children(head)) {
    if (child < head) continue;
    const [low, high] = tree.subtree(child);
    if (low !== to || !joinsName(tokens[child])) break;
    to = high;
  }
  return to;
}

function joinsName(token: Token | undefined): boolean {
  const relation = token?.relation ?? "";
  return (
    relation === "flat" ||
    relation === "compound" ||
    relation === "goeswith" ||
    (relation === "punct" && token?.lemma === "-")
  );
}

function isCore(tokens: readonly Token[], child: number): boolean {
  const relation = tokens[child]?.relation ?? "";
  return CORE.has(relation);
}

/** Cuts punctuation and adverbs off the ends. */
function trimmed(tokens: readonly Token[], from: number, to: number): readonly [number, number] {
  let low = from;
  let high = to;
  const idle = (index: number): boolean => IDLE.has(tokens[index]?.upos ?? "PUNCT");
  while (low < high - 1 && idle(low)) low += 1;
  while (high > low + 1 && idle(high - 1) && tokens[high - 1]?.upos === "PUNCT") high -= 1;
  return [low, high];
}
