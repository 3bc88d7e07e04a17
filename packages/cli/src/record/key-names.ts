import type { ActorReference, AssertionRow, PlaceReference, Store } from "@zenobia/record";

/** Actors that a row names, in any role. */
export function actorsOfRow(row: AssertionRow): readonly ActorReference[] {
  switch (row.kind) {
    case "event":
      return [...row.actors, ...row.recipients, ...row.attribution];
    case "control":
      return [row.holder, ...present(row.from), ...row.attribution];
    case "tie":
      return [row.subject, row.object, ...row.attribution];
    case "figure":
      return [...present(row.by), ...row.attribution];
    case "quote":
      return [row.speaker, ...row.attribution];
  }
}

/** The place of a row, where it has one. */
export function placeOfRow(row: AssertionRow): PlaceReference | undefined {
  return "place" in row ? row.place : undefined;
}

/** Names to show for keys of actors: those that the latest row gives. One small query a key. */
export async function actorNames(
  store: Pick<Store, "listRows">,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const key of new Set(keys)) {
    const told = await store.listRows({ actors: [key] }, { limit: 1 });
    const said =
      told.rows.length > 0 ? told : await store.listRows({ sources: [key] }, { limit: 1 });
    const found = said.rows.flatMap(actorsOfRow).find((actor) => actor.key === key);
    names.set(key, found?.name ?? plainKey(key));
  }
  return names;
}

/** Names to show for keys of places. */
export async function placeNames(
  store: Pick<Store, "listRows">,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const key of new Set(keys)) {
    const { rows } = await store.listRows({ places: [key] }, { limit: 1 });
    const [row] = rows;
    names.set(key, (row && placeOfRow(row))?.name ?? plainKey(key));
  }
  return names;
}

/** What a key says by itself: of `name:SYR:free men`, "free men". */
export function plainKey(key: string): string {
  return /^name:[^:]*:(.+)$/su.exec(key)?.[1] ?? key.replace(/^kb:/u, "");
}

function present<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
