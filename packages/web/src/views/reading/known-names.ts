import type { ActorReference, AssertionRow, PlaceReference } from "../../api/contract.ts";
import { referencesIn } from "../../api/references.ts";

/** Actors and places that a report names, those named most first. */
export interface KnownNames {
  readonly actors: readonly ActorReference[];
  readonly places: readonly PlaceReference[];
}

/** Collects whom and what a report's assertions name. */
export function knownNamesOf(rows: readonly AssertionRow[]): KnownNames {
  const counts = new Map<string, { count: number; one: ActorReference | PlaceReference }>();
  for (const one of rows.flatMap(referencesIn)) {
    const id = `${"code" in one ? "actor" : "place"} ${one.key}`;
    counts.set(id, { count: (counts.get(id)?.count ?? 0) + 1, one });
  }
  const ordered = [...counts.values()].sort((a, b) => b.count - a.count).map(({ one }) => one);
  return {
    actors: ordered.filter((one): one is ActorReference => "code" in one),
    places: ordered.filter((one): one is PlaceReference => "precision" in one),
  };
}

/** Key of a name that the record does not know yet. */
export function keyOfName(name: string, country = ""): string {
  return `name:${country}:${name.trim().toLowerCase()}`;
}
