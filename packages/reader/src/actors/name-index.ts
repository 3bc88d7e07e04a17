import type { KnownActor, NamedActor, NameUse } from "./actor-base.ts";
import { foldName, plainCase } from "./fold-actor-name.ts";

/** A name that an actor goes by. */
export interface NameEntry extends NamedActor {
  /** A name of one word in its case; absent for longer ones. */
  readonly exact?: string;
  readonly written: string;
}

/** Finds who goes by a name. */
export interface NameIndex {
  /** Everyone who goes by a folded name; empty when nobody does. */
  entriesOf(folded: string): readonly NameEntry[];
  /** Tells whether a folded name may go on to be one that is known; answers yes to the first few characters of any. */
  mayName(folded: string): boolean;
  keys(): Iterable<string>;
  /** Length of the longest folded name in characters. */
  readonly longest: number;
}

/** More names than any actor has. */
const NAMES_OF_ONE = 1 << 12;
/** Names that begin with the same characters, so many, are told apart only as wholes. */
const PREFIX = 6;
const NOBODY: readonly NameEntry[] = [];

/**
 * Indexes actors by their names. Costs one pass that folds each; entries are made when they are first asked for, as a report
 * names few of many thousands.
 */
export function createNameIndex(actors: readonly KnownActor[]): NameIndex {
  const { places, longest } = placesOf(actors);
  const made = new Map<string, readonly NameEntry[]>();
  const prefixes = new Set<string>();
  for (const name of places.keys()) prefixes.add(name.slice(0, PREFIX));
  return {
    entriesOf: (folded) => {
      const known = made.get(folded);
      if (known) return known;
      const place = places.get(folded);
      if (place === undefined) return NOBODY;
      const entries = entriesAt(actors, typeof place === "number" ? [place] : place);
      made.set(folded, entries);
      return entries;
    },
    mayName: (folded) => folded.length < PREFIX || prefixes.has(folded.slice(0, PREFIX)),
    keys: () => places.keys(),
    longest,
  };
}

/** Where a name stands: the actor's index times {@link NAMES_OF_ONE}, and the name's among the actor's. */
type Place = number | number[];

function placesOf(actors: readonly KnownActor[]): {
  readonly places: ReadonlyMap<string, Place>;
  readonly longest: number;
} {
  const places = new Map<string, Place>();
  let longest = 0;
  const add = (name: string, place: number): void => {
    const folded = foldName(name);
    if (folded === "") return;
    longest = Math.max(longest, folded.length);
    const others = places.get(folded);
    if (others === undefined) places.set(folded, place);
    else if (typeof others === "number") places.set(folded, [others, place]);
    else others.push(place);
  };
  actors.forEach((actor, index) => {
    let place = index * NAMES_OF_ONE;
    add(actor.name, place++);
    for (const list of listsOf(actor)) for (const name of list ?? []) add(name, place++);
  });
  return { places, longest };
}

function listsOf(actor: KnownActor): readonly (readonly string[] | undefined)[] {
  return [actor.names, actor.adjectives, actor.people, actor.capital];
}

const USES: readonly NameUse[] = ["name", "adjective", "people", "capital"];

function entriesAt(actors: readonly KnownActor[], places: readonly number[]): readonly NameEntry[] {
  const entries: NameEntry[] = [];
  for (const place of places) {
    const entry = entryAt(actors[Math.floor(place / NAMES_OF_ONE)], place % NAMES_OF_ONE);
    if (entry && !entries.some((other) => isSameEntry(other, entry))) entries.push(entry);
  }
  return entries;
}

function entryAt(actor: KnownActor | undefined, position: number): NameEntry | undefined {
  if (!actor) return undefined;
  if (position === 0) return entryOf(actor, actor.name, "name");
  let left = position - 1;
  for (const [index, list] of listsOf(actor).entries()) {
    const [name, use] = [list?.[left], USES[index]];
    if (name !== undefined && use !== undefined) return entryOf(actor, name, use);
    left -= list?.length ?? 0;
  }
  return undefined;
}

function entryOf(actor: KnownActor, name: string, use: NameUse): NameEntry {
  const plain = { actor, use, written: name };
  return /[\s-]/u.test(name.trim()) ? plain : { ...plain, exact: plainCase(name) };
}

function isSameEntry(one: NameEntry, other: NameEntry): boolean {
  return one.actor === other.actor && one.use === other.use && one.exact === other.exact;
}
