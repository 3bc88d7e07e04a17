/** A value that is known without asking for it each time. */
export interface Remembered<Value> {
  /** Known at once, but for the first time and after it was forgotten. */
  get(): Promise<Value>;
  /** The value has changed: it is asked for before it is told again, and no answer from before counts. */
  forget(): void;
}

/**
 * Remembers a value. Who changes it here says so by `forget`; what others change is looked for again after `soonMs`,
 * while the value from before is still told: nobody waits for it.
 */
export function remember<Value>(
  read: () => Promise<Value>,
  { now, soonMs }: { readonly now: () => number; readonly soonMs: number },
): Remembered<Value> {
  let known: { readonly value: Value; readonly at: number } | undefined;
  let reading: Promise<Value> | undefined;
  let version = 0;
  const readAgain = async (): Promise<Value> => {
    for (;;) {
      const [before, at] = [version, now()];
      const value = await read();
      if (before !== version) continue;
      known = { value, at };
      return value;
    }
  };
  const shared = async (): Promise<Value> => {
    reading ??= readAgain().finally(() => {
      reading = undefined;
    });
    return await reading;
  };
  return {
    get: async () => {
      if (known === undefined) return await shared();
      if (now() - known.at > soonMs) shared().catch(() => undefined);
      return known.value;
    },
    forget: () => {
      version += 1;
      known = undefined;
    },
  };
}
