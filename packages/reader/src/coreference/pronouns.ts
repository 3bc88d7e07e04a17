import { anaphorOf } from "./anaphor.ts";
import { type ChoiceObserver, chooseLink } from "./choose-link.ts";
import type { Candidate, Cluster } from "./cluster.ts";
import type { PronounClass } from "./coreference-words.ts";
import {
  type Anaphor,
  lonelyPronounFeatures,
  pronounClassOf,
  pronounFeatures,
} from "./link-features.ts";
import { type Recent, recentClusters, type Scene, type Search } from "./scene.ts";

/** How far back a pronoun may look. */
const REACH = { sentences: 3, mentions: 60 };
/** How many of a cluster's latest mentions may bar it as arguments of the pronoun's own verb. */
const BARRING = 3;

/** Finds what a pronoun of the third person stands for: rules say what it may be, weights which of these it is. */
export function findPronoun(
  candidate: Candidate,
  search: Search,
  observe?: ChoiceObserver,
): Cluster | undefined {
  const { scene } = search;
  const { mention } = candidate;
  const wanted = pronounClassOf(scene, mention);
  if (!wanted || scene.tree.relation(mention.head) === "expl") return undefined;
  if (isReflexive(scene, mention.head)) return undefined;
  const anaphor = anaphorOf(candidate, scene);
  const recent = recentClusters(search, mention, REACH);
  const options = recent
    .filter(
      ({ cluster }) =>
        isThere(scene, cluster) && fits(cluster, wanted, scene.lists.coreference.called.person),
    )
    .filter(({ cluster }) => !isBarred(scene, cluster, anaphor));
  const features = (one: Recent): readonly string[] => pronounFeatures(anaphor, wanted, one, scene);
  const choice = {
    mention: mention.index,
    weights: "pronoun" as const,
    none: lonelyPronounFeatures(anaphor, wanted, scene),
    options: options.map((one) => ({ cluster: one.cluster, features: features(one) })),
  };
  observe?.(choice);
  const weights = scene.lists["coreference-weights"].pronoun;
  const actors = actorsAmong(options, anaphor, { wanted, scene });
  if (!actors) return chooseLink(choice, weights);
  const among = actors.map((one) => ({ cluster: one.cluster, features: features(one) }));
  return chooseLink({ none: choice.none, options: among }, weights);
}

/**
 * What says or attacks, or has a spokesman, is an actor where there is one that may be meant, and no deed or weapon
 * that may be: "The blast tore through a market. It killed nine."
 */
function actorsAmong(
  recent: readonly Recent[],
  { deed }: Anaphor,
  { wanted, scene }: { readonly wanted: PronounClass; readonly scene: Scene },
): readonly Recent[] | undefined {
  if (wanted !== "it" || deed === undefined) return undefined;
  const isDeed = ({ cluster, distance }: Recent): boolean =>
    distance <= 1 &&
    cluster.kind === undefined &&
    [...cluster.lemmas].some((lemma) =>
      scene.predicates.find(lemma, "noun").some(({ entry }) => entry.type === "ASSAULT"),
    );
  if (deed === "acts" && recent.some(isDeed)) return undefined;
  const actors = recent.filter(({ cluster }) => cluster.kind !== undefined);
  return actors.length > 0 ? actors : undefined;
}

/** "burned himself": the verb lexicon reads these as they stand. */
function isReflexive({ words, lists }: Scene, head: number): boolean {
  return lists.coreference.reflexives.includes((words[head]?.form ?? "").toLowerCase());
}

/** Times and numbers are nothing that is spoken of again. */
function isThere({ lists }: Scene, { kind, mentions, lemmas }: Cluster): boolean {
  return (
    kind !== undefined ||
    mentions.length > 1 ||
    ![...lemmas].some((lemma) => /^\p{N}/u.test(lemma) || lists.coreference.never.includes(lemma))
  );
}

/** Person, number and gender. */
function fits(cluster: Cluster, wanted: PronounClass, persons: readonly string[]): boolean {
  const { kind, gender, isPlural } = cluster;
  switch (wanted) {
    case "he":
      return mayBeOnePerson(cluster, persons) && gender !== "female";
    case "she":
      return mayBeOnePerson(cluster, persons) && gender !== "male";
    case "it":
      return (
        kind !== "person" &&
        kind !== "civilians" &&
        gender === undefined &&
        (cluster.isSingular || cluster.isNamed)
      );
    case "they":
      return gender === undefined || isPlural;
  }
}

function mayBeOnePerson(cluster: Cluster, persons: readonly string[]): boolean {
  const { kind, type, gender, isPlural, lemmas } = cluster;
  if (isPlural || type === "organisation" || type === "place") return false;
  if (kind !== undefined) return kind === "person" || kind === "civilians";
  return gender !== undefined || [...lemmas].some((lemma) => persons.includes(lemma));
}

/** What stands beside the pronoun under one verb, is the subject of its clause, or holds it, is another. */
function isBarred(scene: Scene, cluster: Cluster, { candidate, role, subject }: Anaphor): boolean {
  const { head } = candidate.mention;
  return cluster.mentions.slice(-BARRING).some((index) => {
    const other = scene.mentions[index]?.head ?? -1;
    if (scene.tree.isAncestor(other, head) && scene.tree.parent(head) === other) return true;
    if (role === "nmod:poss") return false;
    return other === subject || isFellowArgument(scene, other, head);
  });
}

/** "X told him": subject and object of one verb are two. */
function isFellowArgument({ tree }: Scene, other: number, pronoun: number): boolean {
  return tree.parent(other) === tree.parent(pronoun) && tree.parent(pronoun) >= 0;
}
