import type { Token } from "../document.ts";
import type { Piece } from "./pieces.ts";
import type { Tense } from "./rule.ts";

/** Words that show tense, as sets of `times.yaml`. */
export interface TenseWords {
  readonly future: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly aheadLemmas: ReadonlySet<string>;
  readonly reportLemmas: ReadonlySet<string>;
}

/** How many heads up the verb of a time is looked for. */
const MAX_CLIMB = 12;
/** How many pieces around a time are searched for signs of tense. */
const MAX_REACH = 40;
const FUTURE_MODALS: readonly string[] = [
  "will",
  "shall",
  "would",
  "may",
  "might",
  "must",
  "should",
  "can",
  "'ll",
  "ll",
];

/**
 * Tense of the clause that words of a time stand in, from the syntax: the nearest verb above them decides, an
 * infinitive or a participle with the verb that governs it.
 */
export function tenseBySyntax(
  tokens: readonly Token[],
  word: number,
  words: TenseWords,
): Tense | undefined {
  let verb = climbToVerb(tokens, word);
  for (let step = 0; verb !== undefined && step < MAX_CLIMB; step += 1) {
    const tense = ownTense(tokens, verb, words);
    if (tense !== undefined) return tense;
    const governor = climbToVerb(tokens, tokens[verb]?.head ?? -1);
    if (governor === undefined) return undefined;
    if (isAheadOf(tokens, governor, words) && isInfinitive(tokens[verb])) return "future";
    verb = governor;
  }
  return undefined;
}

/** Tense from the nearest sign of it in the same sentence, for texts without syntax. */
export function tenseBySigns(
  pieces: readonly Piece[],
  at: number,
  words: TenseWords,
): Tense | undefined {
  for (let distance = 1; distance <= MAX_REACH; distance += 1) {
    const before = signAt(pieces, at - distance, { at, words });
    if (before !== undefined) return before;
    const behind = signAt(pieces, at + distance, { at, words });
    if (behind !== undefined) return behind;
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
  const isPast =
    from.words.past.has(piece.text) || (piece.text.length > 4 && piece.text.endsWith("ed"));
  return isPast ? "past" : undefined;
}

function climbToVerb(tokens: readonly Token[], word: number): number | undefined {
  let at = word;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.upos === "VERB" || hasCopula(tokens, at)) return at;
    at = token.head;
  }
  return undefined;
}

function hasCopula(tokens: readonly Token[], at: number): boolean {
  return auxiliaries(tokens, at).some((token) => token.relation === "cop");
}

/** Auxiliaries and the copula of a word; they stand at most some words before it. */
function auxiliaries(tokens: readonly Token[], verb: number): readonly Token[] {
  const from = Math.max(0, verb - MAX_CLIMB);
  return tokens
    .slice(from, verb + 3)
    .filter((token) => token.head === verb && /^(?:aux|cop)/.test(token.relation));
}

function ownTense(tokens: readonly Token[], verb: number, words: TenseWords): Tense | undefined {
  const helpers = auxiliaries(tokens, verb);
  const token = tokens[verb];
  if (helpers.some((one) => FUTURE_MODALS.includes(one.lemma))) return "future";
  if (helpers.some((one) => isPastForm(one) || one.lemma === "have")) return "past";
  if (helpers.length > 0) return presentTense(token, words);
  if (token === undefined || isInfinitive(token)) return undefined;
  if (isPastForm(token) && !token.feats.includes("VerbForm=Part")) return "past";
  if (token.feats.includes("VerbForm=Part") || token.feats.includes("VerbForm=Ger"))
    return undefined;
  return token.feats.includes("Tense=Pres") ? presentTense(token, words) : undefined;
}

function presentTense(token: Token | undefined, words: TenseWords): Tense {
  return token !== undefined && words.reportLemmas.has(token.lemma) ? "past" : "present";
}

function isAheadOf(tokens: readonly Token[], verb: number, words: TenseWords): boolean {
  return words.aheadLemmas.has(tokens[verb]?.lemma ?? "");
}

function isInfinitive(token: Token | undefined): boolean {
  return token?.feats.includes("VerbForm=Inf") === true;
}

function isPastForm(token: Token): boolean {
  return token.feats.includes("Tense=Past");
}
