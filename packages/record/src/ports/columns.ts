import type { Day, DayInterval } from "@zenobia/model";
import type { AssertionRow } from "../assertions/assertion.ts";
import type { ActorReference, PlaceReference } from "../assertions/references.ts";

/** What an assertion row is found by, whatever its kind. */
export interface RowColumns {
  /** First day of its time, or the day of publication where it has none. */
  readonly day: Day;
  /** PLOVER type, relation or measure. */
  readonly type?: string;
  readonly status?: string;
  /** Keys of actors in any role but speaker; each once. */
  readonly actors: readonly string[];
  /** Keys of those who say it; each once. */
  readonly sources: readonly string[];
  readonly place?: PlaceReference;
  /** The words of the evidence, blank between. */
  readonly words: string;
}

/** Finds what a row is found by. */
export function columnsOf(row: AssertionRow): RowColumns {
  const { type, status, actors, time, place } = ownColumns(row);
  const sources = [...row.attribution, ...(row.kind === "quote" ? [row.speaker] : [])];
  return {
    day: time?.start ?? row.published,
    ...(type === undefined ? {} : { type }),
    ...(status === undefined ? {} : { status }),
    actors: keysOf(actors),
    sources: keysOf(sources),
    ...(place === undefined ? {} : { place }),
    words: row.evidence.map(({ text }) => text).join(" "),
  };
}

interface OwnColumns {
  readonly type?: string;
  readonly status?: string;
  readonly actors: readonly (ActorReference | undefined)[];
  readonly time?: DayInterval | undefined;
  readonly place?: PlaceReference | undefined;
}

function ownColumns(row: AssertionRow): OwnColumns {
  switch (row.kind) {
    case "event": {
      const { type, status, time, place } = row;
      return { type, status, actors: [...row.actors, ...row.recipients], time, place };
    }
    case "control": {
      const { status, time, place } = row;
      return { status, actors: [row.holder, row.from], time, place };
    }
    case "tie":
      return { type: row.relation, actors: [row.subject, row.object], time: row.since };
    case "figure": {
      const { measure, by, time, place } = row;
      return { type: measure, actors: [by], time, place };
    }
    case "quote":
      return { actors: [] };
  }
}

function keysOf(actors: readonly (ActorReference | undefined)[]): readonly string[] {
  return [...new Set(actors.flatMap((actor) => actor?.key ?? []))];
}
