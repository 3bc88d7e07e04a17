import type { Store } from "@zenobia/record";
import type { Deriver } from "@zenobia/service";
import type { Asked, RecordAnswer, RecordCall, SentItems } from "./messages.ts";
import { sentError } from "./messages.ts";

/** So many items go at once: a message costs more than most items do. */
const ITEMS_AT_ONCE = 100;

/** What answers calls. */
export interface CallServer {
  answer(call: RecordCall): Promise<RecordAnswer>;
}

/** Answers what is asked of a record on the thread that has it. */
export function createCallServer({
  deriver,
  store,
}: {
  readonly store: Store;
  readonly deriver: Deriver;
}): CallServer {
  const begun = new Map<number, AsyncIterator<unknown>>();
  let last = 0;
  const more = async (number: number): Promise<SentItems> => {
    const items: unknown[] = [];
    const source = begun.get(number);
    while (source !== undefined && items.length < ITEMS_AT_ONCE) {
      const next = await source.next();
      if (next.done !== true) items.push(next.value);
      else begun.delete(number);
      if (next.done === true) return { items, isEnd: true };
    }
    return { items, isEnd: source === undefined };
  };
  const answered = async (asked: Asked): Promise<unknown> => {
    switch (asked.what) {
      case "answer":
        return await methodOf(store, asked.method)(...asked.values);
      case "begin": {
        const items = methodOf(store, asked.method)(...asked.values) as AsyncIterable<unknown>;
        last += 1;
        begun.set(last, items[Symbol.asyncIterator]());
        return last;
      }
      case "more":
        return await more(asked.items);
      case "leave": {
        const source = begun.get(asked.items);
        begun.delete(asked.items);
        await source?.return?.();
        return undefined;
      }
      default:
        return asked.all ? await deriver.all() : await deriver.update();
    }
  };
  return {
    answer: async ({ asked, call }) => {
      try {
        return { call, answer: await answered(asked) };
      } catch (error) {
        return { call, failure: sentError(error) };
      }
    },
  };
}

/** Only this process sends calls, and those of `record-thread.ts` have the values that the method takes. */
function methodOf(store: Store, method: keyof Store): (...values: readonly unknown[]) => unknown {
  return store[method] as (...values: readonly unknown[]) => unknown;
}
