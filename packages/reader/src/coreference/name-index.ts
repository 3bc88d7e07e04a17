import { foldName } from "../actors/fold-actor-name.ts";
import type { Mention } from "../document.ts";
import type { Candidate, Cluster } from "./cluster.ts";
import type { Scene } from "./scene.ts";

/** Clusters by what they may be called: whole names, known actors, and parts of longer names. */
export interface NameIndex {
  /** Takes in what a mention of a cluster adds. */
  add(cluster: Cluster, candidate: Candidate): void;
  byKey(key: string): Cluster | undefined;
  /** Clusters of that name, the latest begun last. */
  byName(name: string): readonly Cluster[];
  /** Clusters in whose names, or at whose end, these words stand. */
  byPart(name: string): readonly Cluster[];
}

/** Longest name whose parts are remembered, in words. */
const MOST_PARTS = 8;

/** An empty index. */
export function createNameIndex(scene: Pick<Scene, "words" | "tokens">): NameIndex {
  const keys = new Map<string, Cluster>();
  const names = new Map<string, Cluster[]>();
  const parts = new Map<string, Cluster[]>();
  const put = (map: Map<string, Cluster[]>, name: string, cluster: Cluster): void => {
    const list = map.get(name);
    if (!list) map.set(name, [cluster]);
    else if (!list.includes(cluster)) list.push(cluster);
  };
  return {
    add(cluster, { mention, names: own }) {
      if (cluster.key !== undefined && !keys.has(cluster.key)) keys.set(cluster.key, cluster);
      for (const name of own) put(names, name, cluster);
      if (own.length > 0) for (const part of partsOf(mention, scene)) put(parts, part, cluster);
    },
    byKey: (key) => keys.get(key),
    byName: (name) => names.get(name) ?? [],
    byPart: (name) => parts.get(name) ?? [],
  };
}

/** Ends of a name, and its single words: "Kim Jong Un" is "Jong Un", "Un", "Kim". */
function partsOf(
  mention: Mention,
  { words, tokens }: Pick<Scene, "words" | "tokens">,
): Set<string> {
  const forms: string[] = [];
  for (let word = mention.from; word < mention.to && forms.length < MOST_PARTS; word += 1)
    if (["PROPN", "NOUN", "ADJ", "X", "NUM"].includes(tokens[word]?.upos ?? ""))
      forms.push(foldName(words[word]?.form ?? ""));
  const parts = new Set(forms.slice(1).map((_, at) => forms.slice(at + 1).join("")));
  if (forms.length > 1) for (const form of forms) parts.add(form);
  return parts;
}
