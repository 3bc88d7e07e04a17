import type { Quotation } from "../document.ts";
import { groupBy } from "../group-by.ts";
import { type Candidate, type Cluster, mergeCluster } from "./cluster.ts";
import type { Scene, Search } from "./scene.ts";

/** Those who say "I" and "we": one a quotation, and outside quotations whoever writes. */
export interface Speakers {
  /** The cluster of a pronoun of the first person. */
  find(candidate: Candidate): Cluster | undefined;
  /** Takes in that a cluster speaks, as the first pronoun of its quotation. */
  add(candidate: Candidate, cluster: Cluster): void;
  /** Gives those who speak in quotations the names under which they do; to be called when all mentions are linked. */
  name(search: Search): ReadonlyMap<Cluster, Cluster>;
}

/** Starts with nobody speaking. */
export function createSpeakers(scene: Scene): Speakers {
  const byQuotation = new Map<string, Cluster>();
  return {
    find: ({ mention }) => byQuotation.get(keyOf(scene, mention.head)),
    add: ({ mention }, cluster) => {
      if (isSpeaker(scene, mention.head)) byQuotation.set(keyOf(scene, mention.head), cluster);
    },
    name(search) {
      const merged = new Map<Cluster, Cluster>();
      const speakerOf = speakersOf(search);
      for (const [key, cluster] of byQuotation) {
        const quotation = key.split(" ")[1] ?? "";
        const speaker = quotation === "" ? undefined : speakerOf(Number(quotation));
        if (key.startsWith("we") && speaker?.kind === "person") continue;
        if (!speaker || speaker === cluster || merged.has(speaker)) continue;
        mergeCluster(speaker, cluster, "coreference.speaker");
        merged.set(cluster, speaker);
      }
      return merged;
    },
  };
}

/** Tells whether a word is a pronoun of the first person; "US" in capitals is none. */
export function isSpeaker({ words, tokens, lists }: Scene, head: number): boolean {
  if (tokens[head]?.upos !== "PRON") return false;
  return lists.coreference.speakers.includes((words[head]?.form ?? "").toLowerCase());
}

/** The quotation a word stands in, if any, and whether one speaks or several. */
function keyOf({ words, quotationAt }: Scene, head: number): string {
  const isMany = /^(?:we|us|our|ours|ourselves)$/iu.test(words[head]?.form ?? "");
  return `${isMany ? "we" : "I"} ${quotationAt.get(head) ?? ""}`;
}

/** Finds who speaks in a quotation: by its own sentences, else as in the quotation before it in the paragraph. */
function speakersOf(search: Search): (quotation: number) => Cluster | undefined {
  const { scene } = search;
  const clusterAt = new Map<number, Cluster>();
  for (const mention of scene.mentions) {
    const cluster = search.byMention.get(mention.index);
    if (cluster && mention.kind !== "modifier") clusterAt.set(mention.head, cluster);
  }
  const byParagraph = groupBy(scene.quotations, (one) => paragraphOf(scene, one));
  return (index) => {
    const quotation = scene.quotations[index];
    if (!quotation) return undefined;
    const before = byParagraph.get(paragraphOf(scene, quotation)) ?? [];
    const own = [quotation, ...before.filter((one) => one.index < index).toReversed()];
    for (const one of own.slice(0, MOST_QUOTATIONS)) {
      const subject = subjectOfSpeech(scene, one);
      if (subject !== undefined) return clusterAt.get(subject);
    }
    return undefined;
  };
}

/** How many quotations of a paragraph are asked for the speaker of one. */
const MOST_QUOTATIONS = 4;

function paragraphOf({ words, sentences }: Scene, { from }: Quotation): number {
  return sentences[words[from]?.sentence ?? -1]?.paragraph ?? -1;
}

/** The subject of a verb of speech beside a quotation, the nearest first. */
function subjectOfSpeech(scene: Scene, { from, to }: Quotation): number | undefined {
  const { words, sentences, tokens, tree } = scene;
  const first = sentences[words[from]?.sentence ?? -1]?.from ?? from;
  const last = sentences[words[to - 1]?.sentence ?? -1]?.to ?? to;
  const outside = [...Array(Math.max(0, last - to)).keys()].map((at) => to + at);
  const before = [...Array(Math.max(0, from - first)).keys()].map((at) => from - 1 - at);
  for (const verb of [...outside, ...before]) {
    if (tokens[verb]?.upos !== "VERB" || scene.quotationAt.has(verb)) continue;
    if (!scene.lists.speech.says.includes(tokens[verb]?.lemma ?? "")) continue;
    const subject = tree.childBy(verb, "nsubj");
    if (subject !== undefined && !scene.quotationAt.has(subject)) return subject;
  }
  return undefined;
}
