import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Store } from "@zenobia/record";
import { lockFolder } from "../folder/folder-lock.ts";
import { storeError } from "../store-error.ts";
import { openDatabase } from "./open-database.ts";
import { createPgliteDialect } from "./pglite-dialect.ts";

/**
 * Opens a record in a folder; makes it where it is not there yet. One process at a time.
 *
 * @throws {AppError} `store/locked`, `store/full`, `store/refused`, `store/newer`, `store/migration`.
 */
export async function openFolder(folder: string): Promise<Store> {
  const unlock = await lock(folder);
  try {
    const client = await PGlite.create(join(folder, "database"));
    return await openDatabase(createPgliteDialect(client), { closed: unlock });
  } catch (cause) {
    unlock();
    throw storeError(cause);
  }
}

async function lock(folder: string): Promise<() => void> {
  try {
    await mkdir(folder, { recursive: true });
    return lockFolder(folder);
  } catch (cause) {
    throw storeError(cause);
  }
}
