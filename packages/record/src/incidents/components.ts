import type { AssertionId } from "../assertions/assertion.ts";
import { createTellingIndex, isLinked, judged } from "./candidates.ts";
import type { PairRuling } from "./rulings.ts";
import type { Telling } from "./telling.ts";

/**
 * Parts tellings into components: linked by pairs that share a key and are alike, or by decisions that join them.
 * What one component becomes does not depend on any telling outside it.
 */
export function componentsOf(
  tellings: readonly Telling[],
  rulings: readonly PairRuling[],
): readonly (readonly Telling[])[] {
  const index = createTellingIndex();
  const roots = new Map<AssertionId, AssertionId>();
  for (const { id } of tellings) roots.set(id, id);
  for (const telling of tellings) {
    // Who is in one component already need not be judged: of a dense block all but a few.
    for (const other of index.candidatesOf(telling))
      if (rootOf(roots, telling.id) !== rootOf(roots, other.id) && isLinked(judged(telling, other)))
        join(roots, telling.id, other.id);
    index.add(telling);
  }
  for (const { kind, a, b } of rulings) if (kind === "together") join(roots, a, b);
  const components = new Map<AssertionId, Telling[]>();
  for (const telling of tellings) {
    const root = rootOf(roots, telling.id);
    components.set(root, [...(components.get(root) ?? []), telling]);
  }
  return [...components.values()];
}

function join(roots: Map<AssertionId, AssertionId>, a: AssertionId, b: AssertionId): void {
  if (!roots.has(a) || !roots.has(b)) return;
  const [one, other] = [rootOf(roots, a), rootOf(roots, b)];
  if (one !== other) roots.set(other, one);
}

/** Finds the root, and hangs the way to it up at it. */
function rootOf(roots: Map<AssertionId, AssertionId>, id: AssertionId): AssertionId {
  let root = id;
  for (
    let parent = roots.get(root);
    parent !== undefined && parent !== root;
    parent = roots.get(root)
  )
    root = parent;
  for (let at = id; at !== root; ) {
    const next = roots.get(at) ?? root;
    roots.set(at, root);
    at = next;
  }
  return root;
}
