import type { ActorKind } from "@zenobia/model";
import type { Mention } from "../document.ts";
import type { Candidate, Cluster } from "./cluster.ts";
import type { CalledClass, PronounClass } from "./coreference-words.ts";
import type { Recent, Scene } from "./scene.ts";
import { sentenceOf } from "./scene.ts";

/** A pronoun with what is looked at once, whatever the antecedent. */
export interface Anaphor {
  readonly candidate: Candidate;
  readonly sentence: number;
  readonly role: string;
  readonly quotation: number | undefined;
  /** Subject of the clause that holds it, if that is another word. */
  readonly subject: number | undefined;
  /** Subject of the clause above that of which it is subject: "*Turkey* said it would". */
  readonly above: number | undefined;
  /** It does what only actors do ("it said", "it attacked"), or has what only they have ("its spokesman"). */
  readonly deed: "acts" | "owns" | undefined;
}

/** Roles that matter for what is spoken of next. */
export function roleOf(scene: Scene, mention: Mention): string {
  if (mention.kind === "modifier") return "modifier";
  const relation = scene.tokens[mention.head]?.relation ?? "";
  if (relation === "nmod:poss" || relation === "nsubj:pass") return relation;
  const base = scene.tree.relation(mention.head);
  return ["nsubj", "obj", "obl", "nmod", "appos", "conj", "root"].includes(base) ? base : "other";
}

/** Persons, peoples, bodies, and what is none of them. */
function sortOf(kind: ActorKind | undefined): string {
  if (kind === undefined || kind === "person" || kind === "civilians") return kind ?? "none";
  return "body";
}

/** Armed groups and peoples are many, whatever the number of their names. */
function isMany(kind: ActorKind | undefined): boolean {
  return kind !== undefined && ["rebel", "militia", "military", "civilians"].includes(kind);
}

/** A number as one of a few sizes. */
function sizeOf(count: number): string {
  if (count < 4) return String(count);
  return count < 8 ? "4-7" : "8+";
}

/** What speaks for or against a pronoun's going back to a cluster. */
export function pronounFeatures(
  anaphor: Anaphor,
  wanted: PronounClass,
  recent: Recent,
  scene: Scene,
): readonly string[] {
  const { cluster, distance } = recent;
  const isPlural = cluster.isPlural || (wanted === "they" && isMany(cluster.kind));
  const agrees =
    cluster.gender !== undefined && cluster.gender === anaphor.candidate.gender ? ["gender"] : [];
  return [
    ...placeFeatures(anaphor, recent, scene),
    `${wanted}:sort.${sortOf(cluster.kind)}`,
    `${wanted}:kind.${cluster.kind ?? "none"}`,
    `${wanted}:type.${cluster.type ?? "none"}`,
    `${wanted}:${isPlural ? "plural" : "singular"}`,
    `${wanted}:${cluster.isNamed ? "named" : "unnamed"}`,
    `${wanted}:distance.${Math.min(distance, 3)}`,
    ...roleFeatures(anaphor, recent, scene),
    ...agrees,
    ...(lastPronoun(scene, cluster) === wanted ? [`${wanted}:again`] : []),
  ];
}

/** What the antecedent is in its clause, beside what the pronoun is in its own. */
function roleFeatures(
  anaphor: Anaphor,
  { cluster, latest, distance }: Recent,
  scene: Scene,
): readonly string[] {
  const role = roleOf(scene, latest);
  const isPossessive = anaphor.role === "nmod:poss";
  const place = distance === 0 ? "same" : "before";
  const features = [`${isPossessive ? "possessive" : "own"}:${place}:${role}`];
  if (isPossessive && anaphor.subject === latest.head) features.push("possessive:own-subject");
  if (role.slice(0, 5) === anaphor.role.slice(0, 5))
    features.push(`parallel.${distance === 0 ? 0 : 1}`);
  if (anaphor.deed !== undefined)
    features.push(`${anaphor.deed}:${cluster.kind === undefined ? "thing" : "actor"}`);
  if (anaphor.above === latest.head) features.push("subject-above");
  return features;
}

/** What the latest mention of a cluster is, as a pronoun. */
function lastPronoun(scene: Scene, cluster: Cluster): PronounClass | undefined {
  for (
    let at = cluster.mentions.length - 1;
    at >= Math.max(0, cluster.mentions.length - 4);
    at -= 1
  ) {
    const mention = scene.mentions[cluster.mentions[at] ?? -1];
    const found = mention && pronounClassOf(scene, mention);
    if (found) return found;
  }
  return undefined;
}

/** What a pronoun may stand for; nothing for those of no third person. */
export function pronounClassOf(scene: Scene, mention: Mention): PronounClass | undefined {
  if (mention.kind !== "pronoun") return undefined;
  const form = (scene.words[mention.head]?.form ?? "").toLowerCase();
  const { pronouns } = scene.lists.coreference;
  return (["he", "she", "it", "they"] as const).find((key) => pronouns[key].includes(form));
}

