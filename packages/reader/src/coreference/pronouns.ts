import type { Mention } from "../document.ts";
import type { Candidate, Cluster } from "./cluster.ts";
import { kindOfCluster } from "./cluster.ts";
import type { Scene } from "./scene.ts";
import type { Search } from "./stage.ts";

/** How many sentences back a pronoun may look. */
const REACH = 3;
/** How many clauses up the subject of a pronoun's own clause is looked for. */
const MAX_CLIMB = 4;

type Wanted = "person" | "group" | "thing";

const WANTED: Readonly<Record<string, Wanted>> = {
  he: "person",
  she: "person",
  his: "person",
  her: "person",
  it: "thing",
  its: "thing",
  they: "group",
  their: "group",
};

/** Finds what a pronoun of the third person stands for: subjects first, then the nearest. */
export function findPronoun(
  { mention }: Candidate,
  { scene, clusters }: Search,
): Cluster | undefined {
  const wanted = WANTED[scene.tokens[mention.head]?.lemma.toLowerCase() ?? ""];
  if (!wanted || isExpletive(scene, mention.head)) return undefined;
  const sentence = scene.words[mention.head]?.sentence ?? 0;
  const subject = ownSubject(scene, mention.head);
  let best: Cluster | undefined;
  let bestScore = 0;
  for (const cluster of clusters) {
    if (!fits(cluster, wanted) || isHeadedBy(cluster, subject, scene)) continue;
    const score = salience(cluster, { scene, sentence, before: mention.from, head: mention.head });
    if (score > bestScore) {
      best = cluster;
      bestScore = score;
    }
  }
  return best;
}

function isHeadedBy({ mentions }: Cluster, head: number | undefined, scene: Scene): boolean {
  return head !== undefined && mentions.some((index) => scene.mentions[index]?.head === head);
}

function isExpletive(scene: Scene, head: number): boolean {
  return scene.tokens[head]?.relation === "expl";
}

function fits(cluster: Cluster, wanted: Wanted): boolean {
  const kind = kindOfCluster(cluster);
  if (kind === undefined) return false;
  const plural = cluster.profiles.some((profile) => profile.plural);
  if (wanted === "person") return kind === "person" && !plural;
  if (wanted === "thing")
    return kind !== "person" && kind !== "civilians" && !(plural && cluster.names.size === 0);
  return (
    plural || kind === "military" || kind === "rebel" || kind === "militia" || kind === "civilians"
  );
}

interface Place {
  readonly scene: Scene;
  readonly sentence: number;
  readonly before: number;
  readonly head: number;
}

/** Higher for what was subject, near and often named; 0 when out of reach or a fellow argument of the pronoun. */
function salience(cluster: Cluster, place: Place): number {
  let best = 0;
  for (const index of cluster.mentions) best = Math.max(best, weightOf(index, place));
  return best * (1 + 0.1 * Math.min(5, cluster.mentions.length));
}

function weightOf(index: number, { scene, sentence, before, head }: Place): number {
  const mention = scene.mentions[index];
  if (!mention || mention.from >= before) return 0;
  const distance = sentence - (scene.words[mention.head]?.sentence ?? 0);
  if (distance > REACH || isFellowArgument(scene, mention.head, head)) return 0;
  const nearness = 1 / (1 + 1.5 * distance);
  return (
    roleWeight(mention, scene.tokens[mention.head]?.relation ?? "") * nearness * (1 + 0.001 * index)
  );
}

function roleWeight(mention: Mention, relation: string): number {
  if (relation.startsWith("nsubj")) return 3;
  if (mention.kind === "modifier") return 0.2;
  return relation === "nmod:poss" ? 1 : 1.5;
}

/** "X told him": subject and object of one verb are two, unless the pronoun is a possessive. */
function isFellowArgument(scene: Scene, other: number, pronoun: number): boolean {
  if (scene.tokens[pronoun]?.relation === "nmod:poss") return false;
  return scene.tree.parent(other) === scene.tree.parent(pronoun) && scene.tree.parent(pronoun) >= 0;
}

/** The subject of the clause that has the pronoun as an object, also where the clause shares it with one above. */
function ownSubject(scene: Scene, pronoun: number): number | undefined {
  const { tree, tokens } = scene;
  if (tokens[pronoun]?.relation === "nmod:poss" || tree.relation(pronoun) === "nsubj")
    return undefined;
  let verb = tree.parent(pronoun);
  for (let step = 0; step < MAX_CLIMB && verb >= 0; step += 1) {
    const subject = tree.childBy(verb, "nsubj", "nsubj:pass");
    if (subject !== undefined) return subject;
    if (!["advcl", "xcomp", "conj", "nmod", "obl"].includes(tree.relation(verb))) return undefined;
    verb = tree.parent(verb);
  }
  return undefined;
}
