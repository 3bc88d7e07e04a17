import type { Token, Word } from "../document.ts";

/** Words of one sentence, with heads that count in the document. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** What phrases are repaired by. */
interface PhraseContext {
  readonly sentence: Sentence;
  /** Lemmas of verbs that go with a noun behind "to" and with no infinitive. */
  readonly nominalVerbs: readonly string[];
}

/**
 * Puts right, in place, words that hang where the grammar of English has none of their kind.
 *
 * - "stood *by* Nicaragua": an active verb has no agent behind "by".
 * - "dug *in* around the town": a preposition right behind a verb and without a noun is its particle.
 * - "in *Musa* Qala": a preposition or article hangs on the whole of a name, not on its first part.
 * - "charged by the court *against* the commander": what is against somebody is no part of who does it.
 * - "*Shelling* in Aleppo left 12 dead": what stands where only a noun can is one.
 * - "bowed to *pressure*": verbs that go with a noun behind "to" have no infinitive there.
 * - "Washington *ought* to clarify": an auxiliary heads no clause.
 */
export function repairPhrases(
  tokens: Token[],
  words: readonly Word[],
  { sentence, nominalVerbs }: PhraseContext,
): void {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    dropActiveAgent(tokens, at, sentence);
    nameParticle(tokens, at);
    nameGerund(tokens, words, at);
    liftPreposition(tokens, at);
    lowerModal(tokens, at);
    nameInfinitive(tokens, at, nominalVerbs);
  }
}

/** "bowed to *pressure*": verbs that go with a noun behind "to", and with no infinitive. */
function nameInfinitive(tokens: Token[], at: number, verbs: readonly string[]): void {
  const [token, to] = [tokens[at], tokens[at - 1]];
  const verb = token?.xpos === "VB" ? tokens[token.head] : undefined;
  if (!token || !to || !verb || token.head > at || !verbs.includes(verb.lemma)) return;
  const own = childrenOf(tokens, at).map((child) => tokens[child]?.relation ?? "");
  if (
    to.head !== at ||
    to.lemma !== "to" ||
    own.some((relation) => CLAUSAL_BUT_MARK.test(relation))
  )
    return;
  tokens[at - 1] = { ...to, upos: "ADP", xpos: "IN", feats: "", relation: "case" };
  tokens[at] = { ...token, upos: "NOUN", xpos: "NN", feats: "Number=Sing", relation: "obl" };
  for (const child of childrenOf(tokens, at)) {
    const below = tokens[child];
    if (below?.relation === "obl") tokens[child] = { ...below, relation: "nmod" };
  }
}

const CLAUSAL_BUT_MARK = /^(?:obj|iobj|[cx]comp|aux|nsubj)/u;

/** "ought to clarify": the verb takes the place of its modal. */
function lowerModal(tokens: Token[], at: number): void {
  const modal = tokens[at];
  if (modal?.xpos !== "MD") return;
  const own = childrenOf(tokens, at);
  const clause = own.find((child) => child > at && tokens[child]?.relation === "xcomp");
  const verb = clause === undefined ? undefined : tokens[clause];
  if (clause === undefined || !verb) return;
  for (const child of own) {
    const below = tokens[child];
    if (below && child !== clause) tokens[child] = { ...below, head: clause };
  }
  tokens[clause] = { ...verb, head: modal.head, relation: modal.relation };
  tokens[at] = { ...modal, head: clause, relation: "aux" };
}

/** An agent of a verb that is plainly active becomes a phrase of it. */
function dropActiveAgent(tokens: Token[], at: number, { from, to }: Sentence): void {
  const token = tokens[at];
  const verb = token?.relation === "obl:agent" ? tokens[token.head] : undefined;
  if (!token || !verb || !/^VB[DPZ]?$/u.test(verb.xpos)) return;
  const isPassive = (other: Token) => other.head === token.head && /:pass$/u.test(other.relation);
  if (indexWhere(tokens, from, to, isPassive) < 0) tokens[at] = { ...token, relation: "obl" };
}

