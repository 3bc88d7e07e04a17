import { printText, type ReportId, type Store, type TextPrint } from "@zenobia/record";

/** So many prints are held at once, of a few kilobytes each. */
const MOST_PRINTS = 2_000;
/** So many texts are read at once. */
const TEXTS_AT_ONCE = 50;

/** Reads the prints of reports from their texts, a few texts at a time, and holds the latest. */
export interface PrintCache {
  /** In the order of the ids; those of reports that are not kept are left out. */
  readonly printsOf: (reports: readonly ReportId[]) => Promise<readonly TextPrint[]>;
}

/** A cache that holds nothing yet; prints never change, as texts don't. */
export function createPrintCache(store: Pick<Store, "reports">): PrintCache {
  const held = new Map<ReportId, TextPrint>();
  const hold = (print: TextPrint): void => {
    held.set(print.report, print);
    const [oldest] = held.keys();
    if (held.size > MOST_PRINTS && oldest !== undefined) held.delete(oldest);
  };
  return {
    printsOf: async (reports) => {
      const found = new Map(reports.flatMap((id) => entryOf(id, held.get(id))));
      const missing = reports.filter((id) => !found.has(id));
      for (let from = 0; from < missing.length; from += TEXTS_AT_ONCE)
        for (const { id, metadata, text } of await store.reports(
          missing.slice(from, from + TEXTS_AT_ONCE),
        )) {
          const { published, publisher } = metadata;
          const head = { id, published: published.slice(0, "YYYY-MM-DD".length), text };
          const print = printText(publisher === undefined ? head : { ...head, publisher });
          found.set(id, print);
          hold(print);
        }
      return reports.flatMap((id) => found.get(id) ?? []);
    },
  };
}

function entryOf(
  id: ReportId,
  print: TextPrint | undefined,
): readonly (readonly [ReportId, TextPrint])[] {
  return print === undefined ? [] : [[id, print]];
}
