import type { ActorKey, PlaceKey } from "../assertions/references.ts";
import type { Decision } from "../log/decision.ts";

/** Which key stands for an actor or a place, after decisions that two are one. */
export interface Identity {
  readonly actor: (key: ActorKey) => ActorKey;
  readonly place: (key: PlaceKey) => PlaceKey;
}

/** Every key stands for itself. */
export const OWN_IDENTITY: Identity = { actor: (key) => key, place: (key) => key };

/**
 * Joins the keys that decisions in force say are one; the smallest stands for all, so that known actors and places
 * (`kb:`, `gn:`) stand for mere names.
 */
export function identityOf(inForce: readonly Decision[]): Identity {
  const actors = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { ruling } of inForce) {
    if (ruling.act === "same-actor") join(actors, ruling.actors);
    if (ruling.act === "same-place") join(places, ruling.places);
  }
  return {
    actor: (key) => rootOf(actors, key),
    place: (key) => rootOf(places, key),
  };
}

function join(parents: Map<string, string>, [a, b]: readonly [string, string]): void {
  const [small, large] = [rootOf(parents, a), rootOf(parents, b)].sort() as [string, string];
  if (small !== large) parents.set(large, small);
}

function rootOf(parents: ReadonlyMap<string, string>, key: string): string {
  let root = key;
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root))
    root = parent;
  return root;
}
