/** Counts what comes too often, in windows of time. */
export interface RateLimit {
  /** Milliseconds to wait until one more is allowed; 0 where it is now. Counts nothing. */
  wait(key: string, now: number): number;
  count(key: string, now: number): void;
  forget(key: string): void;
}

interface Window {
  readonly begun: number;
  readonly count: number;
}

/** Keys that are remembered at most; when there are more, those whose window began first are forgotten. */
const MOST_KEYS = 50_000;

/** Creates what allows so many of a key in each window. */
export function createRateLimit({
  most,
  windowMs,
}: {
  readonly most: number;
  readonly windowMs: number;
}): RateLimit {
  const windows = new Map<string, Window>();
  const windowOf = (key: string, now: number): Window => {
    const known = windows.get(key);
    return known === undefined || now - known.begun >= windowMs ? { begun: now, count: 0 } : known;
  };
  return {
    wait: (key, now) => {
      const { begun, count } = windowOf(key, now);
      return count < most ? 0 : begun + windowMs - now;
    },
    count: (key, now) => {
      const { begun, count } = windowOf(key, now);
      if (count === 0) windows.delete(key);
      windows.set(key, { begun, count: count + 1 });
      const [oldest] = windows.keys();
      if (windows.size > MOST_KEYS && oldest !== undefined) windows.delete(oldest);
    },
    forget: (key) => void windows.delete(key),
  };
}
