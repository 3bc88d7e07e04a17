/** Days that are looked at, as days since 1970-01-01, both inclusive; absent is open. */
export interface DayWindow {
  readonly from?: number;
  readonly to?: number;
}

/**
 * The days while they are dragged or played. They change many times a second, so they are kept apart from the address,
 * which follows when the hand rests.
 */
export interface DaysStore {
  readonly get: () => DayWindow;
  readonly set: (days: DayWindow) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store that holds some days. */
export function createDaysStore(first: DayWindow): DaysStore {
  let days = first;
  const listeners = new Set<() => void>();
  return {
    get: () => days,
    set: (next) => {
      if (next.from === days.from && next.to === days.to) return;
      days = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
