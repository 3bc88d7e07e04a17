import type { Page, RowFilter } from "@zenobia/record";
import { present } from "@zenobia/service/ask";
import type { FilterFlags, PageFlags } from "./page-options.ts";
import { type NameMeans, resolveActor, resolveAll, resolvePlace } from "./resolve-names.ts";

/** What the flags of a call narrow to, names looked up. */
export async function filterOf(
  flags: FilterFlags,
  means: NameMeans,
): Promise<Omit<RowFilter, "kinds">> {
  const actors = await resolveAll(flags.actor, resolveActor, means);
  const sources = await resolveAll(flags.source, resolveActor, means);
  const places = await resolveAll(flags.place, resolvePlace, means);
  return present({
    from: flags.from,
    to: flags.to,
    types: flags.type,
    statuses: flags.status,
    publishers: flags.publisher,
    box: flags.box,
    actors,
    sources,
    places,
  });
}

/** The page that the flags of a call ask for. */
export function pageOf({ limit, after, oldest }: PageFlags): Page {
  return { limit, ...present({ after }), ...(oldest ? { order: "oldest" as const } : {}) };
}
