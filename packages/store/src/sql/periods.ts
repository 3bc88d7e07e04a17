import { type RawBuilder, sql } from "kysely";

/** First day of the period that `day` lies in; weeks begin on Mondays. */
export const PERIODS: Readonly<Record<"week" | "month" | "year", RawBuilder<unknown>>> = {
  week: sql`(day - (extract(isodow from day)::integer - 1))`,
  month: sql`date_trunc('month', day::timestamp)::date`,
  year: sql`date_trunc('year', day::timestamp)::date`,
};
