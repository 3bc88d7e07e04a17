import type { ModelFile } from "./model-file.ts";
import { plainForm } from "./word-features.ts";

/** Looks up the frozen word vectors of a syntax model; the index is made when first asked for. */
export function createVectorLookUp(file: ModelFile): (form: string) => Float32Array | undefined {
  const matrix = file.matrix("vectors");
  let index: ReadonlyMap<string, number> | undefined;
  return (form) => {
    index ??= new Map(file.vocabularies.vectors.map((word, row) => [word, row]));
    const row = index.get(plainForm(form).toLowerCase()) ?? 0;
    if (row === 0) return undefined;
    const scale = matrix.scales[row] ?? 0;
    const from = row * matrix.columns;
    return Float32Array.from(
      matrix.values.subarray(from, from + matrix.columns),
      (value) => value * scale,
    );
  };
}
