import type { CaseModel } from "./case-model.ts";
import { capitalised, type NameForms } from "./name-forms.ts";

const ORDINAL = /^\d+(?:ST|ND|RD|TH|D|S|KM|MM|KG)$/u;
const INITIAL = /^\p{L}\.$/u;
const LETTERS = /\p{L}/u;
const NUMBER = /\d/u;
const OPENING = "“\"'‘([`—-";
const MOST_CODE_LETTERS = 3;
const PREFIX = /^(?:NARCO|AGRO|ULTRA|PARA|SOCIO|ANTI|PRO|SEMI|MULTI|NEO|CO|RE|NON|PRE|INTER)$/u;
const ACRONYM = /^[A-Z][A-Z-]{1,6}$/u;
/** Words of a label such as "[CRISTIANI]", brackets and all. */
const LONGEST_LABEL = 5;
/** What ordinary print knows better than this is not learned anew. */
const MOST_SIGHTINGS = 4;
/** A word of the dictionary is a name where it follows titles and given names this often, and in this share of its places. */
const FEWEST_TITLES = 3;
const LEAST_TITLED = 0.22;
const VOWEL = /[AEIOUY]/u;
const ENDING = /(?:'s|s|es|ed|d|ing|er|ers|or|ors|ly|ness|ism|ist|ists|like|less|able)$/u;
const BEGINNING =
  /^(?:un|re|anti|non|inter|counter|ex|pro|para|mis|dis|over|under|sub|semi|ultra|multi)-?/u;

/** What truecasing goes by. */
export interface CaseKnowledge {
  readonly model: CaseModel;
  readonly names: NameForms;
  /** Words of a dictionary as it writes them; may be empty. */
  readonly dictionary: ReadonlySet<string>;
  /** Lower-case titles that stand before a person's name. */
  readonly titles: ReadonlySet<string>;
  /** Lower-case given names. */
  readonly givenNames: ReadonlySet<string>;
  /** Names learned from the text itself, in capitals. */
  readonly learned: ReadonlySet<string>;
  /** Acronyms of the text itself. */
  readonly acronyms: ReadonlySet<string>;
}

/** Learns names, which follow titles or label a speaker, and acronyms, which stand in brackets more often. */
export function learnNames(
  sentences: readonly (readonly string[])[],
  knowledge: CaseKnowledge,
): Pick<CaseKnowledge, "learned" | "acronyms"> {
  const named = new Map<string, number>();
  const bracketed = new Map<string, number>();
  const all = new Map<string, number>();
  for (const forms of sentences)
    forms.forEach((form, at) => {
      if (!LETTERS.test(form) || knowledge.model.sightings(form) > MOST_SIGHTINGS) return;
      countUp(all, form);
      const isBracketed = isBetweenBrackets(forms, at);
      const isLabel = isBracketed && at === 1;
      if (isLabel || leadsIn(forms[at - 1] ?? "", knowledge)) countUp(named, form);
      else if (isBracketed) countUp(bracketed, form);
    });
  const isAcronym = (form: string): boolean =>
    ACRONYM.test(form) && (bracketed.get(form) ?? 0) > (named.get(form) ?? 0);
  const acronyms = new Set(
    [...bracketed.keys()].filter(
      (form) => isAcronym(form) && (knowledge.names.single(form) ?? form) === form,
    ),
  );
  const isName = ([form, times]: readonly [string, number]): boolean =>
    !acronyms.has(form) &&
    (!isPlain(form, knowledge) ||
      (times >= FEWEST_TITLES && times >= LEAST_TITLED * (all.get(form) ?? 0)));
  return { learned: new Set([...named].filter(isName).map(([form]) => form)), acronyms };
}

/** Tells whether a surname is likely to follow. */
function leadsIn(word: string, { titles, givenNames, model }: CaseKnowledge): boolean {
  const small = word.toLowerCase();
  const isGiven = givenNames.has(small) && model.usualForm(small) !== small;
  return titles.has(small) || isGiven;
}

function isBetweenBrackets(forms: readonly string[], at: number): boolean {
  return /^[[(]$/u.test(forms[at - 1] ?? "") && /^[\])]$/u.test(forms[at + 1] ?? "");
}

function countUp(counts: Map<string, number>, form: string): void {
  counts.set(form, (counts.get(form) ?? 0) + 1);
}

/** Writes a sentence in capitals as it would stand in ordinary print. */
export function truecase(forms: readonly string[], knowledge: CaseKnowledge): readonly string[] {
  const choices = forms.map((_, at) => formsOf(forms, at, knowledge));
  for (let at = 0; at < forms.length; at += 1) {
    const stretch = nameAt(forms, at, knowledge);
    if (stretch === undefined) continue;
    choices.splice(at, stretch.length, ...stretch.map((form) => [form]));
    at += stretch.length - 1;
  }
  const cased = [...knowledge.model.likeliest(choices)];
  capitaliseTitles(cased, knowledge);
  capitaliseStarts(cased);
  return cased;
}

function nameAt(
  forms: readonly string[],
  at: number,
  { names, model }: CaseKnowledge,
): readonly string[] | undefined {
  if (names.isParticle(forms[at] ?? "") && !/^(?:LA|EL|LAS|LOS)$/u.test(forms[at] ?? ""))
    return undefined;
  const found = names.longestAt(forms, at)?.forms;
  const isTold = found?.some((_, offset) => {
    const word = forms[at + offset] ?? "";
    const usual = model.usualForm(word);
    return !names.isParticle(word) && (usual === undefined || usual !== usual.toLowerCase());
  });
  return isTold ? found : undefined;
}

/** The ways in which a word may be written. */
function formsOf(
  forms: readonly string[],
  at: number,
  knowledge: CaseKnowledge,
): readonly string[] {
  const word = forms[at] ?? "";
  if (!LETTERS.test(word) || isCode(forms, at)) return [word];
  if (NUMBER.test(word)) return [ORDINAL.test(word) ? word.toLowerCase() : word];
  if (INITIAL.test(word) || knowledge.acronyms.has(word)) return [word];
  if (knowledge.learned.has(word)) return [nameForm(word, knowledge)];
  if (forms[at + 1] === "-" && PREFIX.test(word)) return [word.toLowerCase()];
  if (knowledge.model.isAlwaysSmall(word)) return [word.toLowerCase()];
  const seen = knowledge.model.forms(word);
  if (seen.length > 0) return withSmall(seen, word.toLowerCase(), knowledge);
  return [unknownForm(word, knowledge)];
}

/** "McNamara" where print knows him; otherwise with one capital. */
function nameForm(word: string, { model }: CaseKnowledge): string {
  const usual = model.usualForm(word);
  return usual === undefined || usual === usual.toLowerCase() ? capitalised(word) : usual;
}

function withSmall(
  forms: readonly string[],
  small: string,
  { dictionary }: CaseKnowledge,
): readonly string[] {
  return dictionary.has(small) && !forms.includes(small) ? [...forms, small] : forms;
}

/** "M" of "M - 19", "UH" and "H" of "UH - 1 H". */
function isCode(forms: readonly string[], at: number): boolean {
  const [word = "", dash, number = ""] = forms.slice(at, at + 3);
  if (word.length > MOST_CODE_LETTERS) return false;
  if (dash === "-" && NUMBER.test(number)) return true;
  return word.length === 1 && NUMBER.test(forms[at - 1] ?? "") && forms[at - 2] === "-";
}

function unknownForm(word: string, knowledge: CaseKnowledge): string {
  const name = knowledge.names.single(word);
  if (isPlain(word, knowledge) && !knowledge.names.isActor(word)) return word.toLowerCase();
  if (name !== undefined) return name;
  if (ACRONYM.test(word) && !VOWEL.test(word)) return word;
  return knowledge.dictionary.size > 0 ? capitalised(word) : word.toLowerCase();
}

/** Tells whether a word, or the word it is derived from, is mostly written small. */
function isPlain(word: string, { model, dictionary }: CaseKnowledge): boolean {
  const small = word.toLowerCase();
  const usual = model.usualForm(small);
  if (usual !== undefined) return usual === small;
  const isKnown = (stem: string): boolean =>
    stem.length > 2 && (dictionary.has(stem) || model.usualForm(stem) === stem);
  if (isKnown(small)) return true;
  const bare = small.replace(ENDING, "");
  const stems = [bare, `${bare}e`, bare.replace(/i$/u, "y"), bare.slice(0, -1)];
  const inner = small.replace(BEGINNING, "");
  return (bare !== small && stems.some(isKnown)) || (inner !== small && isKnown(inner));
}

/** "President Cristiani", but "the president said". */
function capitaliseTitles(cased: string[], { titles }: CaseKnowledge): void {
  for (let at = cased.length - 2; at >= 0; at -= 1) {
    const next = cased[at + 1] ?? "";
    const form = cased[at] ?? "";
    if (titles.has(form) && /^\p{Lu}\p{Ll}/u.test(next)) cased[at] = capitalised(form);
  }
}

/** The first word of a sentence, after a speaker's label, and of a quotation that a comma or colon leads in. */
function capitaliseStarts(cased: string[]): void {
  let starts = true;
  let isQuoted = false;
  cased.forEach((form, at) => {
    if (isLabelEnd(cased, at)) starts = true;
    const opens = isQuoted && /^["“]$/u.test(cased[at - 1] ?? "");
    if (starts || (opens && /^[,:]$/u.test(cased[at - 2] ?? "")))
      cased[at] = form.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    if (form === '"') isQuoted = !isQuoted;
    if (form === "“") isQuoted = true;
    starts &&= OPENING.includes(form) || form === "]";
  });
}

/** "]" of "[CRISTIANI] WE WILL". */
function isLabelEnd(forms: readonly string[], at: number): boolean {
  return forms[at] === "]" && at < LONGEST_LABEL && forms[0] === "[";
}
