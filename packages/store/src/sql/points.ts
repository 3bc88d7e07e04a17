import { AppError } from "@zenobia/model";
import type { DocumentFilter, IncidentPoints } from "@zenobia/record";
import { sql } from "kysely";
import { allOf, documentConditions } from "./conditions.ts";
import type { Database } from "./database.ts";

const MOST_POINTS = 100_000;

/** Incidents that have a point. Each column comes as one JSON text: a hundred thousand rows would take seconds to parse. */
export async function points(
  { db, hasPostgis }: Database,
  filter: DocumentFilter,
  limit: number = MOST_POINTS,
): Promise<IncidentPoints> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new AppError("store/page", `points are limited to 1 or more, not ${limit}`);
  const conditions = allOf([
    sql`kind = 'incident' and lat is not null`,
    ...documentConditions(filter, hasPostgis),
  ]);
  const { rows } = await sql<Record<keyof IncidentPoints, string>>`
    select ${texts("id")} as ids, ${numbers("lat")} as lats, ${numbers("lon")} as lons,
      ${texts("from_day")} as froms, ${texts("to_day")} as tos, ${texts("type")} as types,
      ${texts("status")} as statuses, ${numbers("weight")} as weights
    from (
      select id, lat, lon, coalesce(from_day, day) as from_day, coalesce(to_day, day) as to_day,
        type, status, weight
      from documents where ${conditions} order by day desc, id desc limit ${limit}
    ) as p`.execute(db);
  const [row] = rows;
  const list = <Value>(column: keyof IncidentPoints): readonly Value[] =>
    JSON.parse(`[${row?.[column] ?? ""}]`) as Value[];
  return {
    ids: list("ids"),
    lats: list("lats"),
    lons: list("lons"),
    froms: list("froms"),
    tos: list("tos"),
    types: list("types"),
    statuses: list("statuses"),
    weights: list("weights"),
  };
}

/** The texts of a column as members of a JSON list. */
function texts(column: string): ReturnType<typeof sql> {
  return sql`string_agg(to_json(${sql.ref(column)}::text)::text, ',')`;
}

/** The numbers of a column as members of a JSON list. */
function numbers(column: string): ReturnType<typeof sql> {
  return sql`string_agg(${sql.ref(column)}::text, ',')`;
}
