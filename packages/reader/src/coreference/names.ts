import { foldName } from "../actors/fold-actor-name.ts";
import type { Mention } from "../document.ts";
import type { Profile } from "../mentions/profile.ts";
import { type Candidate, type Cluster, keyOf } from "./cluster.ts";
import type { Scene, Search } from "./scene.ts";

/** Shortest part of an organisation's name that may stand for the whole. */
const LEAST_PART = 4;

/** The cluster of the known actor that a mention names, or whose members it tells: "Hezbollah fighters". */
export function findKnown({ mention, profile }: Candidate, { names }: Search): Cluster | undefined {
  const key = keyOf(mention, profile);
  return key === undefined ? undefined : names.byKey(key);
}

/** The cluster that goes by a mention's name, by a name whose acronym it is, or by a longer name. */
export function findName(candidate: Candidate, { names, scene }: Search): Cluster | undefined {
  const { mention, profile } = candidate;
  const full = candidate.names[0] ?? "";
  if (full.length < 2) return undefined;
  const fits = (cluster: Cluster): boolean =>
    agreeInSort(cluster, profile) &&
    areNotKnownApart(cluster, mention) &&
    agreeInGender(cluster, candidate);
  const same = names.byName(full).findLast(fits);
  if (same) return same;
  if (mention.to - mention.from > 2) return undefined;
  const longer = names
    .byPart(full)
    .filter((cluster) => fits(cluster) && !isInside(mention, cluster, scene));
  return mayBePerson(profile)
    ? (longer.findLast(isPerson) ?? longer.findLast((cluster) => endsSo(cluster, candidate)))
    : longer.findLast((cluster) => endsSo(cluster, candidate));
}

/** A known group under a part of whose name somebody went before, as in headlines: "Tigers lose capital". */
export function findShortBefore(
  { mention, profile }: Candidate,
  { scene, names }: Search,
): Cluster | undefined {
  if (!["rebel", "militia", "igo"].includes(profile.known?.kind ?? "")) return undefined;
  for (let word = mention.from; word < mention.to && mention.to - mention.from > 1; word += 1) {
    const part = foldName(scene.words[word]?.form ?? "");
    if (part.length < LEAST_PART) continue;
    const short = names.byName(part).findLast((cluster) => isUnknownGroup(cluster));
    if (short) return short;
  }
  return undefined;
}

function isUnknownGroup({ key, kind, type }: Cluster): boolean {
  return key === undefined && kind !== "person" && type !== "place" && type !== "person";
}

function mayBePerson({ kind }: Profile): boolean {
  return kind === "person" || kind === undefined || kind === "other";
}

/** "Tamil Eelam" in "Liberation Tigers of Tamil Eelam" is not the Tigers. */
function isInside({ from, to }: Mention, { mentions }: Cluster, scene: Scene): boolean {
  const latest = scene.mentions[mentions.at(-1) ?? -1];
  return latest !== undefined && latest.from <= from && to <= latest.to;
}

function isPerson({ kind }: Cluster): boolean {
  return kind === "person";
}

/** "the Tigers" of the Liberation Tigers; "York" is not New York. */
function endsSo(cluster: Cluster, { names: [full = ""], mention }: Candidate): boolean {
  return (
    cluster.kind !== "person" &&
    cluster.type === "organisation" &&
    mention.type !== "place" &&
    mention.type !== "person" &&
    full.length >= LEAST_PART &&
    [...cluster.names].some((name) => name.length > full.length && name.endsWith(full))
  );
}

/** Two names that are known as two actors are never one. */
export function areNotKnownApart(cluster: Cluster, mention: Mention): boolean {
  const key = keyOf(mention);
  return key === undefined || cluster.key === undefined || cluster.key === key;
}

function agreeInGender(cluster: Cluster, { gender }: Candidate): boolean {
  return gender === undefined || cluster.gender === undefined || gender === cluster.gender;
}

/** Tells whether both are persons, or neither, as far as that shows. */
export function agreeInSort(cluster: Cluster, profile: Profile): boolean {
  if (cluster.kind === undefined || profile.kind === undefined) return true;
  return (cluster.kind === "person") === (profile.kind === "person");
}

