import type { ActorKey, ActorReference } from "../assertions/references.ts";
import type { Membership } from "./create-kinship.ts";
import type { Kinship } from "./kinship.ts";

/** A state's government and armed forces are of that state; nothing for others, and for the state itself. */
export function membershipInState({
  country,
  key,
  kind,
}: Pick<ActorReference, "key" | "kind" | "country">): readonly Membership[] {
  const ofState = country !== undefined && (kind === "state" || kind === "military");
  return ofState && key !== `kb:${country}` ? [{ member: key, group: `kb:${country}` }] : [];
}

/**
 * Kinship that knows besides that governments and armed forces which only reports name are of their states. Of actors
 * that the knowledge base has, the kinship given knows better than the words of one report.
 */
export function withStates(kinship: Kinship, references: readonly ActorReference[]): Kinship {
  const states = new Map<ActorKey, ActorKey>();
  for (const reference of references)
    if (reference.key.startsWith("name:"))
      for (const { member, group } of membershipInState(reference)) states.set(member, group);
  return {
    groupsOf: (actor, day) => {
      const groups = kinship.groupsOf(actor, day);
      const state = states.get(actor);
      if (state === undefined || groups.includes(state)) return groups;
      return [...new Set([...groups, state, ...kinship.groupsOf(state, day)])];
    },
  };
}
