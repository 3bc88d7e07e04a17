import type { Token, Word } from "../document.ts";

/**
 * Puts right what parsers often get wrong in "ISIS-held Raqqa": the name belongs to the participle, and the phrase
 * as a whole hangs where the name hung.
 */
export function repairHyphens(words: readonly Word[], tokens: readonly Token[]): readonly Token[] {
  const repaired = [...tokens];
  for (let participle = 2; participle < tokens.length; participle += 1) {
    const noun = misplacedNoun(words, repaired, participle);
    if (noun !== undefined) rehang(repaired, participle, noun);
  }
  return repaired;
}

const NOMINAL = new Set(["PROPN", "NOUN", "X"]);

/** The noun behind "NAME-participle" when the name hangs outside the phrase that they make. */
function misplacedNoun(
  words: readonly Word[],
  tokens: readonly Token[],
  participle: number,
): number | undefined {
  const name = participle - 2;
  const [first, hyphen, last] = [words[name], words[participle - 1], words[participle]];
  if (
    !first ||
    !last ||
    hyphen?.form !== "-" ||
    first.span[1] !== hyphen.span[0] ||
    hyphen.span[1] !== last.span[0]
  )
    return undefined;
  if (!/^VB[ND]$/u.test(tokens[participle]?.xpos ?? "") || !NOMINAL.has(tokens[name]?.upos ?? ""))
    return undefined;
  const noun = tokens[participle]?.relation === "amod" ? (tokens[participle]?.head ?? -1) : -1;
  const head = tokens[name]?.head ?? -1;
  const isOutside =
    noun > participle &&
    head >= 0 &&
    head !== participle &&
    head !== noun &&
    words[head]?.sentence === last.sentence;
  return isOutside && (head < name || head > noun) && !isBelow(tokens, head, noun)
    ? noun
    : undefined;
}

/** Tells whether a word hangs under another: rehanging must not close a circle. */
function isBelow(tokens: readonly Token[], index: number, ancestor: number): boolean {
  let at = index;
  for (let step = 0; step < tokens.length && at >= 0; step += 1) {
    if (at === ancestor) return true;
    at = tokens[at]?.head ?? -1;
  }
  return at >= 0;
}

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
