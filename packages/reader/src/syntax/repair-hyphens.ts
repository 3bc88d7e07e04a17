import type { Token, Word } from "../document.ts";
import { childrenOf, isBelow } from "./repair-phrases.ts";

/**
 * Puts right what parsers often get wrong in "M23-held Rutshuru": the name belongs to the participle, and the phrase
 * as a whole hangs where the name hung.
 */
export function repairHyphens(words: readonly Word[], tokens: readonly Token[]): readonly Token[] {
  const repaired = [...tokens];
  for (let participle = 2; participle < tokens.length; participle += 1) {
    if (!isGlued(words, participle) || !isParticiple(repaired[participle])) continue;
    joinEllipsis(words, repaired, participle);
    if (!NOMINAL.has(repaired[participle - 2]?.upos ?? "")) continue;
    foldClause(repaired, participle);
    const noun = misplacedNoun(words, repaired, participle);
    if (noun !== undefined) rehang(repaired, participle, noun);
  }
  return repaired;
}

/** Tells whether a word is written as one with the word before it and a hyphen. */
function isGlued(words: readonly Word[], index: number): boolean {
  const [first, hyphen, last] = [words[index - 2], words[index - 1], words[index]];
  return (
    first !== undefined &&
    last !== undefined &&
    hyphen?.form === "-" &&
    first.span[1] === hyphen.span[0] &&
    hyphen.span[1] === last.span[0]
  );
}

function isParticiple(token: Token | undefined): boolean {
  return token?.xpos === "VBN" || token?.xpos === "VBD";
}

/** "seized it from the CIA-*backed* Knights": a participle taken for a clause with an object becomes its modifier. */
function foldClause(tokens: Token[], participle: number): void {
  const clause = tokens[participle];
  if (!clause || clause.head < 0 || clause.relation === "amod" || clause.relation === "acl:relcl")
    return;
  const noun = tokens.findIndex(
    (token, index) =>
      index > participle &&
      index - participle < MAX_GAP &&
      token.head === participle &&
      NOMINAL.has(token.upos) &&
      (clause.relation !== "acl" || token.relation === "obj"),
  );
  const object = tokens[noun];
  if (!object) return;
  for (const [index, token] of tokens.entries()) {
    if (token.head === participle && index !== noun && index < participle - 2)
      tokens[index] = { ...token, head: noun };
  }
  const preposition = precedingPreposition(tokens, participle);
  const adposition = tokens[preposition];
  if (adposition) tokens[preposition] = { ...adposition, head: noun, relation: "case" };
  tokens[noun] = {
    ...object,
    head: clause.head,
    relation: nounRelation(clause.relation, adposition !== undefined),
  };
  tokens[participle] = { ...clause, head: noun, relation: "amod" };
}

/** What a noun is that takes the place of a clause. */
function nounRelation(clause: string, hasPreposition: boolean): string {
  if (clause === "acl" || clause === "nmod") return "nmod";
  return hasPreposition ? "obl" : clause;
}

/** How far behind a participle its noun may stand. */
const MAX_GAP = 8;

/** A preposition right before the name, or before its article; −1 when there is none. */
function precedingPreposition(tokens: readonly Token[], participle: number): number {
  const before = participle - 3;
  const at = tokens[before]?.upos === "DET" ? before - 1 : before;
  return tokens[at]?.upos === "ADP" ? at : -1;
}

const NOMINAL = new Set(["PROPN", "NOUN", "X"]);

/** The noun behind "NAME-participle" when the name hangs outside the phrase that they make. */
function misplacedNoun(
  words: readonly Word[],
  tokens: readonly Token[],
  participle: number,
): number | undefined {
  const name = participle - 2;
  const noun = tokens[participle]?.relation === "amod" ? (tokens[participle]?.head ?? -1) : -1;
  const head = tokens[name]?.head ?? -1;
  const isOutside =
    noun > participle &&
    head >= 0 &&
    head !== participle &&
    head !== noun &&
    words[head]?.sentence === words[participle]?.sentence;
  return isOutside && (head < name || head > noun) && !isBelow(tokens, head, noun)
    ? noun
    : undefined;
}

/** "*US* and Russian-backed proxies": the first name shares the participle, and is no party beside the noun. */
function joinEllipsis(words: readonly Word[], tokens: Token[], participle: number): void {
  const [first, name] = [participle - 4, participle - 2];
  const noun = nounOfEllipsis(words, tokens, participle);
  const [shared, phrase] = [tokens[first], tokens[noun]];
  if (!shared || !phrase) return;
  if (phrase.head === first) {
    for (const child of childrenOf(tokens, first)) {
      const below = tokens[child];
      if (below && child < first) tokens[child] = { ...below, head: noun };
    }
    tokens[noun] = { ...phrase, head: shared.head, relation: shared.relation };
  } else if (shared.head !== noun && shared.head !== participle) return;
  const second = tokens[name];
  if (second && isBelow(tokens, name, first))
    tokens[name] = { ...second, head: participle, relation: "compound" };
  if (!isBelow(tokens, name, first)) tokens[first] = { ...shared, head: name, relation: "conj" };
}

/** The noun behind "X and Y-participle"; −1 where there is none. */
function nounOfEllipsis(
  words: readonly Word[],
  tokens: readonly Token[],
  participle: number,
): number {
  const first = participle - 4;
  const clause = tokens[participle];
  const isJoined =
    tokens[participle - 3]?.upos === "CCONJ" &&
    SHARING.has(tokens[first]?.upos ?? "") &&
    words[first]?.sentence === words[participle]?.sentence;
  return isJoined && clause?.relation === "amod" && clause.head > participle ? clause.head : -1;
}

const SHARING = new Set(["PROPN", "ADJ"]);

/** The noun takes the name's place in the tree, with its prepositions; the name becomes a part of the participle. */
function rehang(tokens: Token[], participle: number, noun: number): void {
  const name = participle - 2;
  const [nameToken, nounToken] = [tokens[name], tokens[noun]];
  if (!nameToken || !nounToken) return;
  for (const [index, token] of tokens.entries()) {
    if (
      token.head === name &&
      index < name &&
      ["case", "mark", "cc", "punct", "det"].includes(token.relation)
    )
      tokens[index] = { ...token, head: noun };
  }
  tokens[noun] = { ...nounToken, head: nameToken.head, relation: nameToken.relation };
  tokens[name] = { ...nameToken, head: participle, relation: "compound" };
}
