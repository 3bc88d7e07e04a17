import { canonicalJson } from "../log/canonical.ts";

/** A key with the reference that stands for it. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/** Picks for each key the reference to show: the name most often given, of equals the first by alphabet. */
export function directoryOf<Reference extends Named>(
  references: readonly Reference[],
): ReadonlyMap<string, Reference> {
  const counts = new Map<string, Map<string, { reference: Reference; count: number }>>();
  for (const reference of references) {
    const names =
      counts.get(reference.key) ?? new Map<string, { reference: Reference; count: number }>();
    const text = canonicalJson(reference);
    const before = names.get(text);
    names.set(text, { reference, count: (before?.count ?? 0) + 1 });
    counts.set(reference.key, names);
  }
  return new Map([...counts].map(([key, names]) => [key, mostOften(names)]));
}

function mostOften<Reference>(
  names: ReadonlyMap<string, { readonly reference: Reference; readonly count: number }>,
): Reference {
  const sorted = [...names].sort(
    ([a, { count: m }], [b, { count: n }]) => n - m || (a < b ? -1 : 1),
  );
  return (sorted[0] as [string, { reference: Reference }])[1].reference;
}
