import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** A database and what it can do. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** PostGIS is there. */
  readonly hasPostgis: boolean;
}
