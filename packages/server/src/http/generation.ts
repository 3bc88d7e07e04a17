import type { Store } from "@zenobia/record";

/** How far the record has come that answers are made of. */
export interface Generation {
  /** Last entry of the log, and last one that is derived from. */
  readonly end: number;
  readonly through: number;
}

/** Knows how far the record has come without asking it each time. */
export interface Generations {
  current(): Promise<Generation>;
  /** Looks at once: somebody changed something and wants to see it. */
  look(): Promise<Generation>;
  /** Looks soon, and gets ready for it first: much may change in little time. */
  lookSoon(): void;
  close(): void;
}

/** What generations are known with. */
export interface GenerationMeans {
  readonly now: () => number;
  /** Gets ready for a generation that is not current yet. */
  readonly prepare: (next: Generation) => Promise<void>;
  /** Told of each generation after the first. */
  readonly onChange: (generation: Generation) => void;
}

/** While reports come in, answers are made anew no more often than this … */
const SOON_MS = 3_000;
/** … and on a large record, where that takes long, for so small a part of the time: as one in so many. */
const READY_PART = 4;
/** Other processes may write to the same record. */
const LOOK_AGAIN_MS = 5_000;

/** Creates what knows the generation of a record. */
export function createGenerations(
  store: Pick<Store, "end" | "derivedThrough">,
  { now, onChange, prepare }: GenerationMeans,
): Generations {
  let known: Generation | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Generation> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let soonMs = SOON_MS;
  const read = async (): Promise<Generation> => ({
    end: (await store.end()).sequence,
    through: await store.derivedThrough(),
  });
  const take = (next: Generation): Generation => {
    const before = known;
    lookedAt = now();
    // One that was got ready for may be older than one that was looked at since.
    if (before !== undefined && before.end >= next.end && before.through >= next.through)
      return before;
    known = next;
    if (before !== undefined) onChange(next);
    return next;
  };
  const followSoon = async (): Promise<void> => {
    const next = await read();
    const begun = now();
    if (known !== undefined && (known.end !== next.end || known.through !== next.through))
      await prepare(next);
    soonMs = Math.max(SOON_MS, (now() - begun) * READY_PART);
    take(next);
    timer = undefined;
  };
  const lookSoon = (): void => {
    timer ??= setTimeout(() => {
      followSoon().catch(() => {
        timer = undefined;
      });
    }, soonMs).unref();
  };
  return {
    look: async () => take(await read()),
    lookSoon,
    current: async () => {
      if (known !== undefined) {
        if (now() - lookedAt > LOOK_AGAIN_MS) lookSoon();
        return known;
      }
      looking ??= read().then(take);
      return await looking;
    },
    close: () => clearTimeout(timer),
  };
}
