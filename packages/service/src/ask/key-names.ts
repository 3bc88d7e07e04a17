import {
  type ActorReference,
  type AssertionRow,
  columnsOf,
  type PlaceReference,
  type ReportId,
  type Store,
} from "@zenobia/record";
import { actorsOfRow, placeOfRow } from "./row-references.ts";
import { createShield } from "./shield.ts";

type ReadsNames = Pick<Store, "listRows" | "documents" | "allDocuments" | "reports">;

/** Names to show for keys of actors: those that the latest row gives. */
export async function actorNames(
  store: ReadsNames,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asParties = await latestNaming(store, keys, { role: "actors", namesIn: actorsOfRow });
  const others = keys.filter((key) => !asParties.has(key));
  const asSources = await latestNaming(store, others, { role: "sources", namesIn: actorsOfRow });
  return await shownNames(store, keys, new Map([...asParties, ...asSources]));
}

/** Names to show for keys of places. */
export async function placeNames(
  store: ReadsNames,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const namesIn = (row: AssertionRow): readonly PlaceReference[] =>
    [placeOfRow(row)].flatMap((place) => place ?? []);
  return await shownNames(
    store,
    keys,
    await latestNaming(store, keys, { role: "places", namesIn }),
  );
}

/** So many rows at least are looked at in one question, each of which may name several of the keys. */
const LEAST_ROWS = 50;

/**
 * Names of keys as the latest row with each gives them. All are asked for at once, and those that the latest rows of
 * all do not name once more, and so on.
 */
async function latestNaming(
  store: Pick<Store, "listRows">,
  keys: readonly string[],
  { namesIn, role }: NameRole,
): Promise<ReadonlyMap<string, Told & { readonly name: string }>> {
  const names = new Map<string, Told & { readonly name: string }>();
  let open = [...new Set(keys)];
  while (open.length > 0) {
    const limit = Math.max(LEAST_ROWS, open.length);
    const { rows } = await store.listRows({ [role]: open }, { limit });
    for (const row of rows) {
      const found = rolesOf(row)[role];
      for (const { key, name } of namesIn(row))
        if (found.includes(key) && !names.has(key)) names.set(key, { name, report: row.report });
    }
    const left = open.filter((key) => !names.has(key));
    if (left.length === open.length) break;
    open = left;
  }
  return names;
}

interface NameRole {
  /** By what of rows they are found. */
  readonly role: "actors" | "sources" | "places";
  readonly namesIn: (row: AssertionRow) => readonly (ActorReference | PlaceReference)[];
}

function rolesOf(row: AssertionRow): Readonly<Record<NameRole["role"], readonly string[]>> {
  const { actors, place, sources } = columnsOf(row);
  return { actors, sources, places: place === undefined ? [] : [place.key] };
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
