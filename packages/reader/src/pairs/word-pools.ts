import { uposAt } from "../frames/sentence-view.ts";
import { meanVector } from "../mean-vector.ts";
import { keyPredicate } from "./key-predicate.ts";
import type { PairScene } from "./pair-scene.ts";

/** Relations of what a predicate says about, and of what lies one word further down. */
const COMPLEMENTS = ["obj", "xcomp", "ccomp", "obl", "nsubj"];
const INNER_COMPLEMENTS = ["obj", "xcomp", "ccomp"];
const DETAILS = ["obj", "xcomp", "nmod", "compound", "amod"];
const POOLS = 4;

/**
 * Means of the word vectors of four groups of words, one behind the other, each of length 1: what the key predicate
 * says about, the words on the way between the two actors, all content words, the key predicate.
 *
 * Empty where the syntax model has no vectors.
 */
export function wordPools(pair: PairScene): readonly number[] {
  const { syntax } = pair.scene.knowledge;
  if (!syntax.vectorOf) return [];
  const key = keyPredicate(pair);
  const isOutside = (word: number): boolean =>
    !pair.source.words.has(word) && !pair.target.words.has(word);
  const pools = [
    wordsUnder(pair, key),
    wordsNear(pair, key),
    contentWords(pair),
    key < 0 ? [] : [key],
  ];
  const vectors = pools.map((pool) =>
    meanVector(pool.filter(isOutside), (word) =>
      syntax.vectorOf?.(pair.scene.words[word]?.form ?? ""),
    ),
  );
  const width = Math.max(...vectors.map((vector) => vector.length));
  return width === 0
    ? []
    : vectors
        .slice(0, POOLS)
        .flatMap((vector) => (vector.length === 0 ? new Array<number>(width).fill(0) : vector));
}

function wordsUnder(pair: PairScene, key: number): readonly number[] {
  if (key < 0) return [];
  const { tree } = pair.scene.view;
  return tree
    .childrenBy(key, ...COMPLEMENTS)
    .flatMap((child) => [
      child,
      ...(INNER_COMPLEMENTS.includes(tree.relation(child))
        ? tree.childrenBy(child, ...DETAILS)
        : []),
    ]);
}

function wordsNear(pair: PairScene, key: number): readonly number[] {
  const around = key < 0 ? [] : [key, ...pair.scene.view.tree.children(key)];
  return [...new Set([...pair.path, ...around])].filter((word) =>
    ["NOUN", "VERB", "ADJ"].includes(uposAt(pair.scene.view, word)),
  );
}

function contentWords(pair: PairScene): readonly number[] {
  const { view } = pair.scene;
  return view.words
    .filter(
      (word) =>
        pair.sentences.has(word.sentence) &&
        ["NOUN", "VERB", "ADJ", "ADV"].includes(uposAt(view, word.index)),
    )
    .map((word) => word.index);
}
