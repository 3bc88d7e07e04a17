import { AppError } from "@zenobia/model";
import type { KeptItem, Store } from "@zenobia/record";

/** A store of which only what is kept is there, in memory. */
export interface FakeKeep
  extends Pick<Store, "append" | "kept" | "setting" | "setSetting" | "settings"> {
  readonly items: Map<string, KeptItem>;
  /** How many calls of append go well before one fails. */
  left: number;
}

/** Creates an empty store. */
export function createFakeKeep(): FakeKeep {
  const items = new Map<string, KeptItem>();
  const settings = new Map<string, unknown>();
  const keep: FakeKeep = {
    items,
    left: Number.POSITIVE_INFINITY,
    append: async (added) => {
      if (keep.left === 0) throw new AppError("store/connection", "the connection is lost");
      keep.left -= 1;
      const known = added.map(idOf).filter((id) => items.has(id));
      for (const item of added) if (!items.has(idOf(item))) items.set(idOf(item), item);
      return { entries: [], known };
    },
    kept: async (ids) => new Set(ids.filter((id) => items.has(id))),
    setting: async (name) => settings.get(name),
    setSetting: async (name, value) => {
      if (value === undefined) settings.delete(name);
      else settings.set(name, JSON.parse(JSON.stringify(value)));
    },
    settings: async (prefix) =>
      [...settings]
        .filter(([name]) => name.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
  return keep;
}

function idOf(item: KeptItem): string {
  if (item.kind === "report") return item.report.id;
  return item.kind === "coding" ? item.coding.id : item.decision.id;
}
