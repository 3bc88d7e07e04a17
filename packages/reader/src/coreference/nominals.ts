import { anaphorOf } from "./anaphor.ts";
import { calledAgain, nearerGroup } from "./called-again.ts";
import { type ChoiceObserver, chooseLink } from "./choose-link.ts";
import type { Candidate, Cluster } from "./cluster.ts";
import { descriptionFeatures, lonelyDescriptionFeatures } from "./link-features.ts";
import { type Recent, recentClusters, type Scene, type Search } from "./scene.ts";

/** How far back a description may look for its name. */
const REACH = { sentences: 10, mentions: 120 };
/** Longest description, in words, that may stand for a name. */
const MOST_WORDS = 3;
/** How many sentences back the bearer of a title may stand. */
const TITLE_REACH = 4;

/** Finds what a description such as "the group", "the minister" or "Turkish troops" was said of before. */
export function findNominal(
  candidate: Candidate,
  search: Search,
  observe?: ChoiceObserver,
): Cluster | undefined {
  return (
    sameWords(candidate, search) ??
    (candidate.profile.definite
      ? description(candidate, search, observe)
      : findOnlyGroup(candidate, search))
  );
}

/** Bare "rebels", "militants", "*rebel* positions" in a report that has named one armed group only. */
export function findOnlyGroup(
  { mention, profile }: Candidate,
  { clusters }: Search,
): Cluster | undefined {
  const kind = profile.agent?.kind;
  const isMany = profile.plural || mention.kind === "modifier";
  if (mention.to - mention.from > 1 || !isMany || (kind !== "rebel" && kind !== "militia"))
    return undefined;
  const groups = clusters.filter(
    (cluster) => cluster.isNamed && ["rebel", "militia"].includes(cluster.kind ?? ""),
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
  if ((firstTexts(scene).get(text) ?? mention.index) >= mention.index) return undefined;
  return clusters.findLast((cluster) => {
    for (const index of cluster.mentions) if (coreText(scene, index) === text) return true;
    return false;
  });
}

const FIRST_TEXTS = new WeakMap<Scene, ReadonlyMap<string, number>>();

/** The first mention of each text; most descriptions are new, and need no look at all clusters. */
function firstTexts(scene: Scene): ReadonlyMap<string, number> {
  const known = FIRST_TEXTS.get(scene);
  if (known) return known;
  const first = new Map<string, number>();
  for (const { index } of scene.mentions) {
    const text = coreText(scene, index);
    if (!first.has(text)) first.set(text, index);
  }
  FIRST_TEXTS.set(scene, first);
  return first;
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

/** "the group", "the president": what may be called so, by weight. */
function description(
  candidate: Candidate,
  search: Search,
  observe?: ChoiceObserver,
): Cluster | undefined {
  const { mention, profile } = candidate;
  const { scene } = search;
  if (mention.to - mention.from > MOST_WORDS || isSeveral(mention, scene)) return undefined;
  const anaphor = anaphorOf(candidate, scene);
  const recent = recentClusters(search, mention, REACH).filter(({ cluster }) =>
    fits(cluster, candidate),
  );
  const choice = {
    mention: mention.index,
    weights: "description" as const,
    none: lonelyDescriptionFeatures(anaphor, scene),
    options: recent.map((one) => ({
      cluster: one.cluster,
      features: descriptionFeatures(anaphor, one, {
        scene,
        title: hasTitle(one.cluster, profile.headLemma, scene),
      }),
    })),
  };
  observe?.(choice);
  const weights = scene.lists["coreference-weights"].description;
  const chosen = chooseLink(choice, weights);
  if (chosen) return nearerGroup(chosen, candidate, recent, scene);
  return isArticle(scene, mention.from)
    ? (titled(candidate, recent, scene) ?? calledAgain(candidate, recent, choice, scene))
    : undefined;
}

/** "Both countries", "the two men": more than any one name stands for. */
function isSeveral({ from, head }: Candidate["mention"], { tokens, words }: Scene): boolean {
  for (let word = from; word < head; word += 1)
    if (tokens[word]?.relation === "nummod" || /^both$/iu.test(words[word]?.form ?? ""))
      return true;
  return false;
}

/** "the president": the latest of the persons introduced with that title. */
function titled(
  { profile }: Candidate,
  recent: readonly Recent[],
  scene: Scene,
): Cluster | undefined {
  const near = recent.filter(({ distance }) => distance <= TITLE_REACH);
  return near.find(({ cluster }) => hasTitle(cluster, profile.headLemma, scene))?.cluster;
}

function isArticle({ tokens }: Scene, word: number): boolean {
  return ARTICLES.has(tokens[word]?.lemma.toLowerCase() ?? "");
}

const ARTICLES = new Set(["the", "this", "these", "that", "those"]);

/** What is of another state, of the other number or of the other sex is another. */
function fits(cluster: Cluster, { profile, gender }: Candidate): boolean {
  if (gender !== undefined && cluster.gender !== undefined && gender !== cluster.gender)
    return false;
  const { country, agent } = profile;
  if (country !== undefined && cluster.country !== undefined && country !== cluster.country)
    return false;
  if (agent === undefined) return cluster.isNamed || cluster.lemmas.has(profile.headLemma);
  return (agent.kind === "person") === (cluster.kind === "person") || cluster.kind === undefined;
}

/** Tells whether a person is introduced with a title: "President X", or an office on record. */
function hasTitle(cluster: Cluster, title: string, scene: Scene): boolean {
  if (cluster.kind !== "person") return false;
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
