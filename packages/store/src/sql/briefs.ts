import type { Day } from "@zenobia/model";
import type { DerivedBrief, DocumentFilter } from "@zenobia/record";
import { sql } from "kysely";
import { allOf, documentConditions } from "./conditions.ts";
import type { Database } from "./database.ts";
import { NO_DAY, plainDay } from "./plain-text.ts";

/** Brief forms of documents as of a day, by id. */
export async function briefsAsOf(
  { db, hasPostgis }: Database,
  kind: "holding" | "tie",
  { day, filter }: { readonly day: Day; readonly filter: DocumentFilter },
): Promise<readonly DerivedBrief[]> {
  const on = sql`${plainDay(day) ?? NO_DAY}::date`;
  const time = sql`daterange(from_day, to_day, '[]') @> ${on}`;
  const own = [sql`kind = ${sql.lit(kind)}`, ...documentConditions(filter, hasPostgis)];
  // Ties end; those that ended are read for the names of their actors only, out of an index.
  const which =
    kind === "holding"
      ? allOf([...own, time])
      : sql`kind = 'tie' and id in (
          select id from documents
          where ${allOf([...own, sql`daterange(from_day, stands_to, '[]') @> ${on}`])}
            and (to_day is null or to_day >= ${on})
          union
          select max(id) from documents, unnest(actors) as actor
          where ${allOf([...own, sql`(from_day is null or from_day <= ${on})`])}
            and (to_day is null or to_day >= ${on})
          group by actor)`;
  // As one text: thousands of rows would take as long to read as what stands in them.
  const { rows } = await sql<{ briefs: string | null }>`
    select string_agg(brief, ',') as briefs from documents where ${which}`.execute(db);
  const briefs = JSON.parse(`[${rows[0]?.briefs ?? ""}]`) as DerivedBrief[];
  return briefs.sort((a, b) => (a.id < b.id ? -1 : 1));
}
