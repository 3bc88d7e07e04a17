import type { Day } from "@zenobia/model";
import type { DerivedBrief, DocumentFilter } from "@zenobia/record";
import { sql } from "kysely";
import { allOf, type Condition, documentConditions } from "./conditions.ts";
import type { Database } from "./database.ts";
import { NO_DAY, plainDay } from "./plain-text.ts";

/** Brief forms of documents as of a day, by id. */
export async function briefsAsOf(
  { db, hasPostgis }: Database,
  kind: "holding" | "tie",
  { day, filter }: { readonly day: Day; readonly filter: DocumentFilter },
): Promise<readonly DerivedBrief[]> {
  const on = sql`${plainDay(day) ?? NO_DAY}::date`;
  const own = [sql`kind = ${sql.lit(kind)}`, ...documentConditions(filter, hasPostgis)];
  const told =
    kind === "holding"
      ? [allOf([...own, sql`daterange(from_day, to_day, '[]') @> ${on}`])]
      : tiesTold(own, on);
  // As one text: thousands of rows would take as long to read as what stands in them.
  const texts = told.map(
    (which) => sql`select string_agg(brief, ',') as briefs from documents where ${which}`,
  );
  const { rows } = await sql<{
    briefs: string | null;
  }>`${sql.join(texts, sql` union all `)}`.execute(db);
  const found = rows.flatMap(({ briefs }) => briefs ?? []);
  const briefs = JSON.parse(`[${found.join(",")}]`) as DerivedBrief[];
  return briefs.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ties end: those that stand, and of those that ended as many, out of an index, as name all their actors. */
function tiesTold(own: readonly Condition[], on: Condition): readonly Condition[] {
  const open = sql`(to_day is null or to_day >= ${on})`;
  const stands = sql`(daterange(from_day, stands_to, '[]') @> ${on} and ${open})`;
  const naming = sql`
    select max(id) from documents, unnest(actors) as actor
    where ${allOf([...own, sql`(from_day is null or from_day <= ${on})`, open])} group by actor`;
  return [allOf([...own, stands]), sql`kind = 'tie' and id in (${naming}) and not ${stands}`];
}
