import type { Box, DocumentFilter, ReportFilter, RowFilter } from "@zenobia/record";
import { type RawBuilder, sql } from "kysely";
import { NO_DAY, plainDay, plainText, plainTexts } from "./plain-text.ts";

/** A condition of a query. */
export type Condition = RawBuilder<unknown>;

/** Joins conditions; true without any. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}

/** A value is one of those given. */
function oneOf(column: string, values: readonly string[]): Condition {
  // With one value an index that goes on with the day gives rows in order.
  return values.length === 1
    ? sql`${sql.ref(column)} = ${plainText(values[0] ?? "")}`
    : sql`${sql.ref(column)} = any(${plainTexts(values)}::text[])`;
}

function anyIn(column: string, values: readonly string[]): Condition {
  return sql`${sql.ref(column)} && ${plainTexts(values)}::text[]`;
}

function inBox([west, south, east, north]: Box, hasPostgis: boolean): Condition {
  const boxes =
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ];
  const parts = boxes.map(([from = 0, to = 0]) =>
    hasPostgis
      ? sql`st_setsrid(st_makepoint(lon, lat), 4326) && st_makeenvelope(${from}::float8, ${south}::float8, ${to}::float8, ${north}::float8, 4326)`
      : sql`lon between ${from}::float8 and ${to}::float8`,
  );
  const latitudes = sql`lat between ${south}::float8 and ${north}::float8`;
  return sql`(lat is not null and ${latitudes} and (${sql.join(parts, sql` or `)}))`;
}

function since(column: string, day: string): Condition {
  return sql`${sql.ref(column)} >= ${plainDay(day) ?? NO_DAY}::date`;
}

function until(column: string, day: string): Condition {
  return sql`${sql.ref(column)} <= ${plainDay(day) ?? NO_DAY}::date`;
}

/** Words as web searches have them. */
export function queryFor(words: string, config: "english" | "simple"): Condition {
  return sql`websearch_to_tsquery(${sql.lit(config)}, ${plainText(words.slice(0, 1000))})`;
}

type Maker<Filter> = {
  readonly [Key in keyof Filter]-?: (
    value: Exclude<Filter[Key], undefined>,
    hasPostgis: boolean,
  ) => Condition;
};

const ROW_CONDITIONS: Maker<RowFilter> = {
  kinds: (kinds) => oneOf("kind", kinds),
  from: (day) => since("day", day),
  to: (day) => until("day", day),
  box: inBox,
  actors: (keys) => anyIn("actors", keys),
  sources: (keys) => anyIn("sources", keys),
  places: (keys) => oneOf("place", keys),
  types: (types) => oneOf("type", types),
  statuses: (statuses) => oneOf("status", statuses),
  publishers: (publishers) => oneOf("publisher", publishers),
  reports: (reports) => oneOf("report", reports),
  codings: (codings) => oneOf("coding", codings),
  coders: (coders) => oneOf("coder", coders),
  incident: (incident) =>
    sql`id in (select unnest(members) from documents where kind = 'incident' and id = ${incident})`,
  words: (words) => sql`words @@ ${queryFor(words, "english")}`,
};

const DOCUMENT_CONDITIONS: Maker<DocumentFilter> = {
  from: (day) => sql`(to_day is null or ${since("to_day", day)})`,
  // The day that lists are ordered by is the first, or before all others: a list begins here.
  to: (day) => until("day", day),
  box: inBox,
  actors: (keys) => anyIn("actors", keys),
  sources: (keys) => anyIn("sources", keys),
  places: (keys) => anyIn("places", keys),
  types: (types) => oneOf("type", types),
  statuses: (statuses) => oneOf("status", statuses),
  publishers: (publishers) => anyIn("publishers", publishers),
  // One look into the index of members for each row that holds them, and not one look at rows for each document.
  words: (words) => sql`(kind, id) in (select told.kind, told.id from assertions a
    join documents told on told.members && array[a.id] where a.words @@ ${queryFor(words, "english")})`,
};

const REPORT_CONDITIONS: Maker<ReportFilter> = {
  from: (day) => since("day", day),
  to: (day) => until("day", day),
  publishers: (publishers) => oneOf("publisher", publishers),
  languages: (languages) => oneOf("language", languages),
  words: (words) =>
    sql`((english and words @@ ${queryFor(words, "english")})
      or (not english and words @@ ${queryFor(words, "simple")}))`,
};

function conditionsOf<Filter extends object>(
  filter: Filter,
  makers: Maker<Filter>,
  hasPostgis: boolean,
): readonly Condition[] {
  return (Object.keys(makers) as (keyof Filter)[]).flatMap((key) => {
    const value = filter[key];
    return value === undefined
      ? []
      : [makers[key](value as Exclude<Filter[keyof Filter], undefined>, hasPostgis)];
  });
}

/** Conditions on `assertions`. */
export function rowConditions(filter: RowFilter, hasPostgis: boolean): readonly Condition[] {
  return conditionsOf(filter, ROW_CONDITIONS, hasPostgis);
}

/** Conditions on `documents`. */
export function documentConditions(
  filter: DocumentFilter,
  hasPostgis: boolean,
): readonly Condition[] {
  return conditionsOf(filter, DOCUMENT_CONDITIONS, hasPostgis);
}

/** Conditions on `report_index`; reports with a tombstone are never met. */
export function reportConditions(filter: ReportFilter): readonly Condition[] {
  return [sql`not hidden`, ...conditionsOf(filter, REPORT_CONDITIONS, false)];
}
