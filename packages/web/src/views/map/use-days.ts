import { useEffect, useState } from "react";
import type { SetAddress } from "../../address/use-address.ts";
import type { Filters } from "../../api/contract.ts";
import { dayNumber, dayOfNumber } from "../../record/days.ts";
import type { FILTER_PARAMS } from "../../record/filters.ts";
import { createDaysStore, type DaysStore, type DayWindow } from "./timeline/days-store.ts";

/** How long the hand rests before the address follows, in milliseconds. */
const REST_MS = 350;
/** While days are played the hand never rests: the address follows this often at least. */
const LONGEST_MS = 700;

/** The days while they are dragged or played, kept in step with those of the address. */
export function useDays(
  { from, to }: Filters,
  setFilters: SetAddress<typeof FILTER_PARAMS>,
): DaysStore {
  const [store] = useState(() => createDaysStore(windowOf(from, to)));
  useEffect(() => store.set(windowOf(from, to)), [store, from, to]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitingSince = 0;
    const write = (): void => {
      timer = undefined;
      const days = store.get();
      setFilters({ from: dayWords(days.from), to: dayWords(days.to) }, { replace: true });
    };
    const stop = store.subscribe(() => {
      const now = performance.now();
      if (timer === undefined) waitingSince = now;
      clearTimeout(timer);
      timer = setTimeout(write, Math.max(0, Math.min(REST_MS, waitingSince + LONGEST_MS - now)));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, setFilters]);
  return store;
}

function windowOf(from: string | undefined, to: string | undefined): DayWindow {
  return {
    ...(from === undefined ? {} : { from: dayNumber(from) }),
    ...(to === undefined ? {} : { to: dayNumber(to) }),
  };
}

function dayWords(day: number | undefined): string | undefined {
  return day === undefined ? undefined : dayOfNumber(day);
}
