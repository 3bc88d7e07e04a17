import type { Day } from "@zenobia/model";
import type { ActorKey } from "../assertions/references.ts";
import type { Kinship } from "./kinship.ts";

/** One is part of another, or of a body that answers for it, in these days; open ends are absent. */
export interface Membership {
  readonly member: ActorKey;
  readonly group: ActorKey;
  /** Inclusive; a year or month (`2015`, `2015-10`) begins with its first day. */
  readonly since?: string;
  /** Inclusive; a year or month ends with its last day. */
  readonly until?: string;
}

/** Steps from part to whole that are followed at most; longer chains are errors of the data. */
const DEPTH = 6;

/** Kinship by a list of memberships: parts of parts are parts. Groups of one step stand in order of their keys. */
export function createKinship(memberships: readonly Membership[]): Kinship {
  const byMember = new Map<ActorKey, Membership[]>();
  for (const membership of memberships)
    byMember.set(membership.member, [...(byMember.get(membership.member) ?? []), membership]);
  return {
    groupsOf: (actor, day) => {
      const found = new Set<ActorKey>();
      let step: readonly ActorKey[] = [actor];
      for (let depth = 0; depth < DEPTH && step.length > 0; depth += 1) {
        const next = step
          .flatMap((member) => byMember.get(member) ?? [])
          .filter((membership) => isInForce(membership, day))
          .map(({ group }) => group)
          .filter((group) => group !== actor && !found.has(group));
        step = [...new Set(next)].sort();
        for (const group of step) found.add(group);
      }
      return [...found];
    },
  };
}

/** Tells whether open-ended days, given as day, month or year, hold a day. */
export function isInForce(
  { since, until }: { readonly since?: string; readonly until?: string },
  day: Day,
): boolean {
  const begun = since === undefined || day.slice(0, since.length) >= since;
  return begun && (until === undefined || day.slice(0, until.length) <= until);
}
