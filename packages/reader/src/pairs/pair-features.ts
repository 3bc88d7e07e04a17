import { generalLemma } from "../events/general-lemma.ts";
import { relationAt, uposAt } from "../frames/sentence-view.ts";
import type { Signals } from "../linear-model.ts";
import { keyPredicate } from "./key-predicate.ts";
import type { PairScene } from "./pair-scene.ts";
import type { Candidate } from "./rank-candidates.ts";
import { rootType } from "./root-type.ts";
import { wordPools } from "./word-pools.ts";

/** Candidates whose entry and status the model sees. */
const SEEN_CANDIDATES = 3;
/** Dependents that change what a verb says. */
const OPERATORS = new Set(["aux", "aux:pass", "advmod", "mark", "compound:prt", "det", "cc"]);

const OBJECTS = new Set(["obj", "nsubj:pass", "obl"]);
const CLAUSES = new Set(["xcomp", "ccomp", "advcl"]);
/** The name of a predicate grows by a letter with each clause that is entered. */
const MAX_NAME = 3;

/** Gathers what the learned model sees: the rules' candidates, the words around, their vectors. */
export function pairSignals(pair: PairScene, candidates: readonly Candidate[]): Signals {
  return { features: featuresOf(pair, candidates), dense: wordPools(pair) };
}

function featuresOf(pair: PairScene, candidates: readonly Candidate[]): readonly string[] {
  const features = new Set<string>(["bias"]);
  candidateFeatures(candidates, features);
  const key = keyPredicate(pair);
  if (key >= 0) predicateFeatures(pair, key, "k", features);
  for (const word of pair.path)
    if (isContent(pair, word)) features.add(`p:${generalLemma(pair.scene, word)}`);
  bagFeatures(pair, features);
  return [...features];
}

function candidateFeatures(candidates: readonly Candidate[], features: Set<string>): void {
  if (candidates.length === 0) features.add("none");
  candidates.slice(0, SEEN_CANDIDATES).forEach((candidate, rank) => {
    const { entry, status } = candidate.match;
    features.add(`t${rank}:${rootType(candidate.type)}`);
    features.add(`ts${rank}:${entry.type}/${status}`);
    features.add(`e${rank}:${entry.id}`);
    if (rank === 0)
      features.add(
        `tb:${rootType(candidate.type)}/${Math.round(Math.max(-2, Math.min(8, candidate.score)) / 2)}`,
      );
  });
  for (const candidate of candidates) features.add(`any:${rootType(candidate.type)}`);
}

/** A predicate with its operators, its objects and the infinitives and clauses under it, each alone and together. */
function predicateFeatures(
  pair: PairScene,
  head: number,
  name: string,
  features: Set<string>,
): void {
  const { view } = pair.scene;
  const lemma = generalLemma(pair.scene, head);
  features.add(`${name}:${lemma}`);
  for (const child of view.tree.children(head)) {
    const relation = relationAt(view, child);
    const below = generalLemma(pair.scene, child);
    if (OPERATORS.has(relation)) {
      features.add(`${name}-${relation}:${below}`);
      features.add(`${name}+${relation}:${lemma}/${below}`);
    } else if (
      OBJECTS.has(relation) &&
      !pair.target.words.has(child) &&
      !pair.source.words.has(child)
    ) {
      features.add(`${name}-o:${below}`);
      features.add(`${name}+o:${lemma}/${below}`);
    } else if (CLAUSES.has(relation) && name.length < MAX_NAME) {
      features.add(`${name}+x:${lemma}/${below}`);
      predicateFeatures(pair, child, `${name}${relation === "advcl" ? "a" : "x"}`, features);
    }
  }
}

/** All words and neighbouring words outside the two names, and the common words inside them. */
function bagFeatures(pair: PairScene, features: Set<string>): void {
  const { view } = pair.scene;
  let before = "";
  for (const { index, sentence } of view.words) {
    if (!pair.sentences.has(sentence)) continue;
    const lemma = generalLemma(pair.scene, index);
    const name = partyName(pair, index);
    if (name === "") {
      features.add(`w:${lemma}`);
      if (before !== "") features.add(`b:${before}_${lemma}`);
    } else if (isContent(pair, index) && uposAt(view, index) !== "PROPN") {
      features.add(`${name}:${lemma}`);
    }
    before = name === "" ? lemma : "";
  }
}

function partyName(pair: PairScene, word: number): "ws" | "wt" | "" {
  if (pair.source.words.has(word)) return "ws";
  return pair.target.words.has(word) ? "wt" : "";
}

function isContent(pair: PairScene, word: number): boolean {
  return ["NOUN", "VERB", "ADJ", "ADV", "PROPN"].includes(uposAt(pair.scene.view, word));
}