/** "Recep Tayyip Erdogan, Turkey's president", "Syrian Democratic Forces (SDF)", "the LTTE, or Tamil Tigers". */
export function findApposed(candidate: Candidate, search: Search): Cluster | undefined {
  const { mention, profile } = candidate;
  if (mention.kind === "pronoun" || mention.kind === "modifier") return undefined;
  const anchor = anchorOf(mention, search.scene);
  const cluster = anchor && search.byMention.get(anchor.index);
  if (!cluster || !areNotKnownApart(cluster, mention)) return undefined;
  const isPerson = search.scene.lists.coreference.called.person.includes(profile.headLemma);
  const agrees = isPerson ? cluster.kind === "person" : agreeInSort(cluster, profile);
  return agrees || (isPerson && cluster.kind === undefined) ? cluster : undefined;
}

/** The mention that another is set beside to name it. */
function anchorOf(mention: Mention, scene: Scene): Mention | undefined {
  const bracketed = beforeBracket(mention, scene);
  if (bracketed) return bracketed;
  const { tree, tokens } = scene;
  let governor = tree.parent(mention.head);
  if (isAlias(mention.head, scene)) governor = tree.parent(governor);
  else if (!isNaming(scene, mention.head) && !isOtherName(mention, scene)) return undefined;
  if (governor < 0 || tokens[governor]?.upos === "VERB") return undefined;
  return mentionAt(governor, scene, mention.index);
}

function mentionAt(word: number, { mentions }: Scene, before: number): Mention | undefined {
  const earlier = mentions.slice(Math.max(0, before - 12), before).reverse();
  const plain = earlier.filter((other) => other.kind !== "modifier");
  return (
    plain.find((other) => other.head === word) ??
    plain.find((other) => other.from <= word && word < other.to)
  );
}

/** Apposition, or a name right behind its title: "Chadian Minister of Defence *Ali Hassan*". */
function isNaming({ tree, tokens, base }: Scene, head: number): boolean {
  const relation = tree.relation(head);
  if (relation === "appos") return true;
  const before = tokens[tree.parent(head)];
  const isTitle = before?.upos !== "PROPN" || base.agent(before.lemma.toLowerCase()) !== undefined;
  return (
    isTitle &&
    ["nmod", "flat"].includes(relation) &&
    tokens[head]?.upos === "PROPN" &&
    tree.childBy(head, "case") === undefined &&
    tokens[head - 1]?.upos !== "ADP" &&
    tree.parent(head) < head &&
    tokens[head]?.relation !== "nmod:poss"
  );
}

/** "the LTTE, or *Tamil Tigers*": another name behind a comma and "or". */
function isOtherName({ head, kind }: Mention, { tree, tokens, words }: Scene): boolean {
  const or = tree.childBy(head, "cc");
  return (
    kind === "name" &&
    tree.relation(head) === "conj" &&
    tokens[tree.parent(head)]?.upos === "PROPN" &&
    or !== undefined &&
    tokens[or]?.lemma === "or" &&
    words[or - 1]?.form === ","
  );
}

/** "the Islamic State, also known as *Daesh*", "a group called *Ansar*". */
function isAlias(head: number, { tree, tokens }: Scene): boolean {
  const verb = tree.parent(head);
  return (
    tokens[head]?.upos === "PROPN" &&
    tree.relation(verb) === "acl" &&
    ["obl", "xcomp", "obj"].includes(tree.relation(head)) &&
    ["know", "call", "name", "dub"].includes(tokens[verb]?.lemma ?? "") &&
    tokens[verb]?.xpos === "VBN"
  );
}

/** A name in capitals alone in brackets behind another name: "the Farabundo Marti Front (*FMLN*)". */
function beforeBracket(mention: Mention, scene: Scene): Mention | undefined {
  const { words, tokens } = scene;
  const form = words[mention.from]?.form ?? "";
  const isBracketed =
    mention.to - mention.from === 1 &&
    /^[\p{Lu}\p{N}][\p{Lu}\p{N}/-]+$/u.test(form) &&
    words[mention.from - 1]?.form === "(" &&
    words[mention.to]?.form === ")";
  if (!isBracketed || tokens[mention.from - 2]?.upos !== "PROPN") return undefined;
  const named = scene.mentions
    .slice(Math.max(0, mention.index - 6), mention.index)
    .findLast((other) => other.kind === "name" && other.to === mention.from - 1);
  return named && named.to - named.from > 1 ? named : undefined;
}
