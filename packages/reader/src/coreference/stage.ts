import type { Entity } from "../document.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Layers } from "../layers.ts";
import { defineStage, type Stage } from "../stage.ts";
import { createTree } from "../syntax/tree.ts";
import { nameBacked } from "./backed.ts";
import { candidateOf } from "./candidate.ts";
import type { ChoiceObserver } from "./choose-link.ts";
import { type Candidate, type Cluster, joinCluster, startCluster } from "./cluster.ts";
import { fullestName } from "./fullest-name.ts";
import { createNameIndex } from "./name-index.ts";
import { findApposed, findKnown, findName, findShortBefore } from "./names.ts";
import { findNominal, findOnlyGroup } from "./nominals.ts";
import { findPronoun } from "./pronouns.ts";
import type { Scene, Search } from "./scene.ts";
import { createSpeakers, isSpeaker } from "./speakers.ts";

type Required = "words" | "sentences" | "tokens" | "mentions" | "quotations";

/** Finds which mentions are of one and the same. */
export const coreferenceStage: Stage<Required, "entities"> = defineStage({
  name: "coreference",
  version: "2",
  requires: ["words", "sentences", "tokens", "mentions", "quotations"],
  adds: ["entities"],
  run: (document, knowledge) => ({ entities: linkMentions(document, knowledge) }),
});

/** Links mentions to entities; `observe` is told what was weighed. */
export function linkMentions(
  document: Pick<Layers, Required>,
  knowledge: Knowledge,
  observe?: ChoiceObserver,
): readonly Entity[] {
  const scene = sceneOf(document, knowledge);
  const clusters: Cluster[] = [];
  const byMention = new Map<number, Cluster>();
  const names = createNameIndex(scene);
  const speakers = createSpeakers(scene);
  for (const mention of document.mentions) {
    const candidate = candidateOf(mention, scene);
    const link = isSpeaker(scene, mention.head)
      ? speakerLink(speakers.find(candidate))
      : findLink(candidate, { scene, clusters, byMention, names }, observe);
    const cluster = link?.cluster ?? startCluster(candidate, mention.because);
    if (link) joinCluster(cluster, candidate, link.rule);
    else clusters.push(cluster);
    byMention.set(mention.index, cluster);
    names.add(cluster, candidate);
    speakers.add(candidate, cluster);
  }
  const search = { scene, clusters, byMention, names };
  const spoken = speakers.name(search);
  const backed = nameBacked({ ...search, clusters: clusters.filter((one) => !spoken.has(one)) });
  const kept = clusters.filter((cluster) => !spoken.has(cluster) && !backed.has(cluster));
  return kept.map((cluster, index) => entityOf(cluster, index, scene));
}

function sceneOf(
  document: Pick<Layers, Required>,
  { actors, words, predicates }: Knowledge,
): Scene {
  const quotationAt = new Map<number, number>();
  for (const { index, from, to } of document.quotations)
    for (let word = from; word < to; word += 1)
      if (!quotationAt.has(word)) quotationAt.set(word, index);
  return {
    ...document,
    tree: createTree(document.tokens),
    base: actors,
    lists: words,
    predicates,
    coreTexts: new Map(),
    quotationAt,
  };
}

interface Link {
  readonly cluster: Cluster;
  readonly rule: string;
}

function speakerLink(cluster: Cluster | undefined): Link | undefined {
  return cluster && { cluster, rule: "coreference.same-speaker" };
}

type Finder = (
  candidate: Candidate,
  search: Search,
  observe?: ChoiceObserver,
) => Cluster | undefined;

/** The rules by the kinds of mentions, in the order in which they are tried. */
const FINDERS: Readonly<Record<string, readonly (readonly [rule: string, find: Finder])[]>> = {
  modifier: [
    ["known", findKnown],
    ["only-group", findOnlyGroup],
  ],
  name: [
    ["known", findKnown],
    ["apposition", findApposed],
    ["name", findName],
    ["short-before", findShortBefore],
  ],
  nominal: [
    ["apposition", findApposed],
    ["member", findKnown],
    ["nominal", findNominal],
  ],
  pronoun: [["pronoun", findPronoun]],
};

function findLink(
  candidate: Candidate,
  search: Search,
  observe?: ChoiceObserver,
): Link | undefined {
  for (const [rule, find] of FINDERS[candidate.mention.kind] ?? []) {
    const cluster = find(candidate, search, observe);
    if (cluster) return { cluster, rule: `coreference.${rule}` };
  }
  return undefined;
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
