import type { ActorReference, AssertionRow, PlaceReference } from "@zenobia/record";

/** Actors that a row names, in any role. */
export function actorsOfRow(row: AssertionRow): readonly ActorReference[] {
  switch (row.kind) {
    case "event":
      return [...row.actors, ...row.recipients, ...row.attribution];
    case "control":
      return [row.holder, ...present(row.from), ...row.attribution];
    case "tie":
      return [row.subject, row.object, ...row.attribution];
    case "figure":
      return [...present(row.by), ...row.attribution];
    case "quote":
      return [row.speaker, ...row.attribution];
  }
}

/** The place of a row, where it has one. */
export function placeOfRow(row: AssertionRow): PlaceReference | undefined {
  return "place" in row ? row.place : undefined;
}

function present<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}
