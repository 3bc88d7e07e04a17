import { AppError } from "@zenobia/model";
import type { ModelFile } from "./model-file.ts";
import {
  LEXICON_CLASSES,
  PREFIX3_BUCKETS,
  SHAPES,
  SUFFIX2_BUCKETS,
  SUFFIX3_BUCKETS,
  SUFFIX4_BUCKETS,
} from "./word-features.ts";
import { TABLES } from "./word-projection.ts";

/** Sums of so many products of a 16-bit and an 8-bit number fit into 32 bits. */
const MOST_COLUMNS = 516;
const DISTANCES = 25;

/** Rows and columns of a matrix, or the length of a vector. */
type Shape = readonly [rows: number, columns: number] | readonly [length: number];

/**
 * Checks that the parts of a model fit together, so that nothing is read beside them.
 *
 * @throws {AppError} `reader/asset-corrupt` with the name of the first tensor that does not fit.
 */
export function checkShapes(file: ModelFile): void {
  const hidden = file.matrix("lstm1.forward.recurrent").columns;
  if (hidden % 8 !== 0) throw misfit("lstm1.forward.recurrent");
  const width = (name: string) => file.matrix(name).rows;
  const inputs = TABLES.reduce((sum, name) => sum + file.matrix(name).columns, 0);
  if (file.bytes("lexicon_class").length !== file.vocabularies.lexicon.size)
    throw misfit("lexicon_class");
  check(file, tableShapes(file));
  check(file, recurrentShapes("lstm1", inputs, hidden));
  check(file, recurrentShapes("lstm2", 2 * hidden, hidden));
  check(file, labelShapes(file, 2 * hidden));
  check(file, treeShapes(2 * hidden, width("arc_head.weight"), width("relation_head.weight")));
}

function misfit(name: string): AppError {
  return new AppError(
    "reader/asset-corrupt",
    `The syntax model cannot be used: tensor ${name} does not fit the others. Export the model again.`,
  );
}

function check(file: ModelFile, shapes: Readonly<Record<string, Shape>>): void {
  for (const [name, [rows, columns]] of Object.entries(shapes)) {
    if (columns === undefined) {
      if (file.vector(name).length !== rows) throw misfit(name);
      continue;
    }
    const matrix = file.matrix(name);
    const fits = matrix.rows === rows && matrix.columns === columns && columns <= MOST_COLUMNS;
    if (!fits) throw misfit(name);
  }
}

function tableShapes(file: ModelFile): Readonly<Record<string, Shape>> {
  const { vectors, words } = file.vocabularies;
  const rows = [
    vectors.size,
    words.size,
    SUFFIX4_BUCKETS,
    SUFFIX3_BUCKETS,
    SUFFIX2_BUCKETS,
    PREFIX3_BUCKETS,
    SHAPES,
    LEXICON_CLASSES,
  ];
  return Object.fromEntries(
    TABLES.map((name, index): [string, Shape] => [
      name,
      [rows[index] ?? 0, file.matrix(name).columns],
    ]),
  );
}

function recurrentShapes(
  layer: string,
  inputs: number,
  hidden: number,
): Readonly<Record<string, Shape>> {
  const gates = 4 * hidden;
  const of = (direction: string): Readonly<Record<string, Shape>> => ({
    [`${layer}.${direction}.input`]: [gates, inputs],
    [`${layer}.${direction}.recurrent`]: [gates, hidden],
    [`${layer}.${direction}.bias`]: [gates],
  });
  return { ...of("forward"), ...of("backward") };
}

function labelShapes(file: ModelFile, width: number): Readonly<Record<string, Shape>> {
  const { tags, feats, lemmas, names, relations } = file.labels;
  const of = (name: string, count: number, columns: number): Readonly<Record<string, Shape>> => ({
    [`${name}.weight`]: [count, columns],
    [`${name}.bias`]: [count],
  });
  return {
    ...of("tag", tags.length, width),
    ...of("feats", feats.length, width),
    ...of("lemma", lemmas.length, width),
    ...of("name", names.length, width),
    ...of("relation", relations.length, file.matrix("relation_head.weight").rows),
  };
}

function treeShapes(width: number, arc: number, relation: number): Readonly<Record<string, Shape>> {
  return {
    root: [width],
    "arc_dependent.weight": [arc, width],
    "arc_dependent.bias": [arc],
    "arc_head.weight": [arc, width],
    "arc_head.bias": [arc],
    "arc.weight": [arc, arc],
    "arc.bias": [arc],
    distance: [DISTANCES],
    "relation_dependent.weight": [relation, width],
    "relation_dependent.bias": [relation],
    "relation_head.weight": [relation, width],
  };
}
