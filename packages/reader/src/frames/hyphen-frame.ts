import type { Argument, Frame } from "./frame.ts";
import { isNominal, lemmaAt, uposAt, type View } from "./sentence-view.ts";

/** How many words a phrase behind a hyphenated participle is followed. */
const MAX_PHRASE = 8;

/**
 * "Iran-backed Badr Organisation", "M23-held Rutshuru": read off the words themselves, since parsers often lose
 * what a hyphenated participle belongs to.
 */
export function hyphenFrame(view: View, head: number): Frame | undefined {
  if (!isParticiple(view, head) || lemmaAt(view, head - 1) !== "-" || !isGlued(view, head))
    return undefined;
  const agent = head - 2;
  if (!isNominal(view, agent) && uposAt(view, agent) !== "ADJ") return undefined;
  const modified = phraseAfter(view, head);
  if (modified === undefined) return undefined;
  const agents: Argument[] = [
    agent,
    ...view.tree
      .childrenBy(agent, "compound", "flat", "amod", "conj")
      .filter((child) => child < agent),
  ].map((word) => ({
    role: "subject",
    head: word,
    rule: "subject.hyphen",
  }));
  return {
    head,
    category: "verb",
    passive: true,
    particles: [],
    arguments: [...agents, { role: "object", head: modified, rule: "object.hyphen" }],
  };
}

/** Tells whether a participle is written together with the word before it and stands before what it modifies. */
export function isHyphenated(view: View, head: number): boolean {
  return hyphenFrame(view, head) !== undefined;
}

/** Past participles, also where the parser took them for a past tense or an adjective ("Qatar-armed"). */
function isParticiple(view: View, head: number): boolean {
  const xpos = view.tokens[head]?.xpos ?? "";
  return (
    xpos === "VBN" || xpos === "VBD" || (xpos === "JJ" && /ed$/u.test(view.words[head]?.form ?? ""))
  );
}

function isGlued(view: View, head: number): boolean {
  const [before, hyphen, word] = [view.words[head - 2], view.words[head - 1], view.words[head]];
  return (
    before !== undefined &&
    hyphen !== undefined &&
    word !== undefined &&
    before.span[1] === hyphen.span[0] &&
    hyphen.span[1] === word.span[0]
  );
}

/** Head of the noun phrase that begins behind a word: the noun whose head lies outside, else the last noun. */
function phraseAfter(view: View, head: number): number | undefined {
  const nouns: number[] = [];
  for (
    let index = head + 1;
    index <= head + MAX_PHRASE && continues(view, index, { head, hasNoun: nouns.length > 0 });
    index += 1
  ) {
    if (isNominal(view, index)) nouns.push(index);
  }
  const inside = new Set(nouns);
  return (
    nouns.find((noun) => !inside.has(view.tree.parent(noun)) && view.tree.parent(noun) !== head) ??
    nouns.at(-1)
  );
}

const QUOTATION_OR_HYPHEN = /^["“”‘’'-]$/u;

/** Tells whether a word can go on the phrase: nouns, adjectives, marks of quotation, and participles before the noun. */
function continues(
  view: View,
  index: number,
  phrase: { readonly head: number; readonly hasNoun: boolean },
): boolean {
  if (view.words[index]?.sentence !== view.words[phrase.head]?.sentence) return false;
  switch (uposAt(view, index)) {
    case "PUNCT":
      return QUOTATION_OR_HYPHEN.test(lemmaAt(view, index));
    case "VERB":
      return !phrase.hasNoun && /^VB[NG]$/u.test(view.tokens[index]?.xpos ?? "");
    case "ADJ":
    case "ADV":
      return true;
    default:
      return isNominal(view, index) && uposAt(view, index) !== "SYM";
  }
}
