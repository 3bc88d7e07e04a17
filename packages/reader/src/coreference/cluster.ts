import type { Mention } from "../document.ts";
import type { Profile } from "../mentions/profile.ts";

/** Mentions found so far to be of one and the same. */
export interface Cluster {
  readonly mentions: number[];
  readonly profiles: Profile[];
  /** Folded names and acronyms it goes by. */
  readonly names: Set<string>;
  /** Lemmas of heads and titles used of it ("president", "group"). */
  readonly lemmas: Set<string>;
  readonly because: Set<string>;
  /** Actor of the knowledge base, with "people" of a state kept apart from the state. */
  key?: string;
}

/** A mention with what its own words show. */
export interface Candidate {
  readonly mention: Mention;
  readonly profile: Profile;
}

/** Starts a cluster with one mention. */
export function startCluster(
  candidate: Candidate,
  names: readonly string[],
  rule: string,
): Cluster {
  const cluster: Cluster = {
    mentions: [],
    profiles: [],
    names: new Set(),
    lemmas: new Set(),
    because: new Set(),
  };
  joinCluster(cluster, candidate, names, rule);
  return cluster;
}

/** Adds a mention to a cluster. */
export function joinCluster(
  cluster: Cluster,
  { mention, profile }: Candidate,
  names: readonly string[],
  rule: string,
): void {
  cluster.mentions.push(mention.index);
  cluster.profiles.push(profile);
  for (const name of names) cluster.names.add(name);
  if (profile.headLemma !== "" && mention.kind !== "modifier")
    cluster.lemmas.add(profile.headLemma);
  cluster.because.add(rule);
  const key = keyOf(mention);
  if (key !== undefined && cluster.key === undefined) cluster.key = key;
}

/** What known actor a mention is of: the people of a state are not the state. */
export function keyOf(mention: Mention): string | undefined {
  const id = mention.known[0];
  if (id === undefined) return undefined;
  return mention.use === "people" ? `${id}:people` : id;
}

/** The sort of actor a cluster is, from the first mention that shows one. */
export function kindOfCluster(cluster: Cluster): Profile["kind"] {
  return cluster.profiles.find((profile) => profile.kind !== undefined)?.kind;
}
