import { dayParam, listParam, textParam } from "../address/params.ts";
import { type SetAddress, useAddress } from "../address/use-address.ts";
import type { Filters } from "../api/contract.ts";

/** Parameters of the address that narrow lists, maps and counts; the same in every view, and kept between them. */
export const FILTER_PARAMS = {
  types: listParam(),
  statuses: listParam(),
  actors: listParam(),
  places: listParam(),
  publishers: listParam(),
  from: dayParam(),
  to: dayParam(),
  words: textParam(),
};

/** Names of the parameters that go along from view to view. */
export const FILTER_NAMES: readonly string[] = Object.keys(FILTER_PARAMS);

/** What lists are narrowed to, from the address, and how to change it. */
export function useFilters(): readonly [Filters, SetAddress<typeof FILTER_PARAMS>] {
  return useAddress(FILTER_PARAMS);
}

/** Whether anything is narrowed at all. */
export function isFiltered({
  types = [],
  statuses = [],
  actors = [],
  places = [],
  publishers = [],
  from,
  to,
  words = "",
}: Filters): boolean {
  const lists = [types, statuses, actors, places, publishers];
  return (
    lists.some((list) => list.length > 0) || from !== undefined || to !== undefined || words !== ""
  );
}
