import { AppError, type Day } from "@zenobia/model";
import type { DocumentFilter, IncidentPoints } from "@zenobia/record";
import { sql } from "kysely";
import { allOf, documentConditions } from "./conditions.ts";
import type { Database } from "./database.ts";

const MOST_POINTS = 100_000;
const MS_A_DAY = 86_400_000;

/** Incidents that have a point. Each column comes as one text: a hundred thousand rows would take seconds to parse. */
export async function points(
  { db, hasPostgis }: Database,
  filter: DocumentFilter,
  limit: number = MOST_POINTS,
): Promise<IncidentPoints> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new AppError("store/page", `points are limited to 1 or more, not ${limit}`);
  const own = documentConditions(filter, hasPostgis);
  const conditions = allOf([
    sql`kind = 'incident' and lat is not null and lon is not null`,
    ...own,
  ]);
  const unplaced = allOf([sql`kind = 'incident' and lat is null`, ...own]);
  const { rows } = await sql<Record<keyof IncidentPoints, string | null>>`
    select ${joined("id")} as ids, ${joined("lat")} as lats, ${joined("lon")} as lons,
      ${joined("from_day")} as froms, ${joined("to_day")} as tos, ${joined("type")} as types,
      ${joined("status")} as statuses, ${joined("weight")} as weights,
      ${joined("is_claimed")} as claimed, ${joined("is_rough")} as rough,
      (select ${joined("id")} from (
        select id from documents where ${unplaced} order by day desc, id desc limit ${limit}
      ) as u) as unplaced
    from (
      select id, lat, lon, weight, type, status, is_claimed::int, is_rough::int,
        coalesce(from_day, day) - date '1970-01-01' as from_day,
        coalesce(to_day, day) - date '1970-01-01' as to_day
      from documents where ${conditions} order by day desc, id desc limit ${limit}
    ) as p`.execute(db);
  const list = (column: keyof IncidentPoints): readonly string[] =>
    rows[0]?.[column]?.split(BETWEEN) ?? [];
  const dayOf = createDays();
  return {
    ids: list("ids"),
    lats: list("lats").map(Number),
    lons: list("lons").map(Number),
    froms: list("froms").map(dayOf),
    tos: list("tos").map(dayOf),
    types: list("types"),
    statuses: list("statuses"),
    weights: list("weights").map(Number),
    claimed: list("claimed").map((claimed) => claimed === "1"),
    rough: list("rough").map((rough) => rough === "1"),
    unplaced: list("unplaced"),
  };
}

/** No id, type or status holds this character. */
const BETWEEN = "\u001f";

function joined(column: string): ReturnType<typeof sql> {
  return sql`string_agg(${sql.ref(column)}::text, ${sql.lit(BETWEEN)})`;
}

/** Days by their number since 1970; few of them are told of often. */
function createDays(): (number: string) => Day {
  const days = new Map<string, Day>();
  return (number) => {
    const known = days.get(number);
    if (known !== undefined) return known;
    const day = new Date(Number(number) * MS_A_DAY).toISOString().slice(0, "YYYY-MM-DD".length);
    days.set(number, day);
    return day;
  };
}
