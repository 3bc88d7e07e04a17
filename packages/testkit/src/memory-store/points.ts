import type { DocumentFilter, IncidentPoints } from "@zenobia/record";
import { dayOf, documentMeets, pageOf } from "./find.ts";
import { documentsOf, type Memory } from "./memory.ts";

/** Incidents that have a point, newest first. */
export function points(memory: Memory, filter: DocumentFilter, limit = 10_000): IncidentPoints {
  const found = documentsOf(memory, "incident").filter(
    (document) => document.columns.lat !== undefined && documentMeets(document, filter),
  );
  const { rows } = pageOf(found, { limit }, ({ columns }) => dayOf(columns));
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
  };
}
