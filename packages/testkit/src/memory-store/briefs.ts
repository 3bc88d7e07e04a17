import type { Day } from "@zenobia/model";
import { briefOf, type DerivedBrief, type DocumentFilter } from "@zenobia/record";
import { documentMeets } from "./find.ts";
import { documentsOf, type Memory } from "./memory.ts";

/** Brief forms of what stands on a day, and of the last by id, of each actor, that named it by then. */
export function briefsAsOf(
  memory: Memory,
  kind: "holding" | "tie",
  { day, filter }: { readonly day: Day; readonly filter: DocumentFilter },
): readonly DerivedBrief[] {
  const found = documentsOf(memory, kind).filter(
    (one) =>
      documentMeets(one, filter, memory) && documentMeets(one, { from: day, to: day }, memory),
  );
  const last = new Map(
    found.flatMap(({ columns, id }) => (columns.actors ?? []).map((actor) => [actor, id] as const)),
  );
  const naming = new Set(last.values());
  return found
    .filter(({ columns: { from, standsTo }, id }) => {
      // An end before its beginning is no time at all; the beginning stands.
      const stands = standsTo === undefined || standsTo >= day || (from ?? "") >= day;
      return stands || naming.has(id);
    })
    .flatMap((document) => briefOf(document) ?? []);
}
