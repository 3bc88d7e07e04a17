import type { RowFilter } from "@zenobia/record";
import { type RawBuilder, sql } from "kysely";
import type { PartyRole } from "../schema/tables.ts";
import { allOf, type Condition, rowConditions } from "./conditions.ts";
import type { PageParts } from "./page.ts";
import { plainTexts } from "./plain-text.ts";

/** What `parties` has of a row. */
const NARROW: ReadonlySet<string> = new Set(["kinds", "from", "to", "types", "statuses"]);

/** Rows of parties, as a filter asks for them. */
interface PartyFilter {
  readonly role: PartyRole;
  readonly parties: readonly string[];
  /** What else it asks for. */
  readonly conditions: Condition;
}

/** A filter that `parties` can answer alone; `undefined` where it asks for more. */
function partyFilter({ actors, sources, ...filter }: RowFilter): PartyFilter | undefined {
  if (actors !== undefined && sources !== undefined) return undefined;
  const parties = actors ?? sources ?? [];
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (parties.length === 0 || !given.every(([name]) => NARROW.has(name))) return undefined;
  return {
    role: actors === undefined ? "source" : "actor",
    parties: plainTexts([...new Set(parties)]),
    conditions: allOf(rowConditions(filter, false)),
  };
}

/** The page of rows of parties: of each party so many in order of days, then the first of all. */
export function partyPage(filter: RowFilter, page: PageParts): RawBuilder<unknown> | undefined {
  const found = partyFilter(filter);
  if (found === undefined) return undefined;
  const { conditions, parties, role } = found;
  const { from, limit, order } = page;
  const rows = sql`role = ${sql.lit(role)} and ${from} and ${conditions}
    order by ${order} limit ${limit}`;
  const [party = "", more] = parties;
  if (more === undefined)
    return sql`select id, day from parties where party = ${party} and ${rows}`;
  return sql`
    select distinct id, day from unnest(${[...parties]}::text[]) as wanted(party) cross join lateral
      (select id, day from parties where parties.party = wanted.party collate "C" and ${rows}) as own
    order by ${order} limit ${limit}`;
}

/** Rows of one party with what is counted of them; `undefined` where `parties` lacks what is asked, or lists rows twice. */
export function partyRows(filter: RowFilter): RawBuilder<unknown> | undefined {
  const found = partyFilter(filter);
  const [party, more] = found?.parties ?? [];
  if (found === undefined || party === undefined || more !== undefined) return undefined;
  const { conditions, role } = found;
  return sql`parties where party = ${party} and role = ${sql.lit(role)} and ${conditions}`;
}
