import type { DerivedDocument, DocumentFilter, IncidentPoints } from "@zenobia/record";
import { dayOf, documentMeets, pageOf } from "./find.ts";
import { documentsOf, type Memory } from "./memory.ts";

/** A page has no more, and no test. */
const MOST = 10_000;

/** Incidents that have a point, newest first. */
export function points(
  memory: Memory,
  filter: DocumentFilter,
  limit: number = MOST,
): IncidentPoints {
  const all = documentsOf(memory, "incident").filter((one) => documentMeets(one, filter, memory));
  const newest = (isPlaced: boolean): readonly DerivedDocument[] =>
    pageOf(
      all.filter(({ columns }) => (columns.lat !== undefined) === isPlaced),
      { limit: Math.min(limit, MOST) },
      ({ columns }) => dayOf(columns),
    ).rows;
  const rows = newest(true);
  const columns = rows.map((row) => row.columns);
  return {
    ids: rows.map(({ id }) => id),
    lats: columns.flatMap(({ lat }) => lat ?? []),
    lons: columns.flatMap(({ lon }) => lon ?? []),
    froms: columns.map((row) => row.from ?? dayOf(row)),
    tos: columns.map((row) => row.to ?? dayOf(row)),
    types: columns.map(({ type = "" }) => type),
    statuses: columns.map(({ status = "" }) => status),
    weights: columns.map(({ weight = 0 }) => weight),
    claimed: columns.map(({ isClaimed = false }) => isClaimed),
    rough: columns.map(({ isRough = false }) => isRough),
    unplaced: newest(false).map(({ id }) => id),
  };
}
