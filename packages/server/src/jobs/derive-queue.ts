import type { Derived, Deriver } from "@zenobia/service";
/** Derives for all who ask, one run at a time; who asks while a run goes on shares the next. */
export function createDeriveQueue(deriver: Deriver): Deriver {
  let running: Promise<Derived> | undefined;
  let waiting: Promise<Derived> | undefined;
  const run = async (derive: () => Promise<Derived>): Promise<Derived> => {
    try {
      return await derive();
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
