import { foldName } from "../actors/fold-actor-name.ts";
import type { Entity, Mention } from "../document.ts";
import { type Profile, profilesOf } from "../mentions/profile.ts";
import { defineStage, type Stage } from "../stage.ts";
import { createTree, type Tree } from "../syntax/tree.ts";
import {
  type Candidate,
  type Cluster,
  joinCluster,
  keyOf,
  kindOfCluster,
  startCluster,
} from "./cluster.ts";
import { fullestName } from "./fullest-name.ts";
import { findNominal } from "./nominals.ts";
import { findPronoun } from "./pronouns.ts";
import type { Scene } from "./scene.ts";

/** Finds which mentions are of one and the same. */
export const coreferenceStage: Stage<
  "words" | "sentences" | "tokens" | "mentions" | "quotations",
  "entities"
> = defineStage({
  name: "coreference",
  version: "1",
  requires: ["words", "sentences", "tokens", "mentions", "quotations"],
  adds: ["entities"],
  run(document, knowledge) {
    const scene: Scene = {
      ...document,
      tree: createTree(document.tokens),
      base: knowledge.actors,
      coreTexts: new Map(),
    };
    const clusters: Cluster[] = [];
    const byMention = new Map<number, Cluster>();
    const profiles = profilesOf(scene);
    for (const [at, mention] of document.mentions.entries()) {
      const profile = profiles[at];
      if (!profile) continue;
      const candidate = { mention, profile };
      const names =
        mention.kind === "name" || mention.kind === "modifier" ? namesOf(mention, scene) : [];
      const link = findLink(candidate, names, { scene, clusters, byMention });
      const cluster = link?.cluster ?? startCluster(candidate, names, mention.because);
      if (link) joinCluster(cluster, candidate, names, link.rule);
      else clusters.push(cluster);
      byMention.set(mention.index, cluster);
    }
    return {
      entities: clusters.map((cluster, index) => entityOf(cluster, index, scene)),
    };
  },
});

/** What the search for an antecedent looks at. */
export interface Search {
  readonly scene: Scene;
  readonly clusters: readonly Cluster[];
  readonly byMention: ReadonlyMap<number, Cluster>;
}

interface Link {
  readonly cluster: Cluster;
  readonly rule: string;
}

function findLink(
  candidate: Candidate,
  names: readonly string[],
  search: Search,
): Link | undefined {
  const { mention } = candidate;
  const known = byKey(candidate, search);
  if (known) return { cluster: known, rule: "coreference.known" };
  const apposed = byApposition(candidate, search);
  if (apposed) return { cluster: apposed, rule: "coreference.apposition" };
  if (mention.kind === "name") {
    const named = byName(candidate, names, search);
    if (named) return { cluster: named, rule: "coreference.name" };
    return undefined;
  }
  if (mention.kind === "nominal") {
    const found = findNominal(candidate, search);
    return found && { cluster: found, rule: "coreference.nominal" };
  }
  if (mention.kind === "pronoun") {
    const found = findPronoun(candidate, search);
    return found && { cluster: found, rule: "coreference.pronoun" };
  }
  return undefined;
}

function byKey({ mention }: Candidate, { clusters }: Search): Cluster | undefined {
  const key = keyOf(mention);
  return key === undefined ? undefined : clusters.find((cluster) => cluster.key === key);
}

/** "Recep Tayyip Erdogan, Turkey's president", "Syrian Democratic Forces (SDF)". */
function byApposition(
  { mention, profile }: Candidate,
  { scene, byMention }: Search,
): Cluster | undefined {
  const { tree, mentions } = scene;
  if (mention.kind === "pronoun" || mention.kind === "modifier") return undefined;
  const relation = tree.relation(mention.head);
  const governor = tree.parent(mention.head);
  if (governor < 0 || !isNaming(scene, mention.head, relation)) return undefined;
  const anchor =
    mentions.find((other) => other.kind !== "modifier" && other.head === governor) ??
    mentions.find(
      (other) => other.kind !== "modifier" && other.from <= governor && governor < other.to,
    );
  if (!anchor) return undefined;
  const cluster = byMention.get(anchor.index);
  if (
    !cluster ||
    (cluster.key !== undefined && keyOf(mention) !== undefined && cluster.key !== keyOf(mention))
  )
    return undefined;
  return agreeInSort(cluster, profile) ? cluster : undefined;
}

