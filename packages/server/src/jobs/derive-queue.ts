import type { Derived, Deriver } from "@zenobia/service";
import type { Live } from "./live.ts";

/** Derives for all who ask, one run at a time; who asks while a run goes on shares the next. */
export function createDeriveQueue(deriver: Deriver, live: Live): Deriver {
  let running: Promise<Derived> | undefined;
  let waiting: Promise<Derived> | undefined;
  const run = async (derive: () => Promise<Derived>): Promise<Derived> => {
    try {
      const derived = await derive();
      live.tell({ kind: "derived", through: derived.through });
      return derived;
    } finally {
      running = undefined;
    }
  };
  const next = async (derive: () => Promise<Derived>): Promise<Derived> => {
    await running?.catch(() => undefined);
    waiting = undefined;
    running = run(derive);
    return await running;
  };
  return {
    update: async () => {
      if (running === undefined && waiting === undefined) {
        running = run(() => deriver.update());
        return await running;
      }
      waiting ??= next(() => deriver.update());
      return await waiting;
    },
    all: async () => await next(() => deriver.all()),
  };
}
