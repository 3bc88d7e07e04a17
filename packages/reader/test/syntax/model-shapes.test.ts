import { expect, test } from "vitest";
import { type ModelFile, parseModelFile } from "../../src/syntax/model-file.ts";
import { checkShapes } from "../../src/syntax/model-shapes.ts";
import { readModelBytes } from "./shipped-model.ts";

const FILE = parseModelFile(readModelBytes());

function withRow(file: ModelFile, changed: string): ModelFile {
  return {
    ...file,
    matrix: (name) => {
      const matrix = file.matrix(name);
      return name === changed ? { ...matrix, rows: matrix.rows + 1 } : matrix;
    },
    vector: (name) => (name === changed ? file.vector(name).subarray(1) : file.vector(name)),
  };
}

test("finds nothing amiss in the model of the package", () => {
  expect(() => checkShapes(FILE)).not.toThrow();
});

test.each([
  "word",
  "lstm1.backward.input",
  "lstm2.forward.bias",
  "tag.weight",
  "relation.bias",
  "arc.weight",
  "root",
  "distance",
])("names %s when it does not fit the rest", (name) => {
  expect(() => checkShapes(withRow(FILE, name))).toThrow(
    expect.objectContaining({
      code: "reader/asset-corrupt",
      message: expect.stringContaining(`tensor ${name} does not fit`),
    }),
  );
});

test("refuses a list of labels that is longer than the layer", () => {
  const labels = { ...FILE.labels, relations: [...FILE.labels.relations, "more"] };
  expect(() => checkShapes({ ...FILE, labels })).toThrow("tensor relation.weight");
});
