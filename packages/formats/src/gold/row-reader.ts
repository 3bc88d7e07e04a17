import {
  type Actor,
  type Attribution,
  type DayInterval,
  PLOVER,
  type Place,
  type PloverType,
  type Span,
  spansOf,
  textOf,
} from "@zenobia/model";
import { quoted } from "../issue.ts";
import { goldDays } from "./gold-days.ts";
import type { GoldIssue, GoldRule } from "./gold-issue.ts";

/** Reads the rows of one coding by hand, list by list. */
export interface RowReader {
  readonly startList: () => void;
  readonly startRow: (path: string) => RowReading;
}

/** Reads the fields of one row; what is wrong is told, and then the row has failed. */
export interface RowReading {
  readonly words: (field: string, words: string) => Span | undefined;
  readonly actor: (field: string, name: string | null) => string | undefined;
  readonly actors: (field: string, names: readonly string[]) => readonly string[];
  readonly speakers: (name: string | null) => readonly Attribution[];
  readonly place: (name: string | null) => string | undefined;
  readonly days: (field: string, date: string | null) => DayInterval | undefined;
  readonly mode: (type: PloverType, mode: string) => string | undefined;
  /** Ends the row; tells whether all of it could be read. */
  readonly finish: () => boolean;
}

interface Desk {
  readonly text: string;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly issues: GoldIssue[];
}

/** Makes what reads the rows of one coding by hand. */
export function createRowReader({ text, actors, places, issues }: Desk): RowReader {
  const ids = new Map(actors.map(({ id, name }) => [name, id]));
  const placeIds = new Map(places.map(({ id, name }) => [name, id]));
  const aliases = aliasIds(actors, text);
  let near = 0;
  const startRow = (path: string): RowReading => {
    let failed = false;
    let start = near;
    const tell = (field: string, rule: GoldRule, message: string): undefined => {
      issues.push({ path: `${path}.${field}`, severity: "error", rule, message });
      failed = true;
    };
    const warn = (field: string, rule: GoldRule, message: string): void => {
      issues.push({ path: `${path}.${field}`, severity: "warning", rule, message });
    };
    const actor = (field: string, name: string | null): string | undefined => {
      if (name === null) return undefined;
      const id = ids.get(name);
      if (id !== undefined) return id;
      const alias = aliases.get(name);
      if (alias === undefined)
        return tell(field, "no-such-actor", `no actor is named ${quoted(name)}`);
      warn(field, "alias-for-name", `${quoted(name)} is another name of an actor`);
      return alias;
    };
    const actorIds = (field: string, names: readonly string[]): readonly string[] =>
      names.flatMap((name) => actor(field, name) ?? []);
    return {
      words: (field, words) => {
        const [span, count] = nearest(spansOf(text, words), near);
        if (!span) return tell(field, "not-in-text", `the text does not have ${quoted(words)}`);
        start = span[0];
        if (count > 1) warn(field, "several-times", `the text has ${quoted(words)} ${count} times`);
        return span;
      },
      actor,
      actors: actorIds,
      speakers: (name) =>
        actorIds("attributed_to", name === null ? [] : [name]).map((source) => ({ source })),
      place: (name) => (name === null ? undefined : placeIds.get(name)),
      days: (field, date) => {
        if (date === null) return undefined;
        const days = goldDays(date);
        return days ?? tell(field, "date", `${quoted(date)} is no date: ${DATES}`);
      },
      mode: (type, mode) =>
        Object.hasOwn(PLOVER[type].modes, mode)
          ? mode
          : tell("mode", "mode", `${quoted(mode)} is no mode of ${type}`),
      finish: () => {
        if (!failed) near = start;
        return !failed;
      },
    };
  };
  return {
    startList: () => {
      near = 0;
    },
    startRow,
  };
}

const DATES = "write YYYY, YYYY-MM, YYYY-MM-DD, or two of them with / between";

/** Ids of actors by their other names; names that two actors have are nobody's. */
function aliasIds(actors: readonly Actor[], text: string): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { id, mentions } of actors)
    for (const span of mentions) {
      const name = textOf(text, span);
      owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
  return new Map(
    [...owners].flatMap(([name, [id, ...others]]) =>
      id !== undefined && others.length === 0 ? [[name, id] as const] : [],
    ),
  );
}

/** The span that starts nearest to a point, the earlier of two, and how many there were. */
function nearest(spans: readonly Span[], near: number): readonly [Span | undefined, number] {
  const distance = ([start]: Span): number => Math.abs(start - near);
  const [first, ...others] = spans;
  const best = others.reduce(
    (one, other) => (one && distance(other) < distance(one) ? other : one),
    first,
  );
  return [best, spans.length];
}
