import { lemmaAt, relationAt, uposAt } from "../frames/sentence-view.ts";
import { type SpeechScene, segmentAt, sentenceAt } from "./speech-scene.ts";

/** How far up a clause is looked for. */
const MAX_CLIMB = 12;

/** All words under a head, its own included, without what hangs under any of `without`. */
export function wordsUnder(
  scene: SpeechScene,
  head: number,
  without: readonly number[] = [],
): readonly number[] {
  const { tree } = scene.view;
  return tree
    .descendants(head)
    .filter((word) => !without.some((other) => word === other || tree.isAncestor(other, word)));
}

/** The words of a main clause beside which a verb of speech stands ("…, officials said"), within its semicolons. */
export function hostClause(scene: SpeechScene, host: number, verb: number): readonly number[] {
  const [from, to] = segmentAt(scene, verb);
  return wordsUnder(scene, host, [verb]).filter((word) => from <= word && word < to);
}

/**
 * Where the telling opens that ends at a word: at its semicolon, or before where what stands there has no voice of
 * its own ("Two died; three fled, residents said").
 */
export function tellingStart(scene: SpeechScene, word: number): number {
  const [sentence] = sentenceAt(scene, word);
  let [from] = segmentAt(scene, word);
  while (from > sentence) {
    const [earlier, end] = segmentAt(scene, from - 2);
    if (hasVoice(scene, earlier, end)) return from;
    from = earlier;
  }
  return from;
}

function hasVoice(scene: SpeechScene, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) {
    const isCue =
      uposAt(scene.view, word) === "VERB" && scene.lists.says.includes(lemmaAt(scene.view, word));
    if (isCue || scene.words[word]?.form.toLowerCase() === "according") return true;
  }
  return false;
}

/** Head of the clause that a phrase at its end or start speaks of: up to the root or to a clause of another speech. */
export function wholeClauseOf(scene: SpeechScene, head: number): number {
  const { tree } = scene.view;
  let clause = head;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = tree.parent(clause);
    if (above < 0 || isClauseBoundary(scene, clause)) return clause;
    clause = above;
  }
  return clause;
}

/** Head of the smallest clause around a word. */
export function clauseOf(scene: SpeechScene, head: number): number {
  const { tree } = scene.view;
  let clause = head;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = tree.parent(clause);
    if (above < 0 || isClauseHead(scene, clause)) return clause;
    clause = above;
  }
  return clause;
}

function isClauseHead(scene: SpeechScene, index: number): boolean {
  return (
    uposAt(scene.view, index) === "VERB" ||
    scene.view.tree.childBy(index, "cop", "nsubj") !== undefined
  );
}

/** A clause that stands apart from what governs it: that-clauses, relative clauses, what follows a semicolon. */
function isClauseBoundary(scene: SpeechScene, clause: number): boolean {
  const relation = relationAt(scene.view, clause);
  if (relation.startsWith("ccomp") || relation === "acl:relcl") return true;
  if (relation !== "parataxis" && relation !== "conj") return false;
  const [from] = segmentAt(scene, clause);
  return scene.view.tree.parent(clause) < from;
}

/** Tells whether nothing but punctuation follows a phrase in its segment. */
export function endsSegment(scene: SpeechScene, head: number): boolean {
  const [, end] = scene.view.tree.subtree(head);
  const [, to] = segmentAt(scene, head);
  for (let word = end; word < to; word += 1) if (uposAt(scene.view, word) !== "PUNCT") return false;
  return true;
}

/** Tells whether a comma or a dash stands at or right before a word. */
export function isSetOff(scene: SpeechScene, from: number): boolean {
  return [",", "—", "–", "--"].some(
    (mark) => lemmaAt(scene.view, from) === mark || lemmaAt(scene.view, from - 1) === mark,
  );
}
