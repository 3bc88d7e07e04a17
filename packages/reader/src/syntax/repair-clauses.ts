import type { Token, Word } from "../document.ts";
import { repairNominals } from "./repair-nominals.ts";
import {
  childrenOf,
  indexWhere,
  isNominal,
  repairPhrases,
  type Sentence,
} from "./repair-phrases.ts";

/**
 * Puts right trees that the grammar of English rules out, in ways that parsers of news often err.
 *
 * - "Fighters *taxed* truck drivers": a participle with an object behind a bare noun that heads the sentence is its verb.
 * - "Iran *arms* Hezbollah": so is a noun between two names that is a verb as well, where there is no other.
 * - "said that men it had *backed* would form a force": a verb has one clause for its object, the other describes a noun.
 * - "said it would be hard, and *urged* Nato to act": a past tense goes on no infinitive.
 * - "said, citing officials, *that* five had died": behind a comma "that" opens no relative clause.
 * - "Militias have begun to fight, the paper wrote": each verb has its own subject.
 */
export function repairClauses(
  tokens: readonly Token[],
  words: readonly Word[],
  { sentences, headlineVerbs, nominalVerbs }: ClauseContext,
): readonly Token[] {
  const repaired = [...tokens];
  for (const sentence of sentences) {
    promoteParticiple(repaired, sentence);
    promotePlural(repaired, words, { ...sentence, verbs: headlineVerbs });
    partSubjects(repaired, sentence);
    relateBare(repaired, sentence);
    liftPast(repaired, sentence);
    partAside(repaired, words, sentence);
    repairPhrases(repaired, words, { sentence, nominalVerbs });
    repairNominals(repaired, words, sentence);
  }
  return repaired;
}

/** What clauses are repaired by. */
interface ClauseContext {
  readonly sentences: readonly Sentence[];
  /** Third persons that are plurals of nouns too, lower case. */
  readonly headlineVerbs: readonly string[];
  /** Lemmas of verbs that go with a noun behind "to" and with no infinitive. */
  readonly nominalVerbs: readonly string[];
}

/** The participle becomes the root, the noun that headed the sentence its subject. */
function promoteParticiple(tokens: Token[], { from, to }: Sentence): void {
  const root = indexWhere(tokens, from, to, (token) => token.head < 0);
  const participle = indexWhere(
    tokens,
    root + 1,
    to,
    (token) => token.head === root && isModifier(token) && isPast(token),
  );
  const [noun, verb] = [tokens[root], tokens[participle]];
  if (!noun || !verb || !isNominal(noun) || hasVerb(tokens, from, to, participle)) return;
  if (indexWhere(tokens, participle + 1, to, isObjectOf(participle)) < 0) return;
  for (let at = participle + 1; at < to; at += 1) {
    const token = tokens[at];
    if (token?.head === root) tokens[at] = { ...token, head: participle };
  }
  tokens[participle] = { ...verb, head: -1, relation: "root" };
  tokens[root] = { ...noun, head: participle, relation: "nsubj" };
}

function isModifier(token: Token): boolean {
  return token.relation === "acl" || token.relation === "amod";
}

/** "Iran arms Hezbollah": the plural becomes the verb, the name before it the subject, what headed the sentence the object. */
function promotePlural(
  tokens: Token[],
  words: readonly Word[],
  { from, to, verbs }: Sentence & { readonly verbs: readonly string[] },
): void {
  const root = indexWhere(tokens, from, to, (token) => token.head < 0);
  const verb = indexWhere(
    tokens,
    from + 1,
    root,
    (token, at) => token.xpos === "NNS" && verbs.includes(words[at]?.form.toLowerCase() ?? ""),
  );
  const [subject, plural, object] = [tokens[verb - 1], tokens[verb], tokens[root]];
  if (!subject || !plural || !object || !isProper(subject) || !isNominal(object)) return;
  if (!isProper(tokens[verb + 1]) && tokens[verb + 1]?.xpos !== "JJ") return;
  if (indexWhere(tokens, from, to, isVerb) >= 0) return;
  rehangAround(tokens, verb, { from, to, root });
  tokens[verb] = {
    ...plural,
    upos: "VERB",
    xpos: "VBZ",
    feats: FINITE,
    head: -1,
    relation: "root",
  };
  tokens[verb - 1] = { ...subject, head: verb, relation: "nsubj" };
  tokens[root] = { ...object, head: verb, relation: "obj" };
}

/** What stood before the new verb hangs on its subject, what stood behind it on its object. */
function rehangAround(
  tokens: Token[],
  verb: number,
  { from, to, root }: Sentence & { readonly root: number },
): void {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || at === verb || at === root || at === verb - 1) continue;
    if (at < verb && (token.head >= verb || token.head < 0))
      tokens[at] = { ...token, head: verb - 1 };
    if (at > verb && token.head === verb) tokens[at] = { ...token, head: root };
  }
}

const FINITE = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

function isVerb(token: Token): boolean {
  return token.upos === "VERB" || token.upos === "AUX";
}

