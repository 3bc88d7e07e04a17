import { randomBytes } from "node:crypto";
import { AppError } from "@zenobia/model";
import { isRecord } from "../inputs/json-record.ts";
import type { UserStore } from "./user-list.ts";

/** A view of the record that someone comes back to. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** Path and query of the app: `/map?types=ASSAULT`. */
  readonly path: string;
  readonly added: string;
}

const PREFIX = "search:";
const MOST = 500;

/** Searches of a user, by name. */
export async function listSearches(
  store: UserStore,
  user: string,
): Promise<readonly SavedSearch[]> {
  const found = await store.settings(prefixOf(user));
  return found
    .flatMap(([, value]) => (isSearch(value) ? [value] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Keeps a search of a user.
 *
 * @throws {AppError} `user/invalid` when there are too many.
 */
export async function saveSearch(
  store: UserStore,
  user: string,
  { name, path, at }: { readonly name: string; readonly path: string; readonly at: string },
): Promise<SavedSearch> {
  if ((await listSearches(store, user)).length >= MOST)
    throw new AppError("user/invalid", `a user has ${MOST} saved searches at most: remove one`);
  const search = { id: randomBytes(8).toString("hex"), name, path, added: at };
  await store.setSetting(prefixOf(user) + search.id, search);
  return search;
}

/**
 * Removes a search of a user.
 *
 * @throws {AppError} `user/unknown`
 */
export async function removeSearch(store: UserStore, user: string, id: string): Promise<void> {
  if (!(await listSearches(store, user)).some((search) => search.id === id))
    throw new AppError("user/unknown", `there is no saved search ${JSON.stringify(id)}`);
  await store.setSetting(prefixOf(user) + id, undefined);
}

/** A name may hold the colon that ends it here no more than any other sign that names cannot have. */
function prefixOf(user: string): string {
  return `${PREFIX}${encodeURIComponent(user.normalize("NFKC").toLowerCase())}:`;
}

function isSearch(value: unknown): value is SavedSearch {
  return (
    isRecord(value) &&
    typeof value["id"] === "string" &&
    typeof value["name"] === "string" &&
    typeof value["path"] === "string" &&
    typeof value["added"] === "string"
  );
}
