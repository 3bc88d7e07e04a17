import type { Store } from "@zenobia/record";
import { type Remembered, remember } from "./remembered.ts";

/** What other processes change of settings and decisions is seen after so long at most, and one look. */
const SOON_MS = 2_000;

/** A store whose settings are known at once, and which tells when a decision is kept through it. */
export interface WatchedStore {
  readonly store: Store;
  /** Reads something that depends on decisions, and remembers it until one is kept. */
  rememberUntilDecided<Value>(read: () => Promise<Value>): Remembered<Value>;
}

/**
 * Watches what is written through a store, so that who asks and what they may see is known without waiting for the
 * database, which may be busy for seconds.
 */
export function watchWrites(store: Store, now: () => number): WatchedStore {
  const settings = remember(async () => new Map(await store.settings("")), {
    now,
    soonMs: SOON_MS,
  });
  const ofDecisions: Remembered<unknown>[] = [];
  return {
    store: {
      ...store,
      setting: async (name) => (await settings.get()).get(name),
      settings: async (prefix) =>
        [...(await settings.get())].filter(([name]) => name.startsWith(prefix)),
      setSetting: async (name, value) => {
        try {
          await store.setSetting(name, value);
        } finally {
          settings.forget();
        }
      },
      append: async (items, by) => {
        try {
          return await store.append(items, by);
        } finally {
          if (items.some(({ kind }) => kind === "decision"))
            for (const one of ofDecisions) one.forget();
        }
      },
    },
    rememberUntilDecided: (read) => {
      const remembered = remember(read, { now, soonMs: SOON_MS });
      ofDecisions.push(remembered);
      return remembered;
    },
  };
}
