import type { Tally } from "./treebank-score.ts";

/** Types of names in the order of printing; the first three make up the headline. */
export const NAME_TYPES = ["PERSON", "ORGANISATION", "PLACE", "EVENT", "OTHER"] as const;

/** A type of the names layer. */
export type NameType = (typeof NAME_TYPES)[number];

/** Types that a record of who did what to whom where needs. */
export const HEADLINE_TYPES: readonly NameType[] = NAME_TYPES.slice(0, 3);

/** What is counted of names: exact spans by type; `span` and `head` are of the headline types together. */
export const NAME_MEASURES = [...NAME_TYPES, "all three", "span", "head"] as const;

/** A measure of names. */
export type NameMeasure = (typeof NAME_MEASURES)[number];

/** A tally for each measure. */
export type NameScore = Readonly<Record<NameMeasure, Tally>>;

/** Names of a sentence as BIO tags, and the heads of its words, counted from 0, −1 for the root. */
export interface TaggedNames {
  readonly tags: readonly string[];
  readonly heads: readonly number[];
}

/** A name: words `from` to `to` (exclusive). */
export interface NameSpan {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Nothing scored yet. */
export const EMPTY_NAME_SCORE: NameScore = scoreFrom(() => ({ gold: 0, system: 0, right: 0 }));

/** Reads names off BIO tags; an "I-" that continues nothing of its type begins a name. */
export function nameSpans(tags: readonly string[]): readonly NameSpan[] {
  const spans: NameSpan[] = [];
  tags.forEach((tag, at) => {
    const type = tag.slice(2);
    const last = spans.at(-1);
    if (tag.startsWith("I-") && last?.to === at && last.type === type)
      spans[spans.length - 1] = { ...last, to: at + 1 };
    else if (tag !== "O") spans.push({ type, from: at, to: at + 1 });
  });
  return spans;
}

/**
 * Scores the names of a sentence.
 *
 * Types and "all three" want the same words and the same type; "span" the same words, "head" the same type and the same
 * syntactic head by the gold tree.
 */
export function scoreNames(gold: TaggedNames, system: readonly string[]): NameScore {
  const goldSpans = nameSpans(gold.tags);
  const systemSpans = nameSpans(system);
  return scoreFrom((measure) =>
    tally(keysOf(goldSpans, measure, gold.heads), keysOf(systemSpans, measure, gold.heads)),
  );
}

/** Adds two scores. */
export function addNameScores(a: NameScore, b: NameScore): NameScore {
  return scoreFrom((measure) => ({
    gold: a[measure].gold + b[measure].gold,
    system: a[measure].system + b[measure].system,
    right: a[measure].right + b[measure].right,
  }));
}

function scoreFrom(tallyOf: (measure: NameMeasure) => Tally): NameScore {
  return Object.fromEntries(
    NAME_MEASURES.map((measure) => [measure, tallyOf(measure)]),
  ) as NameScore;
}

function keysOf(
  spans: readonly NameSpan[],
  measure: NameMeasure,
  heads: readonly number[],
): readonly string[] {
  return spans
    .filter(({ type }) => counts(measure, type))
    .map((span) => {
      if (measure === "span") return `${span.from}-${span.to}`;
      if (measure === "head") return `${span.type} ${headOf(span, heads)}`;
      return `${span.type} ${span.from}-${span.to}`;
    });
}

function counts(measure: NameMeasure, type: string): boolean {
  const inHeadline = HEADLINE_TYPES.some((headline) => headline === type);
  return measure === type || (inHeadline && !NAME_TYPES.some((other) => other === measure));
}

/** The first word of a name whose head lies outside. */
function headOf({ from, to }: NameSpan, heads: readonly number[]): number {
  for (let at = from; at < to; at++) {
    const head = heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return from;
}

function tally(gold: readonly string[], system: readonly string[]): Tally {
  const answers = new Set(system);
  const right = gold.filter((key) => answers.has(key)).length;
  return { gold: gold.length, system: system.length, right };
}
