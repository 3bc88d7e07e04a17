import {
  type AssertionRow,
  type CountDimension,
  type CountQuery,
  type CountRow,
  columnsOf,
} from "@zenobia/record";
import { meets } from "./find.ts";
import { compareTexts, type Memory } from "./memory.ts";

const MS_A_DAY = 86_400_000;
const TIMES: readonly CountDimension[] = ["day", "week", "month", "year"];

/** Counts rows by groups. */
export function count(
  memory: Memory,
  { by, filter = {}, limit = 10_000 }: CountQuery,
): readonly CountRow[] {
  const counts = new Map<string, number>();
  for (const row of memory.rows.values())
    if (meets(row, filter, memory))
      for (const key of keysOf(row, by)) {
        const text = JSON.stringify(key);
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
  const groups = [...counts].map(
    ([key, found]): CountRow => ({ key: JSON.parse(key) as (string | null)[], count: found }),
  );
  const timed = by.some((dimension) => TIMES.includes(dimension));
  groups.sort((a, b) => (timed ? 0 : b.count - a.count) || compareKeys(a.key, b.key));
  return groups.slice(0, limit);
}

/** `null` comes last. */
function compareKeys(a: CountRow["key"], b: CountRow["key"]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? null;
    if (value === other) continue;
    if (value === null || other === null) return value === null ? 1 : -1;
    return compareTexts(value, other);
  }
  return 0;
}

function keysOf(
  row: AssertionRow,
  by: readonly CountDimension[],
): readonly (readonly (string | null)[])[] {
  return by.reduce<readonly (readonly (string | null)[])[]>(
    (keys, dimension) =>
      keys.flatMap((key) => valuesOf(row, dimension).map((value) => [...key, value])),
    [[]],
  );
}

function valuesOf(row: AssertionRow, dimension: CountDimension): readonly (string | null)[] {
  const { day, type, status, actors, sources, place } = columnsOf(row);
  switch (dimension) {
    case "day":
      return [day];
    case "week":
      return [mondayOf(day)];
    case "month":
      return [`${day.slice(0, 7)}-01`];
    case "year":
      return [`${day.slice(0, 4)}-01-01`];
    case "kind":
      return [row.kind];
    case "type":
      return [type ?? null];
    case "status":
      return [status ?? null];
    case "actor":
      return actors.length === 0 ? [null] : actors;
    case "source":
      return sources.length === 0 ? [null] : sources;
    case "pair":
      return pairsOf(actors);
    case "place":
      return [place?.key ?? null];
    case "publisher":
      return [row.publisher ?? null];
  }
}

function mondayOf(day: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  const since = (instant.getUTCDay() + 6) % 7;
  return new Date(instant.valueOf() - since * MS_A_DAY).toISOString().slice(0, 10);
}

function pairsOf(actors: readonly string[]): readonly string[] {
  return actors.flatMap((one, index) =>
    actors.slice(index + 1).map((other) => [one, other].sort().join("\t")),
  );
}
