import type { Candidate, Cluster } from "./cluster.ts";
import { kindOfCluster } from "./cluster.ts";
import type { Scene } from "./scene.ts";
import type { Search } from "./stage.ts";

/** How many sentences back a description may look for its name. */
const REACH = 4;

/** Finds what a description such as "the group", "the minister" or "Turkish troops" was said of before. */
export function findNominal(candidate: Candidate, search: Search): Cluster | undefined {
  return (
    sameWords(candidate, search) ??
    (candidate.profile.definite ? description(candidate, search) : onlyGroup(candidate, search))
  );
}

/** Bare "rebels", "militants", "fighters" in a report that has named one armed group only. */
function onlyGroup({ mention, profile }: Candidate, { clusters }: Search): Cluster | undefined {
  const kind = profile.agent?.kind;
  if (mention.to - mention.from > 1 || !profile.plural || (kind !== "rebel" && kind !== "militia"))
    return undefined;
  const groups = clusters.filter(
    (cluster) => isNamed(cluster) && ["rebel", "militia"].includes(kindOfCluster(cluster) ?? ""),
  );
  return groups.length === 1 ? groups[0] : undefined;
}

/** The same description again: "Turkish troops … the Turkish troops". */
function sameWords(
  { mention, profile }: Candidate,
  { scene, clusters }: Search,
): Cluster | undefined {
  const text = coreText(scene, mention.index);
  if (text === "" || (profile.agent === undefined && profile.country === undefined))
    return undefined;
  const isBare =
    mention.to - mention.from === 1 || (mention.to - mention.from === 2 && profile.definite);
  if (isBare && !profile.definite) return undefined;
  return clusters.findLast((cluster) => {
    for (const index of cluster.mentions) if (coreText(scene, index) === text) return true;
    return false;
  });
}

/** Lemmas of a description without articles and numbers; kept, since every later description asks again. */
function coreText(scene: Scene, index: number): string {
  const kept = scene.coreTexts.get(index);
  if (kept !== undefined) return kept;
  const text = readCoreText(scene, index);
  scene.coreTexts.set(index, text);
  return text;
}

function readCoreText(scene: Scene, index: number): string {
  const mention = scene.mentions[index];
  if (!mention || mention.kind === "pronoun" || mention.kind === "modifier") return "";
  const lemmas: string[] = [];
  for (let word = mention.from; word < mention.to; word += 1) {
    const token = scene.tokens[word];
    if (token && token.upos !== "DET" && token.upos !== "NUM")
      lemmas.push(token.lemma.toLowerCase());
  }
  return lemmas.join(" ");
}

/** "the group", "the president": the latest actor of that sort, by name or by title. */
function description(
  { mention, profile }: Candidate,
  { scene, clusters }: Search,
): Cluster | undefined {
  const agent = profile.agent;
  if (!agent || mention.to - mention.from > 3) return undefined;
  const sentence = scene.words[mention.head]?.sentence ?? 0;
  const near = clusters
    .filter((cluster) => isNear(cluster, sentence, scene) && fitsCountry(cluster, profile.country))
    .toSorted((a, b) => (a.mentions.at(-1) ?? 0) - (b.mentions.at(-1) ?? 0));
  const titled = near.findLast(
    (cluster) =>
      cluster.lemmas.has(profile.headLemma) || hasTitle(cluster, profile.headLemma, scene),
  );
  if (titled) return titled;
  if (agent.kind === "person" || agent.kind === "civilians" || agent.kind === "other")
    return undefined;
  return near.findLast((cluster) => isNamed(cluster) && kindOfCluster(cluster) === agent.kind);
}

function isNear(cluster: Cluster, sentence: number, scene: Scene): boolean {
  const last = scene.mentions[cluster.mentions.at(-1) ?? -1];
  return last !== undefined && sentence - (scene.words[last.head]?.sentence ?? 0) <= REACH;
}

function fitsCountry(cluster: Cluster, country: string | undefined): boolean {
  if (country === undefined) return true;
  const own = cluster.profiles.find((profile) => profile.country !== undefined)?.country;
  return own === undefined || own === country;
}

function isNamed(cluster: Cluster): boolean {
  return cluster.names.size > 0;
}

/** Tells whether a person is introduced with a title: "President X", or an office on record. */
function hasTitle(cluster: Cluster, title: string, scene: Scene): boolean {
  if (kindOfCluster(cluster) !== "person") return false;
  return (
    cluster.profiles.some((profile) =>
      profile.known?.offices?.some((office) => office.title.split(" ").includes(title)),
    ) ||
    cluster.mentions.some((index) => {
      const mention = scene.mentions[index];
      return (
        mention !== undefined &&
        scene.tree
          .childrenBy(mention.head, "nmod:desc", "compound")
          .some((child) => scene.tokens[child]?.lemma.toLowerCase() === title)
      );
    })
  );
}
