import type { Token, Word } from "../document.ts";
import { childrenOf, isBelow, isNominal, type Sentence } from "./repair-phrases.ts";

/**
 * Puts right, in place, noun phrases that hang where they make no sense.
 *
 * - "*At least 1,700 cadets* were shot": a phrase without a preposition before a verb without a subject is its subject.
 * - "expelled *at least 3,000 people*": such a phrase behind a verb without an object is its object.
 * - "continued, while *the rebels* ambushed convoys": and between two verbs the subject of the second.
 * - "civilians *whom* the rebels forced to go": whom is no subject.
 * - "By *Friday* 31 militants had been killed": a day counts nothing.
 * - "strikes *in* and around the city": of two prepositions both go with the noun.
 * - "a spokesman for the front, *Ali Hassan*": a person is no other name of a group.
 * - "army *spokesman Ali Hassan* said": a title right before a person's name is a part of it, not another subject.
 * - "men of the government and of the front, *a militia*": what is called one thing is what stands next to it.
 */
export function repairNominals(tokens: Token[], words: readonly Word[], sentence: Sentence): void {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    partDay(tokens, words, at);
    joinPrepositions(tokens, at, sentence.to);
    moveApposition(tokens, words, at, sentence);
    joinTitle(tokens, at);
  }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    raiseSubject(tokens, at);
    raiseObject(tokens, at);
    lendSubject(tokens, at);
    relateWhom(tokens, words, at);
  }
}

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** "By Friday 31 militants": the day takes the preposition and hangs on the verb, the rest becomes a phrase of its own. */
function partDay(tokens: Token[], words: readonly Word[], at: number): void {
  const day = tokens[at];
  const noun = day === undefined ? undefined : tokens[day.head];
  if (!day || !noun || day.relation !== "compound" || day.head < at + 2) return;
  if (!DAY.test(words[at]?.form ?? "") || tokens[at + 1]?.relation !== "nummod") return;
  const before = tokens[at - 1];
  if (before?.relation !== "case" || before.head !== day.head || noun.head < 0) return;
  tokens[at - 1] = { ...before, head: at };
  tokens[at] = { ...day, head: noun.head, relation: "obl" };
}

/** A noun and a person's name right behind it that are one and the same to their verb: the noun is the name's title. */
function joinTitle(tokens: Token[], at: number): void {
  const [title, name] = [tokens[at], tokens[at + 1]];
  const areOne =
    title?.upos === "NOUN" &&
    name?.upos === "PROPN" &&
    name.name === "B-PERSON" &&
    name.head === title.head &&
    name.relation === title.relation &&
    /^(?:nsubj|obj|obl)/u.test(name.relation);
  if (title && areOne) tokens[at] = { ...title, head: at + 1, relation: "nmod:desc" };
}

/** The noun hangs where the first preposition hung, and both prepositions on the noun. */
function joinPrepositions(tokens: Token[], at: number, to: number): void {
  const first = tokens[at];
  if (first?.upos !== "ADP" || first.relation === "case" || first.head < 0) return;
  const second = childrenOf(tokens, at).find(
    (child) => tokens[child]?.relation === "conj" && tokens[child]?.upos === "ADP",
  );
  if (second === undefined) return;
  let noun = second + 1;
  while (noun < to && !isHeadBehind(tokens[noun], at)) noun += 1;
  const phrase = tokens[noun];
  if (!phrase || noun - second > MAX_GAP) return;
  if (isBelow(tokens, at, noun)) return;
  tokens[noun] = {
    ...phrase,
    head: first.head,
    relation: isNominal(tokens[first.head]) ? "nmod" : "obl",
  };
  tokens[at] = { ...first, head: noun, relation: "case" };
}

/** How many words of its phrase may stand between a preposition and the noun. */
const MAX_GAP = 6;

function isHeadBehind(token: Token | undefined, at: number): boolean {
  return isNominal(token) && token !== undefined && token.head <= at;
}

/** Hangs an apposition on what it is another name of. */
function moveApposition(
  tokens: Token[],
  words: readonly Word[],
  at: number,
  sentence: Sentence,
): void {
  const token = tokens[at];
  if (token?.relation !== "appos") return;
  const head = isPerson(tokens, at)
    ? personAbove(tokens, token.head)
    : isIndefinite(tokens, words, at)
      ? nameBefore(tokens, words, at, sentence)
      : undefined;
  if (head !== undefined && !isBelow(tokens, head, at)) tokens[at] = { ...token, head };
}

function isPerson(tokens: readonly Token[], at: number): boolean {
  return [at, at + 1, at + 2].some(
    (part) => tokens[part]?.name?.endsWith("PERSON") && (part === at || tokens[part]?.head === at),
  );
}

/** "a spokesman for the front": the noun above a group that a person's name was hung on. */
function personAbove(tokens: readonly Token[], group: number): number | undefined {
  const name = tokens[group];
  const isGroup = /ORGANISATION$|PLACE$/u.test(name?.name ?? "") && name?.relation === "nmod";
  const above = name === undefined ? undefined : tokens[name.head];
  return isGroup && above?.upos === "NOUN" && name !== undefined && name.head < group
    ? name.head
    : undefined;
}

