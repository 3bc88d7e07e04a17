import type { Day } from "@zenobia/model";
import type { ActorKey } from "../assertions/references.ts";

/** Who belongs to whom, as of a day; given by whoever knows (the actor knowledge base, decisions). */
export interface Kinship {
  /** Groups and states that an actor is part of, nearest first, theirs included; without the actor itself. */
  readonly groupsOf: (actor: ActorKey, day: Day) => readonly ActorKey[];
}

/** Nobody belongs to anybody. */
export const NO_KINSHIP: Kinship = { groupsOf: () => [] };

/** Tells whether two are one, or one is part of the other. */
export function isKin(
  a: ActorKey,
  b: ActorKey,
  { kinship, day }: { readonly kinship: Kinship; readonly day: Day },
): boolean {
  return a === b || kinship.groupsOf(a, day).includes(b) || kinship.groupsOf(b, day).includes(a);
}

/** Kinship that asks each question once; for use within one derivation. */
export function remember({ groupsOf }: Kinship): Kinship {
  const known = new Map<string, readonly ActorKey[]>();
  return {
    groupsOf: (actor, day) => {
      const question = `${day} ${actor}`;
      const groups = known.get(question) ?? groupsOf(actor, day);
      known.set(question, groups);
      return groups;
    },
  };
}
