import {
  type Actor,
  type Attribution,
  type DayInterval,
  PLOVER,
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
  /** Names of places of the rows read so far, with the row that first has each; the nth has the id `pn`. */
  readonly places: () => ReadonlyMap<string, string>;
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
  readonly issues: GoldIssue[];
}

/** Makes what reads the rows of one coding by hand. */
export function createRowReader({ text, actors, issues }: Desk): RowReader {
  const actorIds = createActorIds(actors, text);
  const places = new Map<string, string>();
  let near = 0;
  const placeId = (name: string): string => {
    const at = [...places.keys()].indexOf(name);
    return `p${at < 0 ? places.size + 1 : at + 1}`;
  };
  const startRow = (path: string): RowReading => {
    const notes = createNotes(path, issues);
    let start = near;
    let placeName: string | null = null;
    const actor = (field: string, name: string | null): string | undefined =>
      name === null ? undefined : readActor(field, name, { actorIds, notes });
    const actorList = (field: string, names: readonly string[]): readonly string[] =>
      names.flatMap((name) => actor(field, name) ?? []);
    return {
      words: (field, words) => {
        const span = readWords(field, words, { text, near, notes });
        start = span?.[0] ?? near;
        return span;
      },
      actor,
      actors: actorList,
      speakers: (name) =>
        actorList("attributed_to", name === null ? [] : [name]).map((source) => ({ source })),
      place: (name) => {
        placeName = name;
        return name === null ? undefined : placeId(name);
      },
      days: (field, date) => (date === null ? undefined : readDays(field, date, notes)),
      mode: (type, mode) => readMode(type, mode, notes),
      finish: () => {
        if (notes.hasFailed()) return false;
        near = start;
        if (placeName !== null && !places.has(placeName)) places.set(placeName, path);
        return true;
      },
    };
  };
  return {
    startList: () => {
      near = 0;
    },
    startRow,
    places: () => places,
  };
}

/** Tells what is wrong with one row. */
interface Notes {
  /** Tells an error; the row has failed then. */
  readonly fail: (field: string, rule: GoldRule, message: string) => undefined;
  readonly warn: (field: string, rule: GoldRule, message: string) => void;
  readonly hasFailed: () => boolean;
}

function createNotes(path: string, issues: GoldIssue[]): Notes {
  let failed = false;
  return {
    fail: (field, rule, message) => {
      issues.push({ path: `${path}.${field}`, severity: "error", rule, message });
      failed = true;
    },
    warn: (field, rule, message) => {
      issues.push({ path: `${path}.${field}`, severity: "warning", rule, message });
    },
    hasFailed: () => failed,
  };
}

function readWords(
  field: string,
  words: string,
  { text, near, notes }: { readonly text: string; readonly near: number; readonly notes: Notes },
): Span | undefined {
  const [span, count] = nearest(spansOf(text, words), near);
  if (!span) return notes.fail(field, "not-in-text", `the text does not have ${quoted(words)}`);
  if (count > 1) notes.warn(field, "several-times", `the text has ${quoted(words)} ${count} times`);
  return span;
}

/** Ids of actors: by their name, and by other names that only one of them has. */
interface ActorIds {
  readonly byName: ReadonlyMap<string, string>;
  readonly byAlias: ReadonlyMap<string, string>;
}

function readActor(
  field: string,
  name: string,
  { actorIds, notes }: { readonly actorIds: ActorIds; readonly notes: Notes },
): string | undefined {
  const id = actorIds.byName.get(name);
  if (id !== undefined) return id;
  const alias = actorIds.byAlias.get(name);
  if (alias === undefined)
    return notes.fail(field, "no-such-actor", `no actor is named ${quoted(name)}`);
  notes.warn(field, "alias-for-name", `${quoted(name)} is another name of an actor`);
  return alias;
}

function readDays(field: string, date: string, notes: Notes): DayInterval | undefined {
  const days = goldDays(date);
  return days ?? notes.fail(field, "date", `${quoted(date)} is no date: ${DATES}`);
}

function readMode(type: PloverType, mode: string, notes: Notes): string | undefined {
  if (Object.hasOwn(PLOVER[type].modes, mode)) return mode;
  return notes.fail("mode", "mode", `${quoted(mode)} is no mode of ${type}`);
}

const DATES = "write YYYY, YYYY-MM, YYYY-MM-DD, or two of them with / between";

function createActorIds(actors: readonly Actor[], text: string): ActorIds {
  const owners = new Map<string, Set<string>>();
  for (const { id, mentions } of actors)
    for (const span of mentions) {
      const name = textOf(text, span);
      owners.set(name, (owners.get(name) ?? new Set()).add(id));
    }
  const owned = [...owners].flatMap(([name, [id, ...others]]) =>
    id !== undefined && others.length === 0 ? [[name, id] as const] : [],
  );
  return {
    byName: new Map(actors.map(({ id, name }) => [name, id])),
    byAlias: new Map(owned),
  };
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
