import { DERIVED_TABLES, DIGESTS, INDEXES, KEPT_TABLES } from "./record-tables.ts";

/** A step that brings tables forward; what it says may not change once it was released. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** All steps, in order; versions are 1, 2, 3 … */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: "record", sql: KEPT_TABLES + DERIVED_TABLES + INDEXES },
  { version: 2, name: "digests", sql: DIGESTS },
];
