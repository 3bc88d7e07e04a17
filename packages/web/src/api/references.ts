import { get } from "./client.ts";
import type { ActorReference, AssertionRow, Listed, PlaceReference } from "./contract.ts";

/** The actor of a key as the record names it: with its kind and its code, where any assertion tells them. */
export async function actorOfKey(key: string, name: string): Promise<ActorReference> {
  const found = await referencesBy({ actors: [key] });
  const actor = found.find((one) => one.key === key && "code" in one);
  return (actor as ActorReference | undefined) ?? { key, name, kind: "other", code: "" };
}

/** The place of a key as the record names it: with its coordinates, where they are known. */
export async function placeOfKey(key: string, name: string): Promise<PlaceReference> {
  const found = await referencesBy({ places: [key] });
  const place = found.find((one) => one.key === key && "precision" in one);
  return (place as PlaceReference | undefined) ?? { key, name, precision: "place" };
}

async function referencesBy(
  question: Readonly<Record<string, readonly string[]>>,
): Promise<readonly (ActorReference | PlaceReference)[]> {
  const { rows } = await get<Listed<AssertionRow>>("/assertions", { ...question, limit: 1 });
  return rows.flatMap(referencesIn);
}

/** All actors and places that an assertion names. */
export function referencesIn(row: AssertionRow): readonly (ActorReference | PlaceReference)[] {
  return Object.values(row)
    .flat()
    .filter(
      (value: unknown): value is ActorReference | PlaceReference =>
        typeof value === "object" && value !== null && "key" in value && "name" in value,
    );
}
