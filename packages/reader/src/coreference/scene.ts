import type { ActorBase } from "../actors/actor-base.ts";
import type { Mention } from "../document.ts";
import type { PredicateLexicon } from "../events/predicate.ts";
import type { Layers } from "../layers.ts";
import type { Tree } from "../syntax/tree.ts";
import type { WordsData } from "../words-data.ts";
import type { Cluster } from "./cluster.ts";
import type { NameIndex } from "./name-index.ts";

/** What the rules of coreference look at. */
export interface Scene
  extends Pick<Layers, "words" | "sentences" | "tokens" | "mentions" | "quotations"> {
  readonly tree: Tree;
  readonly base: ActorBase;
  readonly lists: WordsData;
  readonly predicates: PredicateLexicon;
  /** Lemmas of descriptions by mention, as far as read. */
  readonly coreTexts: Map<number, string>;
  /** Index of the outermost quotation a word stands in. */
  readonly quotationAt: ReadonlyMap<number, number>;
}

/** What the search for an antecedent looks at: all that is known of the mentions before. */
export interface Search {
  readonly scene: Scene;
  readonly clusters: readonly Cluster[];
  readonly byMention: ReadonlyMap<number, Cluster>;
  readonly names: NameIndex;
}

/** The sentence a mention stands in. */
export function sentenceOf(scene: Scene, mention: Mention): number {
  return scene.words[mention.head]?.sentence ?? 0;
}

/** A cluster named or described shortly before, with the mention by which it was. */
export interface Recent {
  readonly cluster: Cluster;
  /** The latest mention, one that is no modifier if there is one within reach. */
  readonly latest: Mention;
  /** Sentences between. */
  readonly distance: number;
  /** Mentions within reach. */
  readonly count: number;
  /** Its place among the clusters, the latest first. */
  readonly rank: number;
}

/** How far back an antecedent is looked for. */
export interface Reach {
  readonly sentences: number;
  readonly mentions: number;
}

/** The clusters of the mentions before one, the latest first. */
export function recentClusters(search: Search, mention: Mention, reach: Reach): readonly Recent[] {
  const { scene, byMention } = search;
  const sentence = sentenceOf(scene, mention);
  const found = new Map<Cluster, Recent>();
  const first = Math.max(0, mention.index - reach.mentions);
  for (let index = mention.index - 1; index >= first; index -= 1) {
    const other = scene.mentions[index];
    const cluster = byMention.get(index);
    if (!other || !cluster || (other.from <= mention.head && mention.head < other.to)) continue;
    const distance = sentence - sentenceOf(scene, other);
    if (distance > reach.sentences) break;
    const known = found.get(cluster);
    if (!known) {
      found.set(cluster, { cluster, latest: other, distance, count: 1, rank: found.size });
      continue;
    }
    const isBetter = other.kind !== "modifier" && isMinor(scene, known, distance);
    const latest = isBetter ? { latest: other, distance } : {};
    found.set(cluster, { ...known, ...latest, count: known.count + 1 });
  }
  return [...found.values()];
}

/** Tells whether the latest mention is a modifier, or set beside another of the same sentence, which counts more. */
function isMinor({ tree }: Scene, { latest, distance }: Recent, otherDistance: number): boolean {
  if (latest.kind === "modifier") return true;
  return otherDistance === distance && tree.relation(latest.head) === "appos";
}