function nameParticle(tokens: Token[], at: number): void {
  const [verb, token] = [tokens[at - 1], tokens[at]];
  if (verb?.upos !== "VERB" || token?.upos !== "ADP") return;
  if (token.head === at - 1 && token.relation === "case")
    tokens[at] = { ...token, relation: "compound:prt" };
}

/** Prepositions and articles of a part of a name hang where the name hangs. */
function liftPreposition(tokens: Token[], at: number): void {
  const token = tokens[at];
  if (token?.relation !== "case" && token?.relation !== "det") {
    liftOpponent(tokens, at);
    return;
  }
  for (let step = 0; step < MAX_PARTS; step += 1) {
    const { head } = tokens[at] ?? token;
    const part = tokens[head];
    const isInside = part?.relation === "compound" && part.head > head && head > at;
    if (!isInside) return;
    tokens[at] = { ...token, head: part.head };
  }
}

/** Parts of a name that a preposition climbs over at most. */
const MAX_PARTS = 6;

/** A phrase with "against" below an agent hangs on the verb. */
function liftOpponent(tokens: Token[], at: number): void {
  const token = tokens[at];
  const agent = token?.relation === "nmod" ? tokens[token.head] : undefined;
  if (!token || agent?.relation !== "obl:agent") return;
  const isAgainst = childrenOf(tokens, at).some(
    (child) =>
      child < at && tokens[child]?.lemma === "against" && tokens[child]?.relation === "case",
  );
  if (isAgainst) tokens[at] = { ...token, head: agent.head, relation: "obl" };
}

/** A gerund in the place of a noun, without an object, is a noun. */
function nameGerund(tokens: Token[], words: readonly Word[], at: number): void {
  const token = tokens[at];
  if (token?.upos !== "VERB" || token.xpos !== "VBG" || !NOUN_PLACES.has(token.relation)) return;
  const own = childrenOf(tokens, at);
  if (own.some((child) => CLAUSAL.has(tokens[child]?.relation ?? ""))) return;
  for (const child of own) {
    const below = tokens[child];
    if (below?.relation === "obl") tokens[child] = { ...below, relation: "nmod" };
  }
  const lemma = words[at]?.form.toLowerCase() ?? token.lemma;
  const relation = token.relation === "csubj" ? "nsubj" : token.relation;
  tokens[at] = { ...token, upos: "NOUN", xpos: "NN", feats: "Number=Sing", lemma, relation };
}

/** Relations of nouns that a clause cannot have; a clause as a subject has them only by its form. */
const NOUN_PLACES = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "nmod", "obl", "csubj"]);
/** What only a clause has below it. */
const CLAUSAL = new Set([
  "obj",
  "nsubj",
  "aux",
  "mark",
  "ccomp",
  "xcomp",
  "advmod",
  "cop",
  "compound:prt",
]);
/** How far from a gerund its parts are looked for. */
const REACH = 60;

/** Dependents of a word that stand near it, in text order. */
export function childrenOf(tokens: readonly Token[], head: number): readonly number[] {
  const found: number[] = [];
  for (let at = Math.max(0, head - REACH); at < Math.min(tokens.length, head + REACH); at += 1)
    if (tokens[at]?.head === head) found.push(at);
  return found;
}

/** First word of a stretch that passes; -1 where none does. */
export function indexWhere(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (token: Token, at: number) => boolean,
): number {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token && test(token, at)) return at;
  }
  return -1;
}

/** Whether a word is a noun or a name. */
export function isNominal(token: Token | undefined): boolean {
  return token?.upos === "NOUN" || token?.upos === "PROPN";
}

/** Whether a word is another, or hangs below it: hanging the other on it would close a circle. */
export function isBelow(tokens: readonly Token[], index: number, ancestor: number): boolean {
  let at = index;
  for (let step = 0; step <= tokens.length && at >= 0; step += 1) {
    if (at === ancestor) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
