import type { ActorKind } from "@zenobia/model";
import type { Mention, MentionType } from "../document.ts";
import type { Profile } from "../mentions/profile.ts";

/** Whether men or women are called so. */
export type Gender = "male" | "female";

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
  /** The sort of actor, from the first mention that shows one. */
  kind?: ActorKind;
  /** The sort of thing, from the first mention that shows one. */
  type?: MentionType;
  /** ISO-3 code of the state it is of, as the first mention that shows one has it. */
  country?: string;
  gender?: Gender;
  /** Some mention is in the plural. */
  isPlural: boolean;
  /** Some mention, no pronoun, is in the singular. */
  isSingular: boolean;
  /** A name, not only descriptions. */
  isNamed: boolean;
}

/** A mention with what its own words show. */
export interface Candidate {
  readonly mention: Mention;
  readonly profile: Profile;
  /** Folded names, the full one first; none for descriptions and pronouns. */
  readonly names: readonly string[];
  readonly gender: Gender | undefined;
}

/** Starts a cluster with one mention. */
export function startCluster(candidate: Candidate, rule: string): Cluster {
  const cluster: Cluster = {
    mentions: [],
    profiles: [],
    names: new Set(),
    lemmas: new Set(),
    because: new Set(),
    isPlural: false,
    isSingular: false,
    isNamed: false,
  };
  joinCluster(cluster, candidate, rule);
  return cluster;
}

/** Adds a mention to a cluster. */
export function joinCluster(cluster: Cluster, candidate: Candidate, rule: string): void {
  const { mention, profile, names, gender } = candidate;
  cluster.mentions.push(mention.index);
  cluster.profiles.push(profile);
  for (const name of names) cluster.names.add(name);
  if (profile.headLemma !== "" && mention.kind !== "modifier")
    cluster.lemmas.add(profile.headLemma);
  cluster.because.add(rule);
  fill(cluster, "key", keyOf(mention, profile));
  fill(cluster, "kind", profile.kind);
  fill(cluster, "country", profile.country);
  fill(cluster, "gender", gender);
  fill(cluster, "type", mention.type === "other" ? undefined : mention.type);
  cluster.isPlural ||= profile.plural;
  cluster.isSingular ||= !profile.plural && mention.kind !== "pronoun";
  cluster.isNamed ||= names.length > 0;
}

function fill<Key extends "key" | "kind" | "country" | "gender" | "type">(
  cluster: Cluster,
  key: Key,
  value: Cluster[Key],
): void {
  if (value !== undefined && cluster[key] === undefined) cluster[key] = value;
}

/** What known actor a mention is of: the people of a state are not the state, the fighters of a group are the group. */
export function keyOf(mention: Mention, profile?: Profile): string | undefined {
  const id = mention.known[0] ?? profile?.known?.id;
  if (id === undefined) return undefined;
  return mention.use === "people" ? `${id}:people` : id;
}

/** Puts what is known of one cluster into another; the first keeps its own kind, key and sex. */
export function mergeCluster(into: Cluster, from: Cluster, rule: string): void {
  into.mentions.push(...from.mentions);
  into.mentions.sort((a, b) => a - b);
  into.profiles.push(...from.profiles);
  for (const name of from.names) into.names.add(name);
  for (const because of from.because) into.because.add(because);
  into.because.add(rule);
  fill(into, "key", from.key);
  fill(into, "kind", from.kind);
}
