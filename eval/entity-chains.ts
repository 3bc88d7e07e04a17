/** Reads the entities of GUM's MISC column: which words mention which chain. */
import type { Token } from "../packages/reader/src/document.ts";
import { type ConlluSentence, conlluWords } from "../packages/reader/src/syntax/conllu.ts";
import { tokensOf } from "./treebank-text.ts";

/** What a mention is made of, as its head's gold tag and first word show. */
export type MentionClass = "name" | "description" | "indefinite" | "pronoun" | "speaker" | "other";

/** A gold mention: words `from` to `to` (exclusive) of the document. */
export interface GoldMention {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly chain: string;
  readonly class: MentionClass;
  /** Words of its name; 0 for what is no name. */
  readonly nameWords: number;
}

const ENTITY = /(?:^|\|)Entity=([^|]*)/;
const BRACKETS = /\(([^()]+)|([^()]*)\)/g;
const DEFINITE = new Set(["the", "this", "that", "these", "those", "such"]);
const POSSESSIVES = new Set(["its", "his", "her", "their"]);

interface Extent {
  readonly chain: string;
  readonly from: number;
  readonly to: number;
}

/** The mentions of a document, in text order, the longer first. */
export function goldMentionsOf(sentences: readonly ConlluSentence[]): readonly GoldMention[] {
  const mentions: GoldMention[] = [];
  let before = 0;
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence);
    const misc = conlluWords(sentence).map((word) => word.misc);
    for (const extent of extentsOf(misc)) mentions.push(mentionOf(extent, tokens, before));
    before += tokens.length;
  }
  return mentions.sort((a, b) => a.from - b.from || b.to - a.to);
}

function extentsOf(misc: readonly string[]): readonly Extent[] {
  const open: { chain: string; from: number }[] = [];
  const found: Extent[] = [];
  misc.forEach((cell, at) => {
    for (const [, opening, closing = ""] of (ENTITY.exec(cell)?.[1] ?? "").matchAll(BRACKETS))
      if (opening === undefined) found.push(...closed(open, closing.split("-")[0] ?? "", at + 1));
      else open.push({ chain: opening.split("-")[0] ?? "", from: at });
  });
  return found;
}

/** Takes the latest open mention of a key off the list; of none given, the latest at all. */
function closed(
  open: { chain: string; from: number }[],
  key: string,
  to: number,
): readonly Extent[] {
  const index = open.findLastIndex(({ chain }) => key === "" || chain === key);
  if (index < 0) return [];
  return open.splice(index, 1).map(({ chain, from }) => {
    return { chain: chain.replace(/\[.*/, ""), from, to };
  });
}

function mentionOf(extent: Extent, tokens: readonly Token[], before: number): GoldMention {
  const { from, to, chain } = extent;
  const isInside = (index: number): boolean => index >= from && index < to;
  let head = from;
  while (head < to - 1 && isInside(tokens[head]?.head ?? -1)) head += 1;
  const partsOfName = tokens.filter(
    ({ upos, head: above, relation }, at) =>
      isInside(at) &&
      upos === "PROPN" &&
      (at === head || (above === head && /^(?:flat|compound)/.test(relation))),
  );
  const found = classOf(tokens, from, head);
  return {
    chain,
    from: before + from,
    to: before + to,
    head: before + head,
    class: found,
    nameWords: found === "name" ? partsOfName.length : 0,
  };
}

function classOf(tokens: readonly Token[], from: number, head: number): MentionClass {
  const { upos = "", feats = "" } = tokens[head] ?? {};
  if (upos === "PROPN") return "name";
  if (upos === "PRON" && feats.includes("PronType=Prs"))
    return feats.includes("Person=3") ? "pronoun" : "speaker";
  if (upos !== "NOUN") return "other";
  const first = tokens[from]?.lemma.toLowerCase() ?? "";
  const isPossessed = POSSESSIVES.has(first) || tokens[from]?.xpos === "PRP$";
  return DEFINITE.has(first) || isPossessed ? "description" : "indefinite";
}
