import type { ActorKind } from "@zenobia/model";
import {
  type AskMeans,
  actorNames,
  knownActors,
  type NamedCandidate,
  placeNames,
} from "@zenobia/service/ask";

/** The actors that most assertions tell of, by the names of the knowledge base where it has them. */
export async function mostToldActors(
  ask: AskMeans,
  limit: number,
): Promise<readonly NamedCandidate[]> {
  const counted = await countsOf(ask, "actor", limit);
  const references = counted.map(({ key }) => ({ key, name: key, kind: OTHER, code: "" }));
  const known = await knownActors(references, ask);
  const unknown = counted.filter(({ key }) => known.nameOf(key) === undefined);
  const names = await actorNames(
    ask.store,
    unknown.map(({ key }) => key),
  );
  return counted.map(({ count, key }) => ({
    key,
    name: known.nameOf(key) ?? names.get(key) ?? key,
    isExact: false,
    count,
  }));
}

const OTHER: ActorKind = "other";

/** The places that most assertions tell of. */
export async function mostToldPlaces(
  ask: AskMeans,
  limit: number,
): Promise<readonly NamedCandidate[]> {
  const counted = await countsOf(ask, "place", limit);
  const names = await placeNames(
    ask.store,
    counted.map(({ key }) => key),
  );
  return counted.map(({ count, key }) => ({
    key,
    name: names.get(key) ?? key,
    isExact: false,
    count,
  }));
}

async function countsOf(
  { store }: AskMeans,
  what: "actor" | "place",
  limit: number,
): Promise<readonly { readonly key: string; readonly count: number }[]> {
  // Rows without one are counted as a group of their own.
  const counts = await store.count({ by: [what], limit: limit + 1 });
  return counts
    .flatMap(({ count, key: [key] }) => (typeof key === "string" ? [{ key, count }] : []))
    .slice(0, limit);
}
