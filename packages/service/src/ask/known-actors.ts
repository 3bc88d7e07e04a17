import {
  type ActorKey,
  type ActorReference,
  createKinship,
  type Kinship,
  type KnownTie,
  withStates,
} from "@zenobia/record";
import type { AskMeans } from "./ask-means.ts";

/** What the knowledge base says of actors of a record. */
export interface KnownActors {
  readonly kinship: Kinship;
  /** Ties of these actors, and of the groups they are part of, to one another. */
  readonly ties: readonly KnownTie[];
  /** Absent for who is not in the knowledge base. */
  readonly nameOf: (actor: ActorKey) => string | undefined;
}

type Base = Awaited<ReturnType<AskMeans["loadActors"]>>;

const PREFIX = "kb:";

/** Looks up what is known of the actors that documents name, and of all that they are part of. */
export async function knownActors(
  references: readonly ActorReference[],
  { loadActors }: Pick<AskMeans, "loadActors">,
): Promise<KnownActors> {
  const actors = await loadActors();
  const keys = withGroups(
    references.flatMap(({ key, country }) => [
      key,
      ...(country === undefined ? [] : [`${PREFIX}${country}`]),
    ]),
    actors,
  );
  const ties = [...keys].flatMap((key) => tiesOf(key, actors));
  const memberships = ties
    .filter(({ relation }) => relation === "part_of")
    .map(({ subject, object, since, until }) => ({
      member: subject,
      group: object,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    }));
  const named = new Set(references.map(({ key }) => key));
  return {
    kinship: withStates(createKinship(memberships), references),
    ties: ties.filter(({ subject, object }) => named.has(subject) && named.has(object)),
    nameOf: (key) => knownOf(key, actors)?.name,
  };
}

/** Keys with those of all groups that they are ever part of. */
function withGroups(keys: readonly ActorKey[], base: Base): ReadonlySet<ActorKey> {
  const found = new Set<ActorKey>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key) || !key.startsWith(PREFIX)) continue;
    found.add(key);
    open.push(
      ...tiesOf(key, base).flatMap(({ relation, subject, object }) =>
        relation === "part_of" && subject === key ? [object] : [],
      ),
    );
  }
  return found;
}

function tiesOf(key: ActorKey, base: Base): readonly KnownTie[] {
  return (knownOf(key, base)?.ties ?? []).flatMap(({ kind, from, to, since, until, source }) => {
    const other = to ?? from;
    if (other === undefined) return [];
    const [subject, object] =
      to === undefined ? [`${PREFIX}${other}`, key] : [key, `${PREFIX}${to}`];
    return {
      relation: kind,
      subject,
      object,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(source === undefined ? {} : { source }),
    };
  });
}

function knownOf(key: ActorKey, base: Base): ReturnType<Base["byId"]> {
  return key.startsWith(PREFIX) ? base.byId(key.slice(PREFIX.length)) : undefined;
}
