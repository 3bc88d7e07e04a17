/** Finds what is wrong with the entries of data/actors: dangling ties, crossed dates, names that two actors claim. */
import { foldName } from "../src/actors/actor-base.ts";

type Row = Readonly<Record<string, unknown>>;

/** From-to of an entry, a tie or an office, as text; open ends are absent. */
interface Days {
  readonly since?: string;
  readonly until?: string;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Kinds whose every entry says where its facts can be checked. */
const SOURCED: readonly unknown[] = ["person", "rebel", "militia"];

/** Problems of actors, one line each; `states` are the ids of the compiled states. */
export function checkActors(
  actors: readonly Row[],
  states: ReadonlySet<string>,
): readonly string[] {
  const ids = new Set([...states, ...actors.map((actor) => String(actor["id"]))]);
  return [...actors.flatMap((actor) => checkActor(actor, ids)), ...checkNames(actors)];
}

function checkActor(actor: Row, ids: ReadonlySet<string>): readonly string[] {
  const id = String(actor["id"]);
  const ties = rowsOf(actor["ties"]);
  const offices = rowsOf(actor["offices"]);
  const ends = [...ties.map((tie) => tie["from"] ?? tie["to"]), ...offices.map((one) => one["of"])];
  return [
    ...(ID.test(id) ? [] : [`actor ${id}: an id is small letters, digits and hyphens`]),
    ...(SOURCED.includes(actor["kind"]) && !actor["source"] ? [`actor ${id} names no source`] : []),
    ...ends
      .filter((end) => !ids.has(String(end)))
      .map((end) => `actor ${id}: ${String(end)} is no actor`),
    ...[actor, ...ties, ...offices].flatMap((row) => checkDays(id, row)),
  ];
}

function checkDays(id: string, row: Row): readonly string[] {
  const { since, until } = daysOf(row);
  const wrong = [since, until].filter((day) => day !== undefined && !DATE.test(day));
  return [
    ...wrong.map((day) => `actor ${id}: ${day} is no date`),
    ...(isAfter(since, until) ? [`actor ${id}: ${since} is after ${until}`] : []),
  ];
}

/** Two actors may go by one name only at different times. */
function checkNames(actors: readonly Row[]): readonly string[] {
  const owners = new Map<string, Row[]>();
  for (const actor of actors) {
    for (const key of new Set(namesOf(actor).map(keyOf))) {
      owners.set(key, [...(owners.get(key) ?? []), actor]);
    }
  }
  return [...owners].flatMap(([name, rows]) =>
    rows.flatMap((row, index) =>
      rows
        .slice(index + 1)
        .filter((other) => overlap(timeOf(row), timeOf(other)))
        .map(
          (other) =>
            `actors ${String(row["id"])} and ${String(other["id"])} both go by ${name} at one time`,
        ),
    ),
  );
}

function namesOf(actor: Row): readonly string[] {
  const names = Array.isArray(actor["names"]) ? (actor["names"] as unknown[]) : [];
  return [actor["name"], ...names].map(String);
}

/** Names of one word are told apart by case as well, as the reader does. */
function keyOf(name: string): string {
  return /[\s-]/u.test(name)
    ? foldName(name)
    : name.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
}

/** When an actor was there; a person's offices, together, where the entry itself has no dates. */
function timeOf(actor: Row): Days {
  const own = daysOf(actor);
  const offices = rowsOf(actor["offices"]).map(daysOf);
  if (own.since !== undefined || own.until !== undefined || offices.length === 0) return own;
  const since = offices.map((held) => held.since).sort()[0];
  const until = offices.map((held) => held.until).sort();
  return {
    ...(since === undefined || offices.some((held) => held.since === undefined) ? {} : { since }),
    ...(until.includes(undefined) ? {} : { until: until.at(-1) ?? "" }),
  };
}

function overlap(one: Days, other: Days): boolean {
  return !isAfter(one.since, other.until, true) && !isAfter(other.since, one.until, true);
}

/** Tells whether `since` lies after `until` as far as both are precise; `orSame`: or in the same day, month or year. */
function isAfter(since: string | undefined, until: string | undefined, orSame = false): boolean {
  if (since === undefined || until === undefined) return false;
  const length = Math.min(since.length, until.length);
  const [from, to] = [since.slice(0, length), until.slice(0, length)];
  return orSame ? from >= to : from > to;
}

function daysOf(row: Row): Days {
  return {
    ...(row["since"] === undefined ? {} : { since: String(row["since"]) }),
    ...(row["until"] === undefined ? {} : { until: String(row["until"]) }),
  };
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}
