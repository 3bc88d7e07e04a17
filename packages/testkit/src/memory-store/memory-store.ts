import { columnsOf, type Store } from "@zenobia/record";
import { briefsAsOf } from "./briefs.ts";
import { count } from "./count.ts";
import { derivedPart } from "./derive.ts";
import { dayOf, documentMeets, meets, pageOf, reportMeets } from "./find.ts";
import { keptPart, shownReports } from "./keep.ts";
import { masked } from "./masked.ts";
import { copyOf, documentsOf, emptyMemory, type Memory, sortedBy } from "./memory.ts";
import { points } from "./points.ts";

/** A store in memory, for tests; `memory` is what it holds. */
export function createMemoryStore(memory: Memory = emptyMemory()): Store {
  return {
    ...keptPart(memory),
    ...derivedPart(memory),
    listRows: async (filter, page) =>
      pageOf(
        [...memory.rows.values()].filter((row) => meets(row, filter, memory)),
        page,
        (row) => columnsOf(row).day,
      ),
    listDocuments: async (kind, filter, page) =>
      pageOf(
        documentsOf(memory, kind).filter((document) => documentMeets(document, filter, memory)),
        page,
        ({ columns }) => dayOf(columns),
      ),
    listReports: async (filter, page) =>
      pageOf(
        shownReports(memory).filter((report) => reportMeets(masked(memory, report), filter)),
        page,
        ({ metadata }) => metadata.published.slice(0, 10),
      ),
    search: async (words, filter, limit) =>
      shownReports(memory)
        .filter((report) => reportMeets(masked(memory, report), { ...filter, words }))
        .slice(0, limit)
        .map((report) => ({
          report,
          rank: 1,
          snippet: masked(memory, report).text.slice(0, 200),
        })),
    count: async (query) => count(memory, query),
    asOf: async (kind, day, filter = {}) =>
      documentsOf(memory, kind).filter(
        (document) =>
          documentMeets(document, filter, memory) &&
          documentMeets(document, { from: day, to: day }, memory),
      ),
    briefsAsOf: async (kind, day, filter = {}) => briefsAsOf(memory, kind, { day, filter }),
    points: async (filter = {}, limit) => points(memory, filter, limit),
    setting: async (name) => copyOf(memory.settings.get(name)),
    setSetting: async (name, value) => {
      if (value === undefined) memory.settings.delete(name);
      else memory.settings.set(name, copyOf(value));
    },
    settings: async (prefix) =>
      sortedBy(
        [...memory.settings].filter(([name]) => name.startsWith(prefix)),
        ([name]) => name,
      ),
    maintain: async () => undefined,
    close: async () => undefined,
  };
}