function isProper(token: Token | undefined): boolean {
  return token?.upos === "PROPN";
}

/** "“Militias have begun to fight,” the paper wrote": of two subjects the one before the clause belongs to that. */
function partSubjects(tokens: Token[], { from, to }: Sentence): void {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.relation !== "nsubj" || token.head < at) continue;
    const isBelow = (relation: string) => (other: Token) =>
      other.head === token.head && other.relation === relation;
    const clause = indexWhere(tokens, at + 1, token.head, isBelow("ccomp"));
    const second = clause < 0 ? -1 : indexWhere(tokens, clause + 1, to, isBelow("nsubj"));
    const own = (other: Token) => other.head === clause && /^nsubj/u.test(other.relation);
    if (second >= 0 && indexWhere(tokens, from, to, own) < 0)
      tokens[at] = { ...token, head: clause };
  }
}

/** Of two clauses under a verb, the one between the other's subject and verb belongs to that subject. */
function relateBare(tokens: Token[], { from, to }: Sentence): void {
  for (let at = from; at < to; at += 1) {
    const clause = tokens[at];
    if (clause?.relation !== "ccomp" || clause.head < 0 || clause.head > at) continue;
    const later = indexWhere(
      tokens,
      at + 1,
      to,
      (token) => token.head === clause.head && token.relation === "ccomp",
    );
    if (later < 0) continue;
    // "said *men it* had armed would leave": both may have been given to the first verb.
    const isTaken = indexWhere(tokens, clause.head, later, isSubjectOf(later)) < 0;
    const subject = indexWhere(tokens, clause.head, at, isSubjectOf(isTaken ? at : later));
    const noun = tokens[subject];
    if (!noun || indexWhere(tokens, subject + 1, at, isSubjectOf(at)) < 0) continue;
    tokens[subject] = { ...noun, head: later, relation: "nsubj" };
    tokens[at] = { ...clause, head: subject, relation: "acl:relcl" };
  }
}

function isSubjectOf(verb: number): (token: Token) => boolean {
  return (token) => token.head === verb && /^nsubj/u.test(token.relation);
}

/** "said it would be hard, and urged Nato to act": a past tense goes on no infinitive, but the finite verb above it. */
function liftPast(tokens: Token[], { from, to }: Sentence): void {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.relation !== "conj" || token.xpos !== "VBD") continue;
    const first = tokens[token.head];
    const above = first === undefined ? undefined : tokens[first.head];
    const isClause = first?.relation === "ccomp" || first?.relation === "xcomp";
    if (!first || above?.xpos !== "VBD" || first.head > token.head || !isClause) continue;
    const isBare = (other: Token, index: number) =>
      index < at &&
      (other.head === token.head || index === token.head) &&
      (other.xpos === "MD" || other.xpos === "TO");
    const isOwn = (other: Token) => other.head === at && /^nsubj/u.test(other.relation);
    if (indexWhere(tokens, from, to, isBare) >= 0 && indexWhere(tokens, from, to, isOwn) < 0)
      tokens[at] = { ...token, head: first.head };
  }
}

/** An aside between commas and the clause behind it both belong to the finite verb before. */
function partAside(tokens: Token[], words: readonly Word[], { from, to }: Sentence): void {
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at];
    if (words[at - 1]?.form !== "," || !token) continue;
    if (
      token.xpos === "VBG" &&
      token.relation === "ccomp" &&
      childrenOf(tokens, at).every(isPlain(tokens))
    )
      tokens[at] = { ...token, relation: "advcl" };
    const clause = tokens[token.head];
    if (token.relation !== "mark" || token.lemma !== "that" || clause?.relation !== "acl:relcl")
      continue;
    const verb = finiteAbove(tokens, clause.head);
    if (verb >= from) tokens[token.head] = { ...clause, head: verb, relation: "ccomp" };
  }
}

function isPlain(tokens: readonly Token[]): (child: number) => boolean {
  return (child) => !/^(?:nsubj|aux|mark)/u.test(tokens[child]?.relation ?? "");
}

/** The first verb above a word that can head a sentence; −1 when there is none. */
function finiteAbove(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step += 1) {
    if (/^VB[DPZ]$/u.test(tokens[at]?.xpos ?? "")) return at;
    at = tokens[at]?.head ?? -1;
  }
  return -1;
}

const MAX_CLIMB = 6;

function isObjectOf(verb: number): (token: Token) => boolean {
  return (token) => token.head === verb && token.relation === "obj";
}

/** Whether there is another verb that could head the sentence. */
function hasVerb(tokens: readonly Token[], from: number, to: number, participle: number): boolean {
  const isOther = (token: Token, at: number) =>
    at !== participle && (token.upos === "AUX" || /^VB[DPZ]$/u.test(token.xpos));
  return indexWhere(tokens, from, to, isOther) >= 0;
}

function isPast(token: Token): boolean {
  return token.xpos === "VBN" || token.xpos === "VBD";
}
