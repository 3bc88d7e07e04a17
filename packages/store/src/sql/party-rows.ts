import type { RowFilter } from "@zenobia/record";
import { type RawBuilder, sql } from "kysely";
import type { PartyRole } from "../schema/tables.ts";
import { allOf, type Condition, rowConditions } from "./conditions.ts";
import { plainText } from "./plain-text.ts";

/** Rows of a table that has the columns asked for. */
export interface RowSource {
  readonly table: RawBuilder<unknown>;
  readonly conditions: Condition;
}

/** What `parties` has of a row. */
const NARROW: ReadonlySet<string> = new Set(["kinds", "from", "to", "types", "statuses"]);

/**
 * Where rows of a filter are found by id, day, kind, type and status: of one party and little else in `parties`, which
 * has them in order of days; else in `assertions`.
 */
export function rowSource(filter: RowFilter, hasPostgis: boolean): RowSource {
  return (
    partyRows(filter) ?? {
      table: sql`assertions`,
      conditions: allOf(rowConditions(filter, hasPostgis)),
    }
  );
}

/** Rows of one party out of `parties`; `undefined` where the filter asks for what it doesn't have. */
export function partyRows({ actors, sources, ...filter }: RowFilter): RowSource | undefined {
  const [role, parties]: [PartyRole, typeof actors] =
    actors === undefined ? ["source", sources] : ["actor", actors];
  const [party, more] = parties ?? [];
  if (party === undefined || more !== undefined) return undefined;
  if (actors !== undefined && sources !== undefined) return undefined;
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (!given.every(([name]) => NARROW.has(name))) return undefined;
  const own = sql`party = ${plainText(party)} and role = ${sql.lit(role)}`;
  return { table: sql`parties`, conditions: allOf([own, ...rowConditions(filter, false)]) };
}
