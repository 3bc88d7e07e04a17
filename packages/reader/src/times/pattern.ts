import type { Atom } from "./atoms.ts";
import type { Piece } from "./pieces.ts";
import type { TimeValue } from "./time-words.ts";

/**
 * A compiled pattern: elements in a row.
 *
 * Written as elements with blanks between: `CLASS`, `literal`, alternatives `a|b|CLASS`, `name=CLASS` to read it
 * by another name, `x?` for what may be missing, `^x` for what must follow without a blank; `[ … ]` holds the
 * words of the expression when others around them must match too.
 */
export interface Pattern {
  readonly elements: readonly Element[];
  /** Elements of the expression itself, `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
}

interface Element {
  readonly options: readonly string[];
  readonly name: string | undefined;
  readonly isOptional: boolean;
  readonly isGlued: boolean;
}

/** The pieces of a text with the atoms that start at each. */
export interface PieceChart {
  readonly pieces: readonly Piece[];
  readonly atoms: readonly (readonly Atom[])[];
}

/** Where a pattern matched: pieces of the expression, and values by the names of classes. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly values: ReadonlyMap<string, TimeValue>;
}

/** Compiles a pattern. */
export function compilePattern(source: string): Pattern {
  const parts = source.split(" ").filter(Boolean);
  const open = parts.indexOf("[");
  const close = parts.indexOf("]");
  const elements = parts.filter((part) => part !== "[" && part !== "]").map(compileElement);
  return open < 0
    ? { elements, from: 0, to: elements.length }
    : { elements, from: open, to: close - 1 };
}

/** Texts and classes with which a match can begin; they index the rules. */
export function firstKeys(pattern: Pattern): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const element of pattern.elements) {
    for (const option of element.options) keys.add(option);
    if (!element.isOptional) break;
  }
  return keys;
}

/** Matches a pattern at a piece; what may be missing is taken where it is there. */
export function matchPattern(
  pattern: Pattern,
  chart: PieceChart,
  at: number,
): PatternMatch | undefined {
  const places = matchFrom(pattern.elements, chart, { element: 0, at, start: at });
  if (places === undefined) return undefined;
  const values = new Map<string, TimeValue>();
  for (const step of places) if (step.name !== undefined) values.set(step.name, step.value);
  const from = places[pattern.from]?.from ?? at;
  const to = places[pattern.to - 1]?.to ?? at;
  return { from, to, values };
}

interface Step {
  readonly name: string | undefined;
  readonly value: TimeValue;
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly element: number;
  readonly at: number;
  readonly start: number;
}

function matchFrom(
  elements: readonly Element[],
  chart: PieceChart,
  place: Place,
): readonly Step[] | undefined {
  const element = elements[place.element];
  if (element === undefined) return [];
  for (const step of stepsOf(element, chart, place)) {
    const next = { element: place.element + 1, at: step.to, start: place.start };
    const rest = matchFrom(elements, chart, next);
    if (rest !== undefined) return [step, ...rest];
  }
  return undefined;
}

/** Ways to match one element at a piece, longest first; skipping it last. */
function stepsOf(element: Element, chart: PieceChart, place: Place): readonly Step[] {
  const { at, start } = place;
  const piece = chart.pieces[at];
  const isReachable =
    piece !== undefined &&
    piece.sentence === chart.pieces[start]?.sentence &&
    (piece.isGlued || !element.isGlued);
  const steps = isReachable ? stepsOver(element, chart, at) : [];
  if (element.isOptional) steps.push({ name: undefined, value: "", from: at, to: at });
  return steps;
}

function stepsOver(element: Element, chart: PieceChart, at: number): Step[] {
  const steps: Step[] = [];
  const { name, options } = element;
  const text = chart.pieces[at]?.text ?? "";
  if (options.includes(text)) steps.push({ name, value: text, from: at, to: at + 1 });
  for (const atom of chart.atoms[at] ?? []) {
    if (!options.includes(atom.class)) continue;
    steps.push({ name: name ?? atom.class, value: atom.value, from: at, to: atom.to });
  }
  return steps.sort((a, b) => b.to - a.to);
}

function compileElement(source: string): Element {
  const isGlued = source.startsWith("^");
  const isOptional = source.length > 1 && source.endsWith("?");
  const body = source.slice(isGlued ? 1 : 0, isOptional ? -1 : undefined);
  const equals = body.indexOf("=");
  return {
    options: body.slice(equals + 1).split("|"),
    name: equals < 0 ? undefined : body.slice(0, equals),
    isOptional,
    isGlued,
  };
}
