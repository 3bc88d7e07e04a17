import { atomsAt, createLexicon, type Lexicon } from "./atoms.ts";
import {
  compilePattern,
  firstKeys,
  matchPattern,
  type Pattern,
  type PatternMatch,
  type PieceChart,
} from "./pattern.ts";
import type { Piece } from "./pieces.ts";
import type { Reading } from "./reading.ts";
import { type Rule, RuleMatch, type TimeContext } from "./rule.ts";
import type { TimeWords } from "./time-words.ts";

/** The rules compiled against the word lists, indexed by what they can begin with. */
export interface RuleSet {
  readonly lexicon: Lexicon;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byKey: ReadonlyMap<string, readonly CompiledRule[]>;
}

interface CompiledRule {
  readonly order: number;
  readonly rule: Rule;
  readonly pattern: Pattern;
}

/** A time expression found: pieces `from` to `to` (exclusive). */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  readonly rule: string;
}

/** Compiles rules. */
export function compileRules(rules: readonly Rule[], words: TimeWords): RuleSet {
  const byKey = new Map<string, CompiledRule[]>();
  rules.forEach((rule, order) => {
    for (const pattern of rule.patterns.map(compilePattern)) {
      for (const key of firstKeys(pattern)) {
        const compiled = byKey.get(key) ?? [];
        compiled.push({ order, rule, pattern });
        byKey.set(key, compiled);
      }
    }
  });
  const lists = new Map(Object.entries(words.lists).map(([name, list]) => [name, new Set(list)]));
  return { lexicon: createLexicon(words), lists, byKey };
}

/** Works out what every piece can be. */
export function createChart(pieces: readonly Piece[], rules: RuleSet): PieceChart {
  return { pieces, atoms: pieces.map((_, at) => atomsAt(pieces, at, rules.lexicon)) };
}

/** Finds the longest expression that begins at a piece and says a time. */
export function findAt(
  chart: PieceChart,
  at: number,
  reader: { readonly rules: RuleSet; context(): TimeContext; readonly isJoined: boolean },
): Found | undefined {
  const tried = candidatesAt(chart, at, reader.rules, reader.isJoined);
  for (const { match, rule } of tried) {
    const reading = rule.read(new RuleMatch(match), reader.context());
    if (reading) return { from: match.from, to: match.to, reading, rule: rule.id };
  }
  return undefined;
}

interface Candidate {
  readonly match: PatternMatch;
  readonly rule: Rule;
  readonly order: number;
}

const NO_RULES: readonly CompiledRule[] = [];

function candidatesAt(
  chart: PieceChart,
  at: number,
  rules: RuleSet,
  isJoined: boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const key of keysAt(chart, at)) {
    for (const { rule, pattern, order } of rules.byKey.get(key) ?? NO_RULES) {
      if (rule.isContinuation && !isJoined) continue;
      const match = matchPattern(pattern, chart, at);
      if (match && stands(rule, chart, { match, lists: rules.lists })) {
        found.push({ match, rule, order });
      }
    }
  }
  return found.sort((a, b) => b.match.to - a.match.to || a.order - b.order);
}

function keysAt(chart: PieceChart, at: number): readonly string[] {
  const text = chart.pieces[at]?.text ?? "";
  const atoms = chart.atoms[at] ?? [];
  return atoms.length === 0 ? [text] : [...new Set([text, ...atoms.map((atom) => atom.class)])];
}

/** Tells whether the words around a match are such as the rule wants. */
function stands(
  rule: Rule,
  chart: PieceChart,
  at: { readonly match: PatternMatch; readonly lists: RuleSet["lists"] },
): boolean {
  const { from, to } = at.match;
  const before = neighbour(chart.pieces, from, from - 1);
  const behind = neighbour(chart.pieces, from, to);
  if (rule.isNoName && isName(chart.pieces, at.match)) return false;
  const holds = (list: string, text: string): boolean => at.lists.get(list)?.has(text) === true;
  if (rule.after !== undefined && !holds(rule.after, before)) return false;
  if (rule.before !== undefined && !holds(rule.before, behind)) return false;
  if (rule.unlessAfter !== undefined && holds(rule.unlessAfter, before)) return false;
  return rule.unlessBefore === undefined || !holds(rule.unlessBefore, behind);
}

/** Tells whether a capital follows behind a blank. */
function isName(pieces: readonly Piece[], match: PatternMatch): boolean {
  const behind = pieces[match.to];
  const isSame = behind?.sentence === pieces[match.from]?.sentence;
  return behind !== undefined && isSame && behind.isCapital && !behind.isGlued;
}

/** Text of a piece of the same sentence; "" where the sentence ends. */
function neighbour(pieces: readonly Piece[], at: number, place: number): string {
  const piece = pieces[place];
  return piece !== undefined && piece.sentence === pieces[at]?.sentence ? piece.text : "";
}