/** Where the antecedent stands, and how much is said of it. */
function placeFeatures(anaphor: Anaphor, recent: Recent, scene: Scene): readonly string[] {
  const { cluster, latest, distance, count, rank } = recent;
  const first = scene.mentions[cluster.mentions[0] ?? -1];
  const features = [
    `rank.${sizeOf(rank)}`,
    `form.${latest.kind}`,
    `count.${sizeOf(count)}`,
    `size.${sizeOf(cluster.mentions.length)}`,
    `role.${roleOf(scene, latest)}`,
    `quoted.${quotedness(anaphor.quotation, scene.quotationAt.get(latest.head))}`,
  ];
  if (distance > 0 && isFirstIn(scene, latest)) features.push("first-in-sentence");
  if (first && sentenceOf(scene, first) === 0) features.push("topic");
  if (
    scene.tree.relation(latest.head) === "conj" ||
    scene.tree.childBy(latest.head, "conj") !== undefined
  )
    features.push("coordinated");
  return features;
}

function quotedness(own: number | undefined, other: number | undefined): string {
  if (own === other) return own === undefined ? "none" : "same";
  if (own === undefined) return "other";
  return other === undefined ? "self" : "both";
}

function isFirstIn(scene: Scene, mention: Mention): boolean {
  const before = scene.mentions[mention.index - 1];
  return !before || sentenceOf(scene, before) !== sentenceOf(scene, mention);
}

/** What speaks for a pronoun's going back to nothing that is known. */
export function lonelyPronounFeatures(
  anaphor: Anaphor,
  wanted: PronounClass,
  scene: Scene,
): readonly string[] {
  const { tree, tokens } = scene;
  const { head } = anaphor.candidate.mention;
  const verb = tree.parent(head);
  const be = tree.childBy(verb, "cop") !== undefined;
  return [
    "none",
    `none:${wanted}`,
    `none:${wanted}:${anaphor.role}`,
    `none:quoted.${anaphor.quotation !== undefined}`,
    ...(anaphor.deed === undefined ? [] : [`none:${anaphor.deed}`]),
    ...(be ? [`none:${wanted}:is`, `none:${wanted}:is.${tokens[verb]?.upos ?? ""}`] : []),
    ...(tree.childBy(verb, "csubj", "ccomp") === undefined ? [] : [`none:${wanted}:clause`]),
  ];
}

/** The sorts of named things that a noun calls again. */
export function calledClasses(scene: Scene, lemma: string): readonly CalledClass[] {
  const { called } = scene.lists.coreference;
  return (["state", "place", "organisation", "person"] as const).filter((key) =>
    called[key].includes(lemma),
  );
}

/** What speaks for or against a description's going back to a cluster. */
export function descriptionFeatures(
  anaphor: Anaphor,
  recent: Recent,
  { scene, title }: { readonly scene: Scene; readonly title: boolean },
): readonly string[] {
  const { cluster, distance } = recent;
  const { profile } = anaphor.candidate;
  const noun = profile.headLemma;
  const classes = calledClasses(scene, noun);
  const isInName = [...cluster.names].some(
    (name) => name.length > noun.length && name.endsWith(noun),
  );
  const features = [
    ...placeFeatures(anaphor, recent, scene),
    `distance.${Math.min(distance, 4)}`,
    `kind.${sortOf(profile.agent?.kind)}.${sortOf(cluster.kind)}`,
    ...(cluster.kind !== undefined && profile.agent?.kind === cluster.kind ? ["same-kind"] : []),
    `plural.${profile.plural}.${cluster.isPlural}`,
    cluster.isNamed ? "named" : "unnamed",
    ...classes.map((key) => `called.${key}.${cluster.type ?? cluster.kind ?? "none"}`),
    ...(cluster.lemmas.has(noun) ? ["same-noun"] : []),
    ...(isInName ? ["noun-in-name"] : []),
    ...(title ? ["title"] : []),
  ];
  if (
    cluster.kind !== undefined &&
    scene.lists.coreference.members[cluster.kind]?.includes(noun) === true
  )
    features.push("member");
  if (profile.country !== undefined && cluster.country !== undefined)
    features.push(profile.country === cluster.country ? "country" : "other-country");
  return features;
}

/** What speaks for a description's going back to nothing that is known. */
export function lonelyDescriptionFeatures(anaphor: Anaphor, scene: Scene): readonly string[] {
  const { mention, profile } = anaphor.candidate;
  const { tree, tokens } = scene;
  const classes = calledClasses(scene, profile.headLemma);
  return [
    "none",
    `none:${tokens[mention.from]?.lemma.toLowerCase() ?? ""}`,
    `none:words.${Math.min(mention.to - mention.from, 4)}`,
    `none:kind.${sortOf(profile.agent?.kind)}`,
    `none:plural.${profile.plural}`,
    `none:role.${anaphor.role}`,
    ...(classes.length === 0 ? ["none:unknown-noun"] : classes.map((key) => `none:called.${key}`)),
    ...(tree.childBy(mention.head, "acl") === undefined ? [] : ["none:clause"]),
    ...(tree.childBy(mention.head, "nmod") === undefined ? [] : ["none:of"]),
  ];
}
