import { foldKey } from "../assertions/fold-key.ts";
import { candidatesOf, matchBest } from "./match.ts";
import { anyAgree, plainNames } from "./names-agree.ts";

/** An actor or place of one coding with every name that it goes by, its main name first. */
export interface NamedThing {
  readonly id: string;
  readonly names: readonly string[];
  /** What it is outside of this coding, where that is known: an id of the knowledge base or the gazetteer. */
  readonly known?: string;
}

/** Labels by id, so that what two coders mean by different ids has the same label. */
export interface Alignment {
  readonly first: ReadonlyMap<string, string>;
  readonly second: ReadonlyMap<string, string>;
}

/** Finds which actors (or places) of two codings of one report are the same: one to one, the surest first. */
export function align(first: readonly NamedThing[], second: readonly NamedThing[]): Alignment {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  const label = (thing: NamedThing): string => {
    const [name = thing.id] = thing.names;
    let free = foldKey(name);
    for (let count = 2; taken.has(free); count += 1) free = `${foldKey(name)} ${count}`;
    taken.add(free);
    return free;
  };
  for (const thing of first) labels.set(thing.id, label(thing));
  const matches = matchBest(candidatesOf(first.map(plainly), second.map(plainly), sameness));
  const partners = new Map(matches.map((match) => [match.second, first[match.first]?.id ?? ""]));
  return {
    first: labels,
    second: new Map(
      second.map((thing, at) => [thing.id, labels.get(partners.get(at) ?? "") ?? label(thing)]),
    ),
  };
}

const KNOWN_WEIGHT = 4;
const MAIN_NAME_WEIGHT = 2;

function plainly({ names, ...thing }: NamedThing): NamedThing {
  return { ...thing, names: plainNames(names) };
}

function sameness(one: NamedThing, other: NamedThing): number | undefined {
  const isKnown = one.known !== undefined && one.known === other.known;
  if (!isKnown && !anyAgree(one.names, other.names)) return undefined;
  const others = new Set(other.names);
  const shared = one.names.filter((name) => others.has(name)).length;
  const share = (2 * shared) / (one.names.length + other.names.length);
  const isMain = one.names[0] === other.names[0];
  return (isKnown ? KNOWN_WEIGHT : 0) + (isMain ? MAIN_NAME_WEIGHT : 0) + share;
}
