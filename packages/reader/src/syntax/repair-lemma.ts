import type { WordList } from "./word-list.ts";

/** Irregular forms and exceptions, from data/words/lemmas.yaml. */
export interface LemmaWords {
  readonly prefixes: readonly string[];
  readonly verbs: Readonly<Record<string, string>>;
  readonly nouns: Readonly<Record<string, string>>;
  readonly keep: readonly string[];
  /** Ends of compounds with an irregular plural: "gunmen", "policewomen". */
  readonly noun_ends: Readonly<Record<string, string>>;
}

/** Puts right a lemma that is no word: "retook" is of "retake", not "retoin". */
export type LemmaRepair = (form: string, lemma: string, xpos: string) => string;

const VERB_TAGS = new Set(["VBD", "VBN", "VBG", "VBZ"]);
const MIN_STEM = 2;
/** How many times rarer than another candidate the model's own lemma may be and still stand. */
const MODEL_CREDIT = 8;
/** Ends of stems of several syllables that have lost an "e". */
const NEEDS_E = /(?:at|[aeiou][cgsvz]|[iy]z|[bcdfgkpstz]l)$/u;
/** One syllable that ends in a single vowel and a single consonant doubles it: "planned", so "noted" is of "note". */
const MUST_DOUBLE = /^[^aeiou]*[aeiou][^aeiouwxy]$/u;

/**
 * Makes a repairer of lemmas: irregular forms first, then the commonest known word among the model's lemma and
 * what the regular endings of English allow.
 *
 * @param words Known words, commonest first.
 */
export function createLemmaRepair(words: WordList, lists: LemmaWords): LemmaRepair {
  const keep = new Set(lists.keep);
  return (form, lemma, xpos) => {
    if (!VERB_TAGS.has(xpos) && xpos !== "NNS") return nameLemma(form, lemma, xpos);
    const lower = form.toLowerCase();
    const table = xpos === "NNS" ? lists.nouns : lists.verbs;
    const irregular =
      irregularOf(lower, table, lists.prefixes) ??
      (xpos === "NNS" ? compoundOf(lower, lists.noun_ends) : undefined);
    if (irregular !== undefined) return irregular;
    if (keep.has(lower) && xpos === "NNS") return lower;
    return commonest(withIrregular(regularLemmas(lower, xpos), lower, lemma), lemma, words);
  };
}

/** "Rohingya" is a plural without an ending. */
function nameLemma(form: string, lemma: string, xpos: string): string {
  return xpos === "NNPS" && !form.endsWith("s") ? form : lemma;
}

function irregularOf(
  form: string,
  table: Readonly<Record<string, string>>,
  prefixes: readonly string[],
): string | undefined {
  if (Object.hasOwn(table, form)) return table[form];
  for (const prefix of prefixes) {
    const rest = form.slice(prefix.length);
    if (form.startsWith(prefix) && Object.hasOwn(table, rest))
      return prefix + (table[rest] ?? rest);
  }
  return undefined;
}

function compoundOf(form: string, ends: Readonly<Record<string, string>>): string | undefined {
  const end = Object.keys(ends).find((other) => form.endsWith(other) && form.length > other.length);
  return end === undefined ? undefined : form.slice(0, -end.length) + (ends[end] ?? end);
}

/** Adds the model's lemma where it is no mere cut of the form, as "have" of "has": such a one was learned. */
function withIrregular(regular: readonly string[], form: string, lemma: string): readonly string[] {
  return regular.length > 0 && !form.startsWith(lemma) ? [...regular, lemma] : regular;
}

function commonest(candidates: readonly string[], lemma: string, words: WordList): string {
  let best = withSilentE(candidates, lemma);
  let bestRank = Number.POSITIVE_INFINITY;
  if (candidates.length === 0) return lemma;
  for (const candidate of candidates) {
    const place = words.rowOf(candidate);
    if (place === undefined) continue;
    const credited = candidate === lemma && !isDoubled(lemma, words) ? place / MODEL_CREDIT : place;
    if (credited < bestRank) {
      best = candidate;
      bestRank = credited;
    }
  }
  return best;
}

/** "trapp", of which "trap" is known: a consonant that only the ending doubled. */
function isDoubled(lemma: string, words: WordList): boolean {
  return (
    lemma.at(-1) === lemma.at(-2) &&
    !/[slfz]$/u.test(lemma) &&
    words.rowOf(lemma.slice(0, -1)) !== undefined
  );
}

/** Of words nobody knows, "perpetrated" is of "perpetrate": English verbs do not end in "-at", "-iz" or "-v". */
function withSilentE(candidates: readonly string[], lemma: string): string {
  const mended = `${lemma}e`;
  return NEEDS_E.test(lemma) && candidates.includes(mended) ? mended : lemma;
}

/** What a form with a regular ending may be of; empty when it has none. */
function regularLemmas(form: string, xpos: string): readonly string[] {
  if (xpos === "NNS" || xpos === "VBZ") return pluralStems(form);
  if (xpos === "VBG") return form.endsWith("ing") ? gerundStems(form.slice(0, -3)) : [];
  if (form.endsWith("ied")) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  return form.endsWith("ed") ? stems(form.slice(0, -2)) : [];
}

function pluralStems(form: string): readonly string[] {
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (/(?:ch|sh|ss|x|z|o)es$/u.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  return form.endsWith("s") && !form.endsWith("ss") ? [form.slice(0, -1)] : [];
}

function gerundStems(stem: string): readonly string[] {
  return /^[^aeiou]y$/u.test(stem) ? [`${stem.slice(0, -1)}ie`] : stems(stem);
}

function stems(stem: string): readonly string[] {
  if (stem.length < MIN_STEM) return [];
  const single = stem.slice(0, -1);
  if (stem.at(-1) === stem.at(-2)) return /[sl]$/u.test(stem) ? [stem, single] : [single, stem];
  return MUST_DOUBLE.test(stem) ? [`${stem}e`] : [stem, `${stem}e`];
}
