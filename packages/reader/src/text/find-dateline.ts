import type { Span } from "@zenobia/model";
import type { Dateline, SentenceKind } from "../document.ts";
import { isLowerAt, isUpperAt, kindAt } from "./characters.ts";
import type { Paragraph } from "./layout.ts";
import type { TextRules } from "./text-rules.ts";

const LONGEST_DATELINE = 100;
const MOST_WORDS = 24;
const MOST_PLACE_WORDS = 5;
const MOST_PARAGRAPHS_BEFORE = 4;
const COLON_AFTER = /^(?:\)|\d{4})$/;
const SHORTEST_BARE_PLACE = 3;
const NAME = /^[\p{L}\p{M}'’ .-]{1,80}$/u;
const STARTS_WITH_DIGIT = /^\d/;
const DAY_OR_YEAR =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d\d|\d{4}))$/;
const MONTH_LIKE = /^\p{L}{3,9}\.?$/u;
const SHOUTED_NAME = /^\p{Lu}{4,}$/u;
const DASHES: ReadonlySet<string> = new Set(["—", "–", "--", "-", "―", "---"]);

interface Line {
  readonly text: string;
  readonly words: readonly Span[];
  readonly kind: SentenceKind;
  readonly rules: TextRules;
}

/**
 * Finds the dateline of a report: place, date and agency before a dash, at the start of a paragraph near the top.
 *
 * The place is the first one named ("KABUL" of "KABUL, Afghanistan"); the span reaches to the dash.
 */
export function findDateline(source: {
  readonly text: string;
  readonly words: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
  readonly rules: TextRules;
}): Dateline | undefined {
  const { text, rules } = source;
  for (const { span, kind } of source.paragraphs.slice(0, MOST_PARAGRAPHS_BEFORE)) {
    const dateline = readDateline({ text, words: openingWords(source.words, span), kind, rules });
    if (dateline !== undefined) return dateline;
  }
  return undefined;
}

function openingWords(words: readonly Span[], paragraph: Span): readonly Span[] {
  const first = words.findIndex((word) => word[0] >= paragraph[0]);
  return words
    .slice(first, first + MOST_WORDS)
    .filter((word) => word[1] <= paragraph[1] && word[1] <= paragraph[0] + LONGEST_DATELINE);
}

function readDateline(line: Line): Dateline | undefined {
  const dash = endOfDateline(line);
  const dashWord = line.words[dash];
  if (dashWord === undefined) return undefined;
  const before = line.words.slice(0, dash);
  const span: Span = [before[0]?.[0] ?? 0, dashWord[1]];
  const [first, ...rest] = partsBefore(line.text, before);
  const opening = formOf(line.text, before[0]).toLowerCase();
  if (first === undefined || line.rules.sentenceStarters.has(opening)) return undefined;
  if (isDate(line.text, first)) {
    const isWhole = rest.length === 0 && first.length > 1;
    return isWhole ? { span, date: reach(first) } : undefined;
  }
  if (![first, ...rest].every((part) => isDate(line.text, part) || isPlace(line.text, part)))
    return undefined;
  const date = rest.find((part) => isDate(line.text, part));
  const isMarked = rest.length > 0 || isBracketed(line.text, before);
  if (!isMarked && !isBarePlace(line, first, dash)) return undefined;
  return date === undefined
    ? { span, place: reach(first) }
    : { span, place: reach(first), date: reach(date) };
}

/** "BEIRUT:" and "Beirut -" before a sentence; not "Hezbollah - a militia - said" and not "UPDATE:". */
function isBarePlace(line: Line, place: readonly Span[], dash: number): boolean {
  const { text, words, rules } = line;
  const next = words[dash + 1];
  if (rules.labels.has(formOf(text, place[0]).toLowerCase())) return false;
  if (next === undefined || isLowerAt(text, next[0])) return false;
  const [start, end] = reach(place);
  if (end - start < SHORTEST_BARE_PLACE || !NAME.test(text.slice(start, end))) return false;
  if (isShouted(text, place)) return true;
  if (formOf(text, words[dash]) === ":" || line.kind !== "body") return false;
  return !words.slice(dash + 1).some((word) => isSpacedDash(text, word));
}

