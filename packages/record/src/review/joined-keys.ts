import type { AssertionRow } from "../assertions/assertion.ts";

/** Keys that were said to be one, each with the one that stands for all; keys by themselves are not in it. */
export type JoinedKeys = ReadonlyMap<string, string>;

/** Joins pairs of keys; the smallest of those that are one stands for them, whatever the order of the pairs. */
export function joinKeys(pairs: readonly (readonly [string, string])[]): JoinedKeys {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const [a, b] of pairs) {
    const [first = "", second = ""] = [rootOf(a), rootOf(b)].sort();
    if (first !== second) parents.set(second, first);
  }
  return new Map([...parents.keys()].map((key) => [key, rootOf(key)]));
}

/** A row whose actors and places carry the keys that stand for theirs. */
export function withJoinedKeys(
  row: AssertionRow,
  { actors, places }: { readonly actors: JoinedKeys; readonly places: JoinedKeys },
): AssertionRow {
  if (actors.size === 0 && places.size === 0) return row;
  const actor = <Reference extends { readonly key: string }>(reference: Reference): Reference =>
    joined(reference, actors);
  const place = <Reference extends { readonly key: string }>(reference: Reference): Reference =>
    joined(reference, places);
  const head = { attribution: row.attribution.map(actor) };
  switch (row.kind) {
    case "event":
      return {
        ...row,
        ...head,
        actors: row.actors.map(actor),
        recipients: row.recipients.map(actor),
        ...(row.place === undefined ? {} : { place: place(row.place) }),
      };
    case "control":
      return {
        ...row,
        ...head,
        place: place(row.place),
        holder: actor(row.holder),
        ...(row.from === undefined ? {} : { from: actor(row.from) }),
      };
    case "tie":
      return { ...row, ...head, subject: actor(row.subject), object: actor(row.object) };
    case "figure":
      return {
        ...row,
        ...head,
        ...(row.by === undefined ? {} : { by: actor(row.by) }),
        ...(row.place === undefined ? {} : { place: place(row.place) }),
      };
    case "quote":
      return { ...row, ...head, speaker: actor(row.speaker) };
  }
}

function joined<Reference extends { readonly key: string }>(
  reference: Reference,
  keys: JoinedKeys,
): Reference {
  const key = keys.get(reference.key);
  return key === undefined ? reference : { ...reference, key };
}
