import type { Store } from "@zenobia/record";
import { openFolder } from "./connect/open-folder.ts";
import { openPostgres } from "./connect/open-postgres.ts";

/**
 * Opens the record at a place; makes it where it is not there yet.
 *
 * @param place `postgres://…` (or `postgresql://…`), else a folder.
 * @throws {AppError} `store/*`; nothing is changed then.
 */
export async function openStore(place: string): Promise<Store> {
  return isPostgres(place) ? await openPostgres(place) : await openFolder(place);
}

/** Tells whether a place is an address of a PostgreSQL database. */
export function isPostgres(place: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(place);
}
