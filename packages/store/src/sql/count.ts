import type { CountDimension, CountQuery, CountRow, RowFilter } from "@zenobia/record";
import { type RawBuilder, sql } from "kysely";
import { allOf, rowConditions } from "./conditions.ts";
import { countedRows, type Period } from "./counted-rows.ts";
import type { Database } from "./database.ts";
import { partyRows } from "./party-rows.ts";
import { PERIODS } from "./periods.ts";

const MOST_GROUPS = 10_000;

/** What a dimension is in SQL; those of lists come out of a join. */
const DIMENSIONS: Readonly<Record<CountDimension, RawBuilder<unknown>>> = {
  day: sql`day`,
  ...PERIODS,
  kind: sql`kind`,
  type: sql`nullif(type, '')`,
  status: sql`nullif(status, '')`,
  actor: sql`actor.actor`,
  pair: sql`(pair.one || chr(9) || pair.other)`,
  place: sql`place`,
  source: sql`source.source`,
  publisher: sql`publisher`,
};

const JOINS: Readonly<Partial<Record<CountDimension, RawBuilder<unknown>>>> = {
  actor: sql`left join lateral unnest(actors) as actor(actor) on true`,
  source: sql`left join lateral unnest(sources) as source(source) on true`,
  pair: sql`join lateral (
    select least(a collate "C", b) as one, greatest(a collate "C", b) as other
    from unnest(actors) with ordinality as x(a, i), unnest(actors) with ordinality as y(b, j)
    where i < j) as pair on true`,
};

const TIMES: ReadonlySet<CountDimension> = new Set(["day", "week", "month", "year"]);

/** What `parties` has of a row. */
const NARROW: ReadonlySet<CountDimension> = new Set([...TIMES, "kind", "type", "status"]);

/** Counts by these, under these filters, need no look at single rows. */
const COUNTED: ReadonlySet<string> = new Set([
  ...["week", "month", "year", "kind", "type", "status"],
  ...["kinds", "from", "to", "types", "statuses"],
]);

/** Counts rows by groups. */
export async function count(
  { db, hasPostgis }: Database,
  { by, filter = {}, limit = MOST_GROUPS }: CountQuery,
): Promise<readonly CountRow[]> {
  const period = countedPeriod(by, filter);
  const expressions = by.map((dimension) => DIMENSIONS[dimension]);
  const keys = expressions.map((key, index) =>
    TIMES.has(by[index] ?? "kind") ? sql`(${key})::text` : key,
  );
  const total = period === undefined ? sql`count(*)` : sql`sum(count)::bigint`;
  const groups = by.length === 0 ? sql`` : sql`group by ${sql.join(expressions)}`;
  const source =
    period === undefined
      ? singleRows(by, filter, hasPostgis)
      : sql`(${countedRows(period, filter)}) as counted`;
  const { rows } = await sql<{ key: readonly (string | null)[]; count: number }>`
    select array[${sql.join(keys)}]::text[] collate "C" as key, ${total} as count
    from ${source} ${groups}
    having ${total} > 0 order by ${orderOf(by, total)} limit ${limit}`.execute(db);
  return rows.map(({ key, count: found }) => ({ key, count: Number(found) }));
}

/** The rows themselves, each as often as it has what is counted by. */
function singleRows(
  by: readonly CountDimension[],
  filter: RowFilter,
  hasPostgis: boolean,
): RawBuilder<unknown> {
  const narrow = by.every((dimension) => NARROW.has(dimension)) ? partyRows(filter) : undefined;
  if (narrow !== undefined) return narrow;
  const joins = by.flatMap((dimension) => JOINS[dimension] ?? []);
  const conditions = allOf(rowConditions(filter, hasPostgis));
  return joins.length === 0
    ? sql`assertions where ${conditions}`
    : sql`assertions ${sql.join(joins, sql` `)} where ${conditions}`;
}

/** The period whose counts add up to what is asked; `undefined` where only single rows do. */
function countedPeriod(by: readonly CountDimension[], filter: RowFilter): Period | undefined {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const all = [...by, ...given.map(([key]) => key)];
  if (!all.every((name) => COUNTED.has(name))) return undefined;
  if (!by.includes("week")) return "month";
  return by.includes("month") || by.includes("year") ? undefined : "week";
}

/** By time where there is one, else the largest first. */
function orderOf(by: readonly CountDimension[], total: RawBuilder<unknown>): RawBuilder<unknown> {
  return by.some((dimension) => TIMES.has(dimension)) ? sql`1` : sql`${total} desc, 1`;
}