function reach(words: readonly Span[]): Span {
  return [words[0]?.[0] ?? 0, words.at(-1)?.[1] ?? 0];
}

/** Place of the dash or colon that ends a dateline, outside of brackets; −1 when there is none. */
function endOfDateline(line: Line): number {
  let depth = 0;
  for (const [at, word] of line.words.entries()) {
    const form = formOf(line.text, word);
    if (form === "(") depth += 1;
    else if (form === ")") depth -= 1;
    else if (depth <= 0 && at > 0 && isEnd(line, at)) return at;
  }
  return -1;
}

/** A dash, or a colon after the agency ("(OCHA):"), the year or a place in capitals. */
function isEnd(line: Line, at: number): boolean {
  const word = line.words[at];
  if (word === undefined) return false;
  if (formOf(line.text, word) !== ":") return isSpacedDash(line.text, word);
  const before = formOf(line.text, line.words[at - 1]);
  return COLON_AFTER.test(before) || SHOUTED_NAME.test(before);
}

function isSpacedDash(text: string, word: Span): boolean {
  const [start, end] = word;
  if (!DASHES.has(text.slice(start, end))) return false;
  const isLong = text.slice(start, end) !== "-";
  return (
    (kindAt(text, start - 1) === "blank" || text[start - 1] === ")" || isLong) &&
    (isLong || kindAt(text, end) === "blank")
  );
}

/** The words between commas and brackets; what stands in brackets (the agency) is left out. */
function partsBefore(text: string, words: readonly Span[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [[]];
  let depth = 0;
  for (const word of words) {
    const form = text.slice(word[0], word[1]);
    if (form === "(" || form === "[") depth += 1;
    else if (form === ")" || form === "]") depth -= 1;
    else if (depth === 0 && form !== "," && form !== "/") {
      parts.at(-1)?.push(word);
      continue;
    }
    if (depth <= 1 && (parts.at(-1)?.length ?? 0) > 0) parts.push([]);
  }
  return joinYear(
    text,
    parts.filter((part) => part.length > 0),
  );
}

/** "June 12, 2014": the year after the comma belongs to the day before it. */
function joinYear(text: string, parts: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const joined: (readonly Span[])[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isYear = part.length === 1 && /^\d{4}$/.test(formOf(text, part[0]));
    if (last !== undefined && isYear && isDate(text, last))
      joined[joined.length - 1] = [...last, ...part];
    else joined.push(part);
  }
  return joined;
}

function formOf(text: string, word: Span | undefined): string {
  return word === undefined ? "" : text.slice(word[0], word[1]);
}

/** A day or year, with no more around it than the name of a month. */
function isDate(text: string, part: readonly Span[]): boolean {
  const forms = part.map((word) => formOf(text, word));
  const numbers = forms.filter((form) => STARTS_WITH_DIGIT.test(form));
  const names = forms.filter((form) => !STARTS_WITH_DIGIT.test(form));
  return (
    numbers.length > 0 &&
    numbers.every((form) => DAY_OR_YEAR.test(form)) &&
    names.length <= 2 &&
    names.every((form) => MONTH_LIKE.test(form))
  );
}

function isPlace(text: string, part: readonly Span[]): boolean {
  if (part.length > MOST_PLACE_WORDS || part.some((word) => kindAt(text, word[0]) === "digit"))
    return false;
  const [first] = part;
  return (
    first !== undefined && isUpperAt(text, first[0]) && part.every((word) => isNamePart(text, word))
  );
}

function isNamePart(text: string, word: Span): boolean {
  return isUpperAt(text, word[0]) || kindAt(text, word[0]) === "sign" || word[1] - word[0] <= 3;
}

function isShouted(text: string, part: readonly Span[]): boolean {
  const form = text.slice(...reach(part));
  return form === form.toUpperCase();
}

function isBracketed(text: string, words: readonly Span[]): boolean {
  return words.some((word) => formOf(text, word) === "(");
}
