import type { KnownActor } from "../actors/actor-base.ts";
import type { Mention } from "../document.ts";
import { type Cluster, mergeCluster } from "./cluster.ts";
import type { Scene, Search } from "./scene.ts";
import { sentenceOf } from "./scene.ts";

/** Further apart than this, a description and a name are not put together. */
const REACH = 12;
/** What may stand between an article and the noun besides the backer tells of somebody in particular. */
const DESCRIBING = ["amod", "compound", "nmod", "nummod", "acl", "acl:relcl", "appos"] as const;

/**
 * "US-backed forces have taken Raqqa", and further on the Syrian Democratic Forces: who is told by nothing but the
 * backer is the one group named in the report that the actor base knows to be backed so. Where there are two, neither.
 *
 * @returns Clusters that went into others.
 */
export function nameBacked({ scene, clusters, byMention }: Search): ReadonlyMap<Cluster, Cluster> {
  const merged = new Map<Cluster, Cluster>();
  const patrons = patronsOf(scene, byMention);
  if (patrons.size === 0) return merged;
  const groups = clusters.flatMap((cluster) => groupOf(cluster, scene) ?? []);
  for (const [cluster, { mention, patron }] of patrons) {
    if (cluster.isNamed || cluster.key !== undefined) continue;
    const clients = groups.filter(
      (group) =>
        isClient(group.actor, patron) &&
        isNear(group.cluster, mention, scene) &&
        isCalledSo(group.cluster, mention, scene),
    );
    const whole = clients.filter(({ actor }) => !clients.some((one) => isPart(actor, one.actor)));
    const [only] = whole;
    if (only === undefined || whole.length > 1) continue;
    mergeCluster(only.cluster, cluster, "coreference.backed");
    merged.set(cluster, only.cluster);
  }
  return merged;
}

interface Backed {
  readonly mention: Mention;
  /** Id of the backer. */
  readonly patron: string;
}

/** Clusters told by their backer alone. */
function patronsOf(scene: Scene, byMention: Search["byMention"]): ReadonlyMap<Cluster, Backed> {
  const found = new Map<Cluster, Backed>();
  for (const mention of scene.mentions) {
    const cluster = byMention.get(mention.index);
    if (mention.kind !== "nominal" || cluster === undefined || found.has(cluster)) continue;
    const patron = patronOf(mention, scene);
    if (patron !== undefined) found.set(cluster, { mention, patron });
  }
  return found;
}

function patronOf({ head }: Mention, scene: Scene): string | undefined {
  const { tree, tokens, lists } = scene;
  const [participle, ...others] = tree.childrenBy(head, ...DESCRIBING);
  if (participle === undefined || others.length > 0) return undefined;
  if (tokens[participle]?.xpos !== "VBN") return undefined;
  if (!lists.coreference.backing.includes(tokens[participle]?.lemma ?? "")) return undefined;
  const backers = scene.mentions.filter(
    (one) => one.known.length > 0 && tree.parent(one.head) === participle,
  );
  return backers.length === 1 ? backers[0]?.known[0] : undefined;
}

interface Group {
  readonly cluster: Cluster;
  readonly actor: KnownActor;
}

function groupOf(cluster: Cluster, { base }: Scene): Group | undefined {
  const actor = cluster.key === undefined ? undefined : base.byId(cluster.key);
  return actor?.ties === undefined ? undefined : { cluster, actor };
}

function isClient({ ties = [] }: KnownActor, patron: string): boolean {
  return ties.some(({ kind, from }) => from === patron && PATRONAGE.has(kind));
}

const PATRONAGE: ReadonlySet<string> = new Set(["backs", "arms", "funds", "trains", "allied_with"]);

function isPart({ ties = [] }: KnownActor, { id }: KnownActor): boolean {
  return ties.some(({ kind, to }) => kind === "part_of" && to === id);
}

function isNear(cluster: Cluster, mention: Mention, scene: Scene): boolean {
  const sentence = sentenceOf(scene, mention);
  return cluster.mentions.some((index) => {
    const other = scene.mentions[index];
    return other !== undefined && Math.abs(sentenceOf(scene, other) - sentence) <= REACH;
  });
}

/** "Forces", "fighters", "militia": what those of that kind are called. */
function isCalledSo({ kind }: Cluster, { head }: Mention, { tokens, lists }: Scene): boolean {
  const nouns = lists.coreference.members[kind ?? "none"] ?? [];
  return nouns.includes(tokens[head]?.lemma.toLowerCase() ?? "");
}
