import type { ActorReference, PlaceReference, ReportId, Store } from "@zenobia/record";
import { actorsOfRow, placeOfRow } from "./row-references.ts";
import { createShield } from "./shield.ts";

/** Names to show for keys of actors: those that the latest row gives. One small query a key. */
export async function actorNames(
  store: Pick<Store, "listRows" | "documents" | "allDocuments" | "reports">,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, ActorReference & Told>();
  for (const key of new Set(keys)) {
    const told = await store.listRows({ actors: [key] }, { limit: 1 });
    const said =
      told.rows.length > 0 ? told : await store.listRows({ sources: [key] }, { limit: 1 });
    for (const row of said.rows)
      for (const actor of actorsOfRow(row))
        if (actor.key === key) names.set(key, { ...actor, report: row.report });
  }
  return await shownNames(store, keys, names);
}

/** Names to show for keys of places. */
export async function placeNames(
  store: Pick<Store, "listRows" | "documents" | "allDocuments" | "reports">,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, PlaceReference & Told>();
  for (const key of new Set(keys)) {
    const { rows } = await store.listRows({ places: [key] }, { limit: 1 });
    for (const row of rows) {
      const place = placeOfRow(row);
      if (place !== undefined) names.set(key, { ...place, report: row.report });
    }
  }
  return await shownNames(store, keys, names);
}

interface Told {
  readonly report: ReportId;
}

/** Names without the words that reviewers redacted. */
async function shownNames(
  store: Pick<Store, "documents" | "allDocuments" | "reports">,
  keys: readonly string[],
  told: ReadonlyMap<string, Told & { readonly name: string }>,
): Promise<ReadonlyMap<string, string>> {
  const shield = await createShield(
    store,
    [...told.values()].map(({ report }) => report),
  );
  return new Map(
    keys.map((key) => {
      const one = told.get(key);
      return [key, one === undefined ? plainKey(key) : shield.words(one.name, one.report)];
    }),
  );
}

/** What a key says by itself: of `name:SYR:free men`, "free men". */
export function plainKey(key: string): string {
  return /^name:[^:]*:(.+)$/su.exec(key)?.[1] ?? key.replace(/^kb:/u, "");
}
