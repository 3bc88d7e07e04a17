import type { DerivedColumns, DerivedDocument, IncidentPoints } from "@zenobia/record";

/** Points without some incidents. */
export function withoutPoints(points: IncidentPoints, ids: ReadonlySet<string>): IncidentPoints {
  const kept = points.ids.flatMap((id, at) => (ids.has(id) ? [] : [at]));
  const pick = <Value>(column: readonly Value[]): readonly Value[] =>
    kept.flatMap((at) => column.slice(at, at + 1));
  return {
    ids: pick(points.ids),
    lats: pick(points.lats),
    lons: pick(points.lons),
    froms: pick(points.froms),
    tos: pick(points.tos),
    types: pick(points.types),
    statuses: pick(points.statuses),
    weights: pick(points.weights),
    claimed: pick(points.claimed),
    rough: pick(points.rough),
    unplaced: points.unplaced.filter((id) => !ids.has(id)),
  };
}

/** Points with those of some documents after them. */
export function withPoints(
  points: IncidentPoints,
  documents: readonly DerivedDocument[],
): IncidentPoints {
  const isPlaced = ({ columns }: DerivedDocument): boolean =>
    columns.lat !== undefined && columns.lon !== undefined;
  const placed = documents.filter(isPlaced);
  const columns = placed.map((document) => document.columns);
  const day = (one: DerivedColumns): string => one.from ?? one.to ?? "";
  return {
    ids: [...points.ids, ...placed.map(({ id }) => id)],
    lats: [...points.lats, ...columns.map(({ lat = 0 }) => lat)],
    lons: [...points.lons, ...columns.map(({ lon = 0 }) => lon)],
    froms: [...points.froms, ...columns.map(day)],
    tos: [...points.tos, ...columns.map((one) => one.to ?? day(one))],
    types: [...points.types, ...columns.map(({ type = "" }) => type)],
    statuses: [...points.statuses, ...columns.map(({ status = "" }) => status)],
    weights: [...points.weights, ...columns.map(({ weight = 1 }) => weight)],
    claimed: [...points.claimed, ...columns.map(({ isClaimed = false }) => isClaimed)],
    rough: [...points.rough, ...columns.map(({ isRough = false }) => isRough)],
    unplaced: [
      ...points.unplaced,
      ...documents.filter((document) => !isPlaced(document)).map(({ id }) => id),
    ],
  };
}
