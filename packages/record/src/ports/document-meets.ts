import type { DerivedDocument } from "./derived.ts";
import type { Box, DocumentFilter } from "./queries.ts";

/** Tells whether a document meets a filter, as stores understand it. */
export function documentMeets({ columns }: DerivedDocument, filter: DocumentFilter): boolean {
  return (
    (filter.from === undefined || columns.to === undefined || columns.to >= filter.from) &&
    (filter.to === undefined || columns.from === undefined || columns.from <= filter.to) &&
    isInside(filter.box, columns) &&
    hasAny(filter.actors, columns.actors) &&
    hasAny(filter.sources, columns.sources) &&
    hasAny(filter.places, columns.places) &&
    hasAny(filter.types, [columns.type ?? ""]) &&
    hasAny(filter.statuses, [columns.status ?? ""]) &&
    hasAny(filter.publishers, columns.publishers)
  );
}

/** Tells whether a place lies in a box; where the box crosses the meridian of 180°, its west is east of its east. */
export function isInside(
  box: Box | undefined,
  { lat, lon }: { readonly lat?: number; readonly lon?: number },
): boolean {
  if (box === undefined) return true;
  if (lat === undefined || lon === undefined) return false;
  const [west, south, east, north] = box;
  const across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return across && lat >= south && lat <= north;
}

function hasAny(asked: readonly string[] | undefined, has: readonly string[] = []): boolean {
  return asked === undefined || asked.some((one) => has.includes(one));
}
