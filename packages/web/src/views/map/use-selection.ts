import { useMemo, useSyncExternalStore } from "react";
import { TYPE_LOOKS } from "../../record/event-types.ts";
import { useFilters } from "../../record/filters.ts";
import { STATUS_LOOKS } from "../../record/statuses.ts";
import { bitsOf, type Selection } from "./points/point-table.ts";
import type { DaysStore } from "./timeline/days-store.ts";

const TYPES = TYPE_LOOKS.map(({ type }) => type);
const STATUSES = STATUS_LOOKS.map(({ status }) => status);

/** What the worker is to look at: the filters of the address and the days as they are dragged. */
export function useSelection(days: DaysStore): Selection {
  const [{ types = [], statuses = [] }] = useFilters();
  const { from = -Infinity, to = Infinity } = useSyncExternalStore(days.subscribe, days.get);
  return useMemo(
    () => ({ types: bitsOf(TYPES, types), statuses: bitsOf(STATUSES, statuses), from, to }),
    [types, statuses, from, to],
  );
}
