import type { ActorBase, KnownActor } from "@zenobia/reader";
import type { ActorKey, Kinship } from "@zenobia/record";

const KNOWN = "kb:";
/** Steps from part to whole that are followed at most; longer chains are errors of the data. */
const DEPTH = 6;

/**
 * Kinship as the actor knowledge base has it: parts of groups by ties of membership, and holders of offices of those
 * whose office it is, each in its days.
 */
export function actorKinship(base: Pick<ActorBase, "byId">): Kinship {
  return {
    groupsOf: (actor, day) => {
      const found = new Set<ActorKey>();
      let step: readonly ActorKey[] = [actor];
      for (let depth = 0; depth < DEPTH && step.length > 0; depth += 1) {
        const next = step.flatMap((key) => wholesOf(base, key, day));
        step = [...new Set(next)].filter((key) => key !== actor && !found.has(key)).sort();
        for (const key of step) found.add(key);
      }
      return [...found];
    },
  };
}

function wholesOf(base: Pick<ActorBase, "byId">, key: ActorKey, day: string): readonly ActorKey[] {
  const known = key.startsWith(KNOWN) ? base.byId(key.slice(KNOWN.length)) : undefined;
  if (known === undefined) return [];
  return [...groupsIn(known, day), ...offices(known, day)].map((id) => `${KNOWN}${id}`);
}

function groupsIn({ ties = [] }: KnownActor, day: string): readonly string[] {
  return ties
    .filter((tie) => tie.kind === "part_of" && isInForce(tie, day))
    .flatMap(({ to }) => to ?? []);
}

function offices({ offices: held = [] }: KnownActor, day: string): readonly string[] {
  return held.filter((office) => isInForce(office, day)).map((office) => office.of);
}

/** Ends may be days, months or years, and are inclusive; open ends are absent. */
function isInForce(
  { since, until }: { readonly since?: string; readonly until?: string },
  day: string,
): boolean {
  return (
    (since === undefined || day.slice(0, since.length) >= since) &&
    (until === undefined || day.slice(0, until.length) <= until)
  );
}
