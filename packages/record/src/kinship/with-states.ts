import type { ActorKey, ActorReference } from "../assertions/references.ts";
import type { Kinship } from "./kinship.ts";

/**
 * Kinship that knows besides that a state's government and armed forces are of that state, by what these references say
 * of their kind and country.
 */
export function withStates(kinship: Kinship, references: readonly ActorReference[]): Kinship {
  const states = new Map<ActorKey, ActorKey>();
  // In order of the state's key, so that the last of several is the same whatever order rows come in.
  for (const [key, state] of references.flatMap(stateOf).sort(([, a], [, b]) => (a < b ? -1 : 1)))
    states.set(key, state);
  return {
    groupsOf: (actor, day) => {
      const groups = kinship.groupsOf(actor, day);
      const state = states.get(actor);
      if (state === undefined || state === actor || groups.includes(state)) return groups;
      return [...new Set([...groups, state, ...kinship.groupsOf(state, day)])];
    },
  };
}

function stateOf({ country, key, kind }: ActorReference): readonly [ActorKey, ActorKey][] {
  const ofState = country !== undefined && (kind === "state" || kind === "military");
  return ofState ? [[key, `kb:${country}`]] : [];
}
