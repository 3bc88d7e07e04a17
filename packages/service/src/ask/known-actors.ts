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
  asked?: AskedActor,
): Promise<KnownActors> {
  const actors = await loadActors();
  const keys = withGroups(
    [
      ...(asked === undefined ? [] : [asked.actor]),
      ...references.flatMap(({ key, country }) => [
        key,
        ...(country === undefined ? [] : [`${PREFIX}${country}`]),
      ]),
    ],
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
  const named = await namedAmong(references, ties, asked);
  return {
    kinship: withStates(createKinship(memberships), references),
    ties: ties.filter(({ subject, object }) => named.has(subject) && named.has(object)),
    nameOf: (key) => knownOf(key, actors)?.name,
  };
}

/** An actor whose ties to all that a record names are wanted, though the references are not all that it names. */
export interface AskedActor {
  readonly actor: ActorKey;
  readonly isNamed: (actor: ActorKey) => Promise<boolean>;
}

async function namedAmong(
  references: readonly ActorReference[],
  ties: readonly KnownTie[],
  asked: AskedActor | undefined,
): Promise<ReadonlySet<ActorKey>> {
  const named = new Set(references.map(({ key }) => key));
  if (asked === undefined) return named;
  const { actor, isNamed } = asked;
  named.add(actor);
  const others = ties.flatMap(({ subject, object }) => {
    if (subject === actor) return [object];
    return object === actor ? [subject] : [];
  });
  for (const other of new Set(others))
    if (!named.has(other) && (await isNamed(other))) named.add(other);
  return named;
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
