/** Mean of the vectors of words, of length 1; empty where none of them has one. */
export function meanVector(
  words: readonly number[],
  vectorOf: (word: number) => Float32Array | undefined,
): readonly number[] {
  const vectors = words.flatMap((word) => vectorOf(word) ?? []);
  const [first] = vectors;
  if (!first) return [];
  const sum = Array.from(first, (_, column) =>
    vectors.reduce((total, vector) => total + (vector[column] ?? 0), 0),
  );
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1;
  return sum.map((value) => value / length);
}
