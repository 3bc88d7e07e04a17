import type { RowFilter, Store } from "@zenobia/record";
import { createMemoryStore } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { actor, anEvent, aQuote, place } from "../../../store/test/samples.ts";
import { actorNames, placeNames } from "../../src/ask/key-names.ts";

const named = (key: string, name: string) => ({ ...actor("x"), key, name });
const at = (day: string) => ({ time: { start: day, end: day, precision: "day" as const } });

/** A record with rows, and how often it was asked for a list of them. */
async function recordOf(): Promise<{ readonly store: Store; readonly asked: RowFilter[] }> {
  const store = createMemoryStore();
  const rows = [
    anEvent("c-1:e1", { ...at("2017-01-01"), actors: [named("name::a", "A of old")] }),
    anEvent("c-1:e2", { ...at("2017-03-01"), actors: [named("name::a", "A")], recipients: [] }),
    // Who only speaks here is named by the row in which it acts.
    anEvent("c-1:e3", {
      ...at("2017-05-01"),
      actors: [named("name::c", "C")],
      attribution: [named("name::a", "A, it says")],
      place: place("Suva", -18, 178),
    }),
    aQuote("c-1:q1", { speaker: named("name::b", "B") }),
  ];
  await store.writeDerived({ after: 0, through: 0, rows: rows.map((row) => ({ row, keys: [] })) });
  const asked: RowFilter[] = [];
  const listRows: Store["listRows"] = async (filter, page) => {
    asked.push(filter);
    return await store.listRows(filter, page);
  };
  return { store: { ...store, listRows }, asked };
}

test("actors are called as the latest row with a part of theirs calls them, else as who says something", async () => {
  const { asked, store } = await recordOf();
  const names = await actorNames(store, ["name::a", "name::b", "name::c", "name::SYR:nobody"]);
  expect([...names]).toEqual([
    ["name::a", "A"],
    ["name::b", "B"],
    ["name::c", "C"],
    ["name::SYR:nobody", "SYR:nobody"],
  ]);
  // However many there are, few questions are asked.
  expect(asked.length).toBeLessThanOrEqual(4);
});

test("places are called as the latest row calls them", async () => {
  const { store } = await recordOf();
  const names = await placeNames(store, ["name::Suva", "name::raqqa"]);
  expect([...names.values()]).toEqual(["Suva", "raqqa"]);
});
