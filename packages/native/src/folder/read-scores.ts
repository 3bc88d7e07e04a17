import { AppError } from "@zenobia/model";
import { decodeTree, type Labels } from "@zenobia/reader";
import type { RuntimeTensor } from "../runtime.ts";
import { type LabelOutput, labelOutputs, type RunSize, scoresOf } from "./graph-interface.ts";
import type { FolderLabels } from "./manifest.ts";

/** Scores beyond count as this much: what masks a head is often −∞ or the least number there is. */
const LARGEST_SCORE = 1_000_000;

/** Scores of one run. */
export interface RunScores {
  readonly size: RunSize;
  readonly arc: Float32Array;
  readonly labels: Readonly<Partial<Record<LabelOutput, Float32Array>>>;
}

/**
 * Takes the scores out of what a graph gave.
 *
 * @throws {AppError} `model/interface` or `model/labels` when an output does not have the shape it should.
 */
export function readScores(
  found: Readonly<Record<string, RuntimeTensor>>,
  size: RunSize,
  labels: FolderLabels,
): RunScores {
  const scores = (output: "arc" | LabelOutput) => scoresOf(found, output, { size, labels });
  return {
    size,
    arc: scores("arc"),
    labels: Object.fromEntries(labelOutputs(labels).map((output) => [output, scores(output)])),
  };
}

/**
 * Chooses the labels and heads of a sentence, of equal scores the first.
 *
 * @param row The sentence's place in the run.
 * @param root Place of the relation "root" among the relations, which only the root may have; −1 when it has none.
 * @throws {AppError} `model/run` when a score is no number.
 */
export function chooseLabels(
  scores: RunScores,
  { row, words, root }: { readonly row: number; readonly words: number; readonly root: number },
): Labels {
  const { size } = scores;
  const first = row * size.words;
  const labels = (output: LabelOutput): Int32Array => {
    const table = scores.labels[output];
    const count = (table?.length ?? 0) / (size.sentences * size.words);
    return Int32Array.from({ length: words }, (_, word) =>
      table === undefined ? 0 : best(table, { from: (first + word) * count, count, without: -1 }),
    );
  };
  const head = decodeTree(arcsOf(scores, first, words), words);
  return {
    tag: labels("tag"),
    feats: labels("feats"),
    lemma: labels("lemma"),
    name: labels("name"),
    head,
    relation: relationsOf(scores, { first, head, root }),
  };
}

/** Scores of the heads of a sentence, without the columns of longer ones. */
function arcsOf({ arc, size }: RunScores, first: number, words: number): Float32Array {
  const heads = words + 1;
  const arcs = new Float32Array(words * heads);
  for (let word = 0; word < words; word++) {
    const from = (first + word) * (size.words + 1);
    arcs.set(arc.subarray(from, from + heads), word * heads);
  }
  return arcs.map((score) => Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, numberOf(score))));
}

function relationsOf(
  { size, labels }: RunScores,
  { first, head, root }: { first: number; head: Int32Array; root: number },
): Int32Array {
  const table = labels.relation ?? new Float32Array();
  const count = table.length / (size.sentences * size.words * (size.words + 1));
  return head.map((place, word) => {
    const from = ((first + word) * (size.words + 1) + place + 1) * count;
    return best(table, { from, count, without: place < 0 ? -1 : root });
  });
}

function best(
  table: Float32Array,
  { from, count, without }: { from: number; count: number; without: number },
): number {
  let chosen = without === 0 ? 1 : 0;
  for (let label = 0; label < count; label++) {
    const score = numberOf(table[from + label] ?? 0);
    if (label !== without && score > (table[from + chosen] ?? 0)) chosen = label;
  }
  return Math.min(chosen, count - 1);
}

function numberOf(score: number): number {
  if (!Number.isNaN(score)) return score;
  throw new AppError(
    "model/run",
    "the model gave a score that is no number (NaN): look for a division by zero or an overflow in what was exported",
  );
}
