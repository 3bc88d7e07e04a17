import type { Token } from "../packages/reader/src/document.ts";
import { relationBase } from "../packages/reader/src/syntax/tree.ts";

/** What is compared, in the order of printing; as the CoNLL 2018 shared task defines each. */
export const TREEBANK_METRICS = ["UPOS", "XPOS", "UFeats", "Lemma", "UAS", "LAS", "CLAS"] as const;

/** A metric of the CoNLL 2018 shared task. */
export type TreebankMetric = (typeof TREEBANK_METRICS)[number];

/** How many there are in the gold standard and in the system's output, and how many are right. */
export interface Tally {
  readonly gold: number;
  readonly system: number;
  readonly right: number;
}

/** A tally for each of some metrics. */
export type Scores<Metric extends string> = Readonly<Record<Metric, Tally>>;

/** Relations of content words; the others (case, det, punct …) do not count for CLAS. */
const CONTENT_RELATIONS: ReadonlySet<string> = new Set(
  (
    "nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos nummod acl " +
    "amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep"
  ).split(" "),
);

/** Features that are the same in all languages; only these are compared. */
const UNIVERSAL_FEATURES: ReadonlySet<string> = new Set(
  (
    "PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect " +
    "Voice Evident Polarity Person Polite"
  ).split(" "),
);

/**
 * Scores the tokens of a sentence against its gold tokens, word by word: gold words are given, so all but CLAS are
 * accuracies. LAS and CLAS compare relations without their subtypes.
 *
 * @see https://universaldependencies.org/conll18/evaluation.html
 */
export function scoreSentence(
  gold: readonly Token[],
  system: readonly Token[],
): Scores<TreebankMetric> {
  return scoreAnswers(gold, system, system);
}

/**
 * Scores tokens whose words the system may have found otherwise.
 *
 * @param answers The system's token for each gold token, with its head among the gold tokens; none for a missed word.
 */
export function scoreAnswers(
  gold: readonly Token[],
  system: readonly Token[],
  answers: readonly (Token | undefined)[],
): Scores<TreebankMetric> {
  return scoreFrom((metric) => ({
    gold: gold.filter((token) => counts(metric, token)).length,
    system: system.filter((token) => counts(metric, token)).length,
    right: gold.filter((token, index) => {
      const answer = answers[index];
      return answer !== undefined && counts(metric, token) && isRight(metric, token, answer);
    }).length,
  }));
}

/** Adds two scores of the same metrics. */
export function addScores<Metric extends string>(
  a: Scores<Metric>,
  b: Scores<Metric>,
): Scores<Metric> {
  const metrics = Object.keys(a) as Metric[];
  const sums = metrics.map((metric) => [metric, addTallies(a[metric], b[metric])] as const);
  return Object.fromEntries(sums) as Scores<Metric>;
}

function addTallies(a: Tally, b: Tally): Tally {
  return { gold: a.gold + b.gold, system: a.system + b.system, right: a.right + b.right };
}

/** F1 of a tally in per cent; 0 for none. */
export function f1(tally: Tally): number {
  const total = tally.gold + tally.system;
  return total === 0 ? 0 : (200 * tally.right) / total;
}

function scoreFrom(tally: (metric: TreebankMetric) => Tally): Scores<TreebankMetric> {
  return {
    UPOS: tally("UPOS"),
    XPOS: tally("XPOS"),
    UFeats: tally("UFeats"),
    Lemma: tally("Lemma"),
    UAS: tally("UAS"),
    LAS: tally("LAS"),
    CLAS: tally("CLAS"),
  };
}

function counts(metric: TreebankMetric, token: Token): boolean {
  return metric !== "CLAS" || CONTENT_RELATIONS.has(relationBase(token.relation));
}

function isRight(metric: TreebankMetric, gold: Token, system: Token): boolean {
  switch (metric) {
    case "UPOS":
      return gold.upos === system.upos;
    case "XPOS":
      return gold.xpos === system.xpos;
    case "UFeats":
      return universalFeatures(gold.feats) === universalFeatures(system.feats);
    case "Lemma":
      return gold.lemma === "_" || gold.lemma === system.lemma;
    case "UAS":
      return gold.head === system.head;
    case "LAS":
    case "CLAS":
      return (
        gold.head === system.head && relationBase(gold.relation) === relationBase(system.relation)
      );
  }
}

function universalFeatures(feats: string): string {
  const isUniversal = (feature: string) => UNIVERSAL_FEATURES.has(feature.split("=", 1)[0] ?? "");
  return feats.split("|").filter(isUniversal).sort().join("|");
}
