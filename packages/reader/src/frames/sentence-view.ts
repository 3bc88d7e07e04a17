import type { Token, Word } from "../document.ts";
import type { Tree } from "../syntax/tree.ts";
import type { FrameWords } from "./frame-words.ts";

/** What the rules that find roles look at. */
export interface View {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  readonly lists: FrameWords;
}

/** Lemma of a word in lower case; "" outside the text. */
export function lemmaAt(view: Pick<View, "tokens">, index: number): string {
  return view.tokens[index]?.lemma.toLowerCase() ?? "";
}

/** Universal part of speech of a word; "" outside the text. */
export function uposAt(view: Pick<View, "tokens">, index: number): string {
  return view.tokens[index]?.upos ?? "";
}

/** Full relation of a word, with subtype. */
export function relationAt(view: Pick<View, "tokens">, index: number): string {
  return view.tokens[index]?.relation ?? "";
}

/** Tells whether a word carries a feature, "Tense=Past". */
export function hasFeature(view: Pick<View, "tokens">, index: number, feature: string): boolean {
  const feats = view.tokens[index]?.feats ?? "";
  return feats === feature || `|${feats}|`.includes(`|${feature}|`);
}

/** Tells whether a word is a relative pronoun ("who", "which", "that"). */
export function isRelativePronoun(view: Pick<View, "tokens">, index: number): boolean {
  return (
    uposAt(view, index) === "PRON" &&
    (hasFeature(view, index, "PronType=Rel") ||
      (["who", "whom", "which", "that"].includes(lemmaAt(view, index)) &&
        /^W/.test(view.tokens[index]?.xpos ?? "")))
  );
}

/** Heads of a phrase and of all that is coordinated with it, in text order. */
export function coordinated(view: View, head: number): readonly number[] {
  const found = [head];
  for (const child of view.tree.children(head)) {
    if (view.tree.relation(child) === "conj" && isNominal(view, child))
      found.push(...coordinated(view, child));
  }
  return found.sort((a, b) => a - b);
}

/** Tells whether a word can head a noun phrase. */
export function isNominal(view: Pick<View, "tokens">, index: number): boolean {
  const upos = uposAt(view, index);
  return (
    upos === "NOUN" ||
    upos === "PROPN" ||
    upos === "PRON" ||
    upos === "NUM" ||
    upos === "X" ||
    upos === "SYM"
  );
}

/** The preposition of a phrase in lower case, fixed ones in full; "" when it has none. */
export function prepositionOf(view: View, head: number): string {
  const parts: number[] = [];
  for (const word of [head, ...view.tree.childrenBy(head, "flat")])
    for (const child of view.tree.childrenBy(word, "case"))
      if (child < head && lemmaAt(view, child) !== "'s") parts.push(child);
  const first = parts[0];
  if (first === undefined) return "";
  const fixed = view.tree.childrenBy(first, "fixed");
  const following = parts.slice(1).filter((part, index) => part === first + index + 1);
  const words = [first, ...fixed, ...following].map((part) => lemmaAt(view, part)).join(" ");
  return view.lists.fixed_prepositions[words] ?? lastWord(words);
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(" ") + 1);
}
