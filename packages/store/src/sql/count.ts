import type { CountDimension, CountQuery, CountRow, RowFilter } from "@zenobia/record";
import { type RawBuilder, sql } from "kysely";
import { allOf, rowConditions } from "./conditions.ts";
import type { Database } from "./database.ts";

const MOST_GROUPS = 10_000;

/** What a dimension is in SQL; those of lists come out of a join. */
const DIMENSIONS: Readonly<Record<CountDimension, RawBuilder<unknown>>> = {
  day: sql`day`,
  week: sql`(day - (extract(isodow from day)::integer - 1))`,
  month: sql`date_trunc('month', day::timestamp)::date`,
  year: sql`date_trunc('year', day::timestamp)::date`,
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

const DAILY_DIMENSIONS: ReadonlySet<CountDimension> = new Set([...TIMES, "kind", "type", "status"]);
const DAILY_FILTERS: ReadonlySet<string> = new Set(["kinds", "from", "to", "types", "statuses"]);

/** Counts rows by groups: out of the daily counts where these know enough, else out of the rows. */
export async function count(
  { db, hasPostgis }: Database,
  { by, filter = {}, limit = MOST_GROUPS }: CountQuery,
): Promise<readonly CountRow[]> {
  const daily = isDaily(by, filter);
  const expressions = by.map((dimension) => DIMENSIONS[dimension]);
  const keys = expressions.map((key, index) =>
    TIMES.has(by[index] ?? "kind") ? sql`(${key})::text` : key,
  );
  const total = daily ? sql`sum(count)::bigint` : sql`count(*)`;
  const groups = by.length === 0 ? sql`` : sql`group by ${sql.join(expressions)}`;
  const { rows } = await sql<{ key: readonly (string | null)[]; count: number }>`
    select array[${sql.join(keys)}]::text[] collate "C" as key, ${total} as count
    from ${daily ? sql`daily_counts` : sql`assertions`}
    ${sql.join(
      by.flatMap((dimension) => JOINS[dimension] ?? []),
      sql` `,
    )}
    where ${allOf(rowConditions(filter, hasPostgis))} ${groups}
    having ${total} > 0 order by ${orderOf(by, total)} limit ${limit}`.execute(db);
  return rows.map(({ key, count: found }) => ({ key, count: Number(found) }));
}

function isDaily(by: readonly CountDimension[], filter: RowFilter): boolean {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return (
    by.every((dimension) => DAILY_DIMENSIONS.has(dimension)) &&
    given.every(([key]) => DAILY_FILTERS.has(key))
  );
}

/** By time where there is one, else the largest first. */
function orderOf(by: readonly CountDimension[], total: RawBuilder<unknown>): RawBuilder<unknown> {
  return by.some((dimension) => TIMES.has(dimension)) ? sql`1` : sql`${total} desc, 1`;
}