function isIndefinite(tokens: readonly Token[], words: readonly Word[], at: number): boolean {
  return (
    tokens[at]?.upos === "NOUN" &&
    childrenOf(tokens, at).some((child) => /^an?$/iu.test(words[child]?.form ?? ""))
  );
}

/** The name that ends right before the comma of an apposition, where that hangs on a common noun further off. */
function nameBefore(
  tokens: readonly Token[],
  words: readonly Word[],
  at: number,
  { from }: Sentence,
): number | undefined {
  if (tokens[tokens[at]?.head ?? -1]?.upos !== "NOUN") return undefined;
  let comma = at - 1;
  while (comma > from && words[comma]?.form !== ",") comma -= 1;
  if (at - comma > MAX_GAP) return undefined;
  let head = comma - 1;
  for (let step = 0; step < MAX_GAP && isPartOfName(tokens[head]); step += 1)
    head = tokens[head]?.head ?? -1;
  return head >= from && head < comma && tokens[head]?.upos === "PROPN" ? head : undefined;
}

function isPartOfName(token: Token | undefined): boolean {
  return token?.relation === "flat" || token?.relation === "compound";
}

/** A phrase with neither preposition nor time before a verb that lacks a subject. */
function raiseSubject(tokens: Token[], at: number): void {
  const token = tokens[at];
  const verb = token?.relation === "obl" && token.head > at ? tokens[token.head] : undefined;
  if (!token || verb?.upos !== "VERB" || !isNominal(token)) return;
  const hasCase = childrenOf(tokens, at).some((child) => tokens[child]?.relation === "case");
  const siblings = childrenOf(tokens, token.head).map((child) => tokens[child]?.relation ?? "");
  const hasTense =
    /^VB[DPZ]$/u.test(verb.xpos) || siblings.some((relation) => /^aux/u.test(relation));
  if (hasCase || !hasTense || siblings.some((relation) => SUBJECTS.test(relation))) return;
  tokens[at] = { ...token, relation: siblings.includes("aux:pass") ? "nsubj:pass" : "nsubj" };
}

const SUBJECTS = /^(?:[cn]subj|expl|mark)/u;

/** A phrase whose number is bounded by a preposition, which is not the phrase's own. */
function raiseObject(tokens: Token[], at: number): void {
  const token = tokens[at];
  const verb = token?.relation === "obl" && token.head < at ? tokens[token.head] : undefined;
  if (!token || verb?.upos !== "VERB" || !isNominal(token)) return;
  const own = childrenOf(tokens, at);
  const number = own.find((child) => tokens[child]?.relation === "nummod");
  if (number === undefined || own.some((child) => tokens[child]?.relation === "case")) return;
  const isBounded = childrenOf(tokens, number).some((child) => isBound(tokens, child));
  const siblings = childrenOf(tokens, token.head).map((child) => tokens[child]?.relation ?? "");
  if (isBounded && !siblings.some((relation) => OBJECTS.test(relation)))
    tokens[at] = { ...token, relation: "obj" };
}

/** A name or group without a preposition between a verb and one joined to it that lacks a subject. */
function lendSubject(tokens: Token[], at: number): void {
  const token = tokens[at];
  if (token?.relation !== "obl" || token.head > at || !isNominal(token)) return;
  if (childrenOf(tokens, at).some((child) => UNFIT.test(tokens[child]?.relation ?? ""))) return;
  const verb = childrenOf(tokens, token.head).find(
    (child) => child > at && tokens[child]?.relation === "conj",
  );
  if (verb === undefined || !/^VB[DPZ]$/u.test(tokens[verb]?.xpos ?? "")) return;
  const below = childrenOf(tokens, verb).map((child) => tokens[child]?.relation ?? "");
  if (!below.some((relation) => SUBJECTS.test(relation)))
    tokens[at] = { ...token, head: verb, relation: "nsubj" };
}

const UNFIT = /^(?:case|nummod|mark)$/u;
const OBJECTS = /^(?:obj|iobj|[cx]comp|nsubj:pass|aux:pass)$/u;

/** "between 19 and 26", "at least 3,000": a preposition below a number, or below what bounds it. */
function isBound(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.upos === "ADP") return true;
  return childrenOf(tokens, at).some((child) => tokens[child]?.upos === "ADP");
}

/** "whom" is the object of its verb, and the clause belongs to the noun before. */
function relateWhom(tokens: Token[], words: readonly Word[], at: number): void {
  const [whom, before] = [tokens[at], tokens[at - 1]];
  const verb = whom === undefined ? undefined : tokens[whom.head];
  if (!whom || !verb || whom.relation !== "nsubj" || words[at]?.form.toLowerCase() !== "whom")
    return;
  tokens[at] = { ...whom, relation: "obj" };
  const isApart = verb.relation === "parataxis" && verb.head < at - 1;
  if (isApart && isNominal(before) && !isBelow(tokens, at - 1, whom.head))
    tokens[whom.head] = { ...verb, head: at - 1, relation: "acl:relcl" };
}
