import type { ModelFile } from "./model-file.ts";
import { plainForm } from "./word-features.ts";

/** Looks up the frozen word vectors of a syntax model. */
export function createVectorLookUp(file: ModelFile): (form: string) => Float32Array | undefined {
  const matrix = file.matrix("vectors");
  const { vectors } = file.vocabularies;
  return (form) => {
    const row = vectors.rowOf(plainForm(form).toLowerCase()) ?? 0;
    if (row === 0) return undefined;
    const scale = matrix.scales[row] ?? 0;
    const from = row * matrix.columns;
    return Float32Array.from(
      matrix.values.subarray(from, from + matrix.columns),
      (value) => value * scale,
    );
  };
}