/** Apposition, or a name right behind its title: "Chadian Minister of Defence *Ali Hassan*". */
function isNaming({ tree, tokens }: Scene, head: number, relation: string): boolean {
  if (relation === "appos") return true;
  return (
    ["nmod", "flat"].includes(relation) &&
    tokens[head]?.upos === "PROPN" &&
    tree.childBy(head, "case") === undefined &&
    tokens[head - 1]?.upos !== "ADP" &&
    tree.parent(head) < head &&
    tokens[head]?.relation !== "nmod:poss"
  );
}

function agreeInSort(cluster: Cluster, profile: Profile): boolean {
  const kind = kindOfCluster(cluster);
  if (kind === undefined || profile.kind === undefined) return true;
  return (kind === "person") === (profile.kind === "person");
}

function byName(
  { mention, profile }: Candidate,
  names: readonly string[],
  { scene, clusters }: Search,
): Cluster | undefined {
  const full = names[0] ?? "";
  if (full.length < 2) return undefined;
  const same = clusters.findLast(
    (cluster) => cluster.names.has(full) && agreeInSort(cluster, profile),
  );
  if (same) return same;
  const isPartOf = (cluster: Cluster): boolean =>
    cluster.profiles.some((other) => other.kind === "person") &&
    [...cluster.names].some((name) => name.length > full.length && name.endsWith(full));
  const words = mention.to - mention.from;
  if (
    words <= 2 &&
    (profile.kind === "person" || profile.kind === undefined || profile.kind === "other")
  ) {
    const surname = clusters.findLast(
      (cluster) => isPartOf(cluster) && surnameFits(cluster, full, scene),
    );
    if (surname) return surname;
  }
  return undefined;
}

/** The short name must be whole words at the end of the long one. */
function surnameFits(cluster: Cluster, short: string, scene: Scene): boolean {
  return cluster.mentions.some((index) => {
    const mention = scene.mentions[index];
    if (!mention) return false;
    let tail = "";
    for (let word = mention.to - 1; word > mention.from; word -= 1) {
      tail = foldName(scene.words[word]?.form ?? "") + tail;
      if (tail === short) return true;
    }
    return false;
  });
}

/** Names a mention goes by, folded: the name without its titles first, then the acronym of a long name. */
function namesOf(mention: Mention, { words, tokens, tree }: Scene): readonly string[] {
  const inside = Array.from(
    { length: mention.to - mention.from },
    (_, offset) => mention.from + offset,
  );
  const proper = inside.filter(
    (index) => isNamePart(tokens[index]?.upos, mention) && !isTitle(index, mention, tree, tokens),
  );
  const full = foldName(proper.map((index) => words[index]?.form ?? "").join(" "));
  const initials = inside
    .map((index) => words[index]?.form ?? "")
    .filter((form) => /^\p{Lu}/u.test(form))
    .map((form) => form.charAt(0))
    .join("");
  return initials.length >= 2 && inside.length >= 2 ? [full, foldName(initials)] : [full];
}

function isNamePart(upos: string | undefined, mention: Mention): boolean {
  return (
    upos === "PROPN" ||
    (mention.known.length > 0 && upos !== "PUNCT") ||
    upos === "X" ||
    upos === "NUM"
  );
}

function isTitle(index: number, mention: Mention, tree: Tree, tokens: Scene["tokens"]): boolean {
  return (
    index < mention.head &&
    tokens[index]?.relation === "nmod:desc" &&
    tree.parent(index) >= mention.from
  );
}

function entityOf(cluster: Cluster, index: number, { mentions }: Scene): Entity {
  const members = cluster.mentions.flatMap((at) => mentions[at] ?? []);
  return {
    index,
    mentions: cluster.mentions,
    best: fullestName(members)?.index ?? cluster.mentions[0] ?? 0,
    because: [...cluster.because],
  };
}
