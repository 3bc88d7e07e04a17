import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import type { Io } from "../io.ts";
import type { RecordFlags } from "./record-option.ts";

/** Folder of the record where neither `--db` nor `ZENOBIA_DB` names one. */
const DEFAULT_FOLDER = "zenobia-record";

/** Where the record of a call lies: a `postgres://` address, or a folder. */
export function recordPlace({ db }: Pick<RecordFlags, "db">, env: Io["env"]): string {
  return db ?? (env["ZENOBIA_DB"] || DEFAULT_FOLDER);
}

/** How a record is opened. */
export interface OpenRecordOptions {
  /** Makes a folder's record where there is none. */
  readonly creates?: boolean;
}

/**
 * Opens the record of a call, hands it over and closes it again, whatever happens.
 *
 * @throws {AppError} `cli/usage` when there is no record in the folder; `store/*`.
 */
export async function withRecord<Answer>(
  flags: Pick<RecordFlags, "db">,
  io: Pick<Io, "env">,
  use: (store: Store) => Promise<Answer>,
  { creates = false }: OpenRecordOptions = {},
): Promise<Answer> {
  const { isPostgres, openStore } = await import("@zenobia/store");
  const place = recordPlace(flags, io.env);
  if (!creates && !isPostgres(place) && !existsSync(place))
    throw new AppError(
      "cli/usage",
      `there is no record in ${resolve(place)}: make one with "zenobia ingest FILES", or name another with --db`,
    );
  const store = await openStore(place);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
