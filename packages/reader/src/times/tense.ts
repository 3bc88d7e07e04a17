import type { Token, Word } from "../document.ts";
import type { Piece } from "./pieces.ts";
import type { Tense } from "./rule.ts";

/** Words that show tense, from `times.yaml`. */
export interface TenseWords {
  readonly future: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly aheadVerbs: ReadonlySet<string>;
  readonly dueVerbs: ReadonlySet<string>;
  readonly reportVerbs: ReadonlySet<string>;
  readonly pastAlike: ReadonlySet<string>;
  readonly scheduleVerbs: ReadonlySet<string>;
}

/** What tense a time stands in, and whether the verb that it belongs to says so itself. */
export interface TenseSign {
  readonly tense: Tense;
  readonly isSure: boolean;
  /** Whether a present is that of a timetable: "talks open on Monday". */
  readonly isScheduled?: boolean;
}

/** The words of a document with their syntax. */
export interface ParsedWords {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
}

/** How many heads up the verb of a time is looked for. */
const MAX_CLIMB = 12;
/** How many pieces around a time are searched for signs of tense. */
const MAX_REACH = 40;
const INFLECTION = /^(?:e|s|es|d|ed|[a-z]?ed|[a-z]?ing)?$/;

/**
 * Tense of the clause that words of a time stand in, from the syntax: the nearest verb above them decides, an
 * infinitive with the verb that governs it.
 */
export function tenseBySyntax(
  parsed: ParsedWords,
  word: number,
  words: TenseWords,
): TenseSign | undefined {
  let verb = verbAbove(parsed.tokens, word);
  const isClose = verb !== undefined && isAdverbial(parsed.tokens, word, verb);
  for (let step = 0; verb !== undefined && step < MAX_CLIMB; step += 1) {
    const tense = ownTense(parsed, verb, words);
    if (tense !== undefined) {
      const isScheduled =
        tense === "present" && (verb === word || isOne(parsed, verb, words.scheduleVerbs));
      const isArranging = isOne(parsed, verb, words.aheadVerbs);
      return { tense, isSure: step === 0 && isClose && !isArranging, isScheduled };
    }
    const governor = verbAbove(parsed.tokens, parsed.tokens[verb]?.head ?? -1);
    if (governor === undefined) return undefined;
    if (isInfinitive(parsed.tokens[verb]) && isOne(parsed, governor, words.aheadVerbs))
      return { tense: "future", isSure: false };
    verb = governor;
  }
  return undefined;
}

/** Tense from the nearest sign of it in the same sentence, for texts without syntax. */
export function tenseBySigns(
  pieces: readonly Piece[],
  at: number,
  words: TenseWords,
): TenseSign | undefined {
  for (let distance = 1; distance <= MAX_REACH; distance += 1) {
    const tense =
      signAt(pieces, at - distance, { at, words }) ?? signAt(pieces, at + distance, { at, words });
    if (tense !== undefined) return { tense, isSure: false };
  }
  return undefined;
}

function signAt(
  pieces: readonly Piece[],
  place: number,
  from: { readonly at: number; readonly words: TenseWords },
): Tense | undefined {
  const piece = pieces[place];
  if (piece === undefined || piece.sentence !== pieces[from.at]?.sentence) return undefined;
  if (from.words.future.has(piece.text)) return "future";
  const isRegular = piece.text.length > 4 && piece.text.endsWith("ed");
  return isRegular || from.words.past.has(piece.text) ? "past" : undefined;
}

function verbAbove(tokens: readonly Token[], word: number): number | undefined {
  let at = word;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.upos === "VERB" || hasCopula(tokens, at)) return at;
    at = token.head;
  }
  return undefined;
}

/** Tells whether a time hangs on a verb without a noun in between that could be the one dated. */
function isAdverbial(tokens: readonly Token[], word: number, verb: number): boolean {
  let at = word;
  for (let step = 0; step < MAX_CLIMB && at >= 0 && at !== verb; step += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.head === verb) return token.upos !== "NOUN" && /^(?:obl|advmod)/.test(token.relation);
    at = token.head;
  }
  return false;
}

function hasCopula(tokens: readonly Token[], at: number): boolean {
  return auxiliaries(tokens, at).some((index) => tokens[index]?.relation === "cop");
}

/** Auxiliaries and the copula of a word; they stand at most some words before it. */
function auxiliaries(tokens: readonly Token[], verb: number): readonly number[] {
  const found: number[] = [];
  for (let index = Math.max(0, verb - MAX_CLIMB); index < verb; index += 1) {
    const token = tokens[index];
    if (token?.head === verb && /^(?:aux|cop)/.test(token.relation)) found.push(index);
  }
  return found;
}

/** What a verb and its auxiliaries say; `undefined` for infinitives and the like. */
function ownTense(parsed: ParsedWords, verb: number, words: TenseWords): Tense | undefined {
  const { tokens } = parsed;
  const helpers = auxiliaries(tokens, verb);
  const forms = helpers.map((index) => parsed.words[index]?.form.toLowerCase() ?? "");
  const isParticiple = isA(tokens[verb], "VerbForm=Part");
  if (forms.some((form) => words.modals.has(form))) return "future";
  if (isParticiple && isOne(parsed, verb, words.dueVerbs)) return "future";
  if (forms.some((form) => words.past.has(form))) return "past";
  if (helpers.length > 0)
    return isOne(parsed, verb, words.aheadVerbs) ? "future" : presentTense(parsed, verb, words);
  if (isA(tokens[verb], "Tense=Past") || isPastAlike(parsed, verb, words)) return "past";
  if (isParticiple || !isA(tokens[verb], "Tense=Pres")) return undefined;
  return presentTense(parsed, verb, words);
}

/** "Shells hit the market on Tuesday": what looks like a present and can be a past is one, beside a time. */
function isPastAlike({ tokens, words }: ParsedWords, verb: number, signs: TenseWords): boolean {
  const form = words[verb]?.form.toLowerCase() ?? "";
  return signs.pastAlike.has(form) && isA(tokens[verb], "VerbForm=Fin");
}

function presentTense(parsed: ParsedWords, verb: number, words: TenseWords): Tense {
  return isOne(parsed, verb, words.reportVerbs) ? "past" : "present";
}

/** Tells whether a verb is one of those listed; by its form too, as lemmas of a model can be wrong. */
function isOne(parsed: ParsedWords, at: number, verbs: ReadonlySet<string>): boolean {
  if (verbs.has(parsed.tokens[at]?.lemma ?? "")) return true;
  const form = parsed.words[at]?.form.toLowerCase() ?? "";
  for (const verb of verbs) {
    const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
    if (stem.length > 2 && form.startsWith(stem) && INFLECTION.test(form.slice(stem.length)))
      return true;
  }
  return false;
}

function isInfinitive(token: Token | undefined): boolean {
  return isA(token, "VerbForm=Inf");
}

function isA(token: Token | undefined, feature: string): boolean {
  return token?.feats.includes(feature) === true;
}
